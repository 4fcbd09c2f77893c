import type { Word } from '#shared/model/document.ts'
import { isAbbreviation } from './abbreviations.ts'
import { CharClass, charClass } from './char-class.ts'
import { isMinus, isNumberFormat, isStarred, MARKS_SAID } from './lone-marks.ts'

/**
 * The displayed words of a sentence, in order, with offsets into `text`: what stands between spaces, without the
 * punctuation around it. Addresses, paths, versions and ranges are one word; a symbol that is said aloud is one
 * when it stands alone (`&`, `=>`); a run of Chinese or Japanese characters is one; emoji, bullets and lone
 * dashes are none. Never throws; takes time in proportion to the length of `text`.
 */
export function findWords(text: string): Word[] {
  const words: Word[] = []
  let at = 0
  while (at < text.length) {
    const kind = classAt(text, at)
    const start = at
    if (kind === CharClass.space || kind === CharClass.breaking) {
      at += widthAt(text, at)
    } else if (kind === CharClass.han) {
      while (at < text.length && classAt(text, at) === CharClass.han) at += widthAt(text, at)
      words.push(wordAt(text, start, at))
    } else {
      at = endOfChunk(text, at)
      addChunk(text, start, at, words)
    }
  }
  return words
}

function wordAt(text: string, start: number, end: number): Word {
  return { text: text.slice(start, end), start, end }
}

function classAt(text: string, at: number): CharClass {
  return charClass(text.codePointAt(at) ?? 0)
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

function isLetter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && classAt(text, letterStart(text, at)) === CharClass.letter
}

/** Steps back onto the first half of a surrogate pair. */
function letterStart(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0 ? at - 1 : at
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 48 && unit <= 57
}

/** A chunk runs up to the next space, Chinese character, breaking mark or spelled-out ellipsis (`...`). */
function endOfChunk(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const kind = classAt(text, at)
    if (kind === CharClass.space || kind === CharClass.breaking || kind === CharClass.han) return at
    if (at > from && isEllipsis(text, at)) return at
    at += widthAt(text, at)
  }
  return at
}

/** Three dots or more, but not the `/...` of a path. */
function isEllipsis(text: string, at: number): boolean {
  return text.startsWith('...', at) && text[at - 1] !== '/' && text[at - 1] !== '.'
}

function addChunk(text: string, start: number, end: number, words: Word[]): void {
  const partners = matchBrackets(text, start, end)
  const isCode = CODE_MARKS.test(text.slice(start, end))
  let from = start
  for (let at = start; at < end; at++) {
    if (!splitsHere(text, at, isCode, partners)) continue
    addPiece(text, from, at, partners, words)
    from = at + 1
  }
  addPiece(text, from, end, partners, words)
}

/** For each bracket of the chunk that has a partner inside the chunk: where the partner stands. */
function matchBrackets(text: string, start: number, end: number): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  const open: number[] = []
  for (let at = start; at < end; at++) {
    const char = text.charAt(at)
    if ('([{<'.includes(char)) open.push(at)
    else if (')]}>'.includes(char)) {
      const last = open.at(-1)
      if (last === undefined || CLOSES[text.charAt(last)] !== char) continue
      open.pop()
      partners.set(last, at)
      partners.set(at, last)
    }
  }
  return partners
}

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' }

/** Where a space was forgotten: `ECS(Elastic`, `CPU,memory`. */
function splitsHere(
  text: string,
  at: number,
  isCode: boolean,
  partners: ReadonlyMap<number, number>,
): boolean {
  const kind = classAt(text, at)
  const char = text[at]
  // `[text](address)` is how Markdown writes a link.
  if ((char === ']' && text[at + 1] === '(') || (char === '(' && text[at - 1] === ']')) return true
  if (kind === CharClass.opening || kind === CharClass.closing) return !partners.has(at)
  if (char !== ',' && char !== ';') return false
  if (isCode || !isLetter(text, at - 1) || !isLetter(text, at + 1)) return false
  return !isDigit(text, at - 1) || !isDigit(text, at + 1)
}

/** A list inside an address or an option (`Name=tag,Values=web`) stays whole. */
const CODE_MARKS = /[=/{[(:\\]|[A-Za-z]<[A-Z]/u

function addPiece(
  text: string,
  start: number,
  end: number,
  partners: ReadonlyMap<number, number>,
  words: Word[],
): void {
  let from = start
  while (from < end && !startsWord(text, from, end)) from++
  if (from === end) {
    addSymbol(text, start, end, words)
    return
  }
  let quotes = 0
  for (let at = from; at < end; at++) if (text[at] === '"') quotes++
  let to = end
  while (to > from && !endsWord(text, from, to, partners, quotes)) {
    if (text[to - 1] === '"') quotes--
    to--
  }
  if (to === from) {
    addSymbol(text, start, end, words)
    return
  }
  if (text[from] === '_' && text[to - 1] === '_' && text[from + 1] !== '_' && to - from > 2) {
    from++
    to--
  }
  words.push(wordAt(text, from, to))
}

/** A number, or a sum of money: `5`, `$5`. */
function isAmount(text: string, at: number): boolean {
  return isDigit(text, '$€£¥'.includes(text[at] ?? ' ') ? at + 1 : at)
}

/** Whether a word can begin with the character here, given what follows it. */
function startsWord(text: string, at: number, end: number): boolean {
  if (isLetter(text, at)) return true
  const next = at + 1
  const beforeLetter = next < end && isLetter(text, next)
  switch (text[at]) {
    case '-':
    case '\u2212': {
      const after = text[next] === '-' ? next + 1 : next
      return after < end && (isLetter(text, after) || (text[after] === '.' && isDigit(text, after + 1)))
    }
    case '+':
      return beforeLetter || (text[next] === '+' && next + 1 < end && isLetter(text, next + 1))
    case '.':
      if (text[at - 1] === '.') return false
      return beforeLetter || text[next] === '/' || (text[next] === '.' && text[next + 1] === '/')
    case '*':
      return ((text[next] === '.' || text[next] === '/') && isLetter(text, next + 1)) || isStarred(text, at)
    case '~':
      return isAmount(text, next) || text[next] === '/'
    case '<':
    case '>':
      return isAmount(text, next) || (text[next] === '=' && isAmount(text, next + 1))
    case '/':
      return (
        beforeLetter || text[next] === '{' || (/^[./]$/u.test(text[next] ?? '') && isLetter(text, next + 1))
      )
    case '#':
      return beforeLetter || isNumberFormat(text.slice(at, end))
    case '$':
      return beforeLetter || text[next] === '{' || text[next] === '('
    case '|':
    case '^':
      return false
    case '\\':
      return beforeLetter || (text[next] === '\\' && isLetter(text, next + 1))
    default:
      return classAt(text, at) === CharClass.symbol && beforeLetter
  }
}

/** Whether a word can end with the character before `to`, given what stands before it. */
function endsWord(
  text: string,
  from: number,
  to: number,
  partners: ReadonlyMap<number, number>,
  quotes: number,
): boolean {
  const last = to - 1
  if (isLetter(text, last)) return true
  const before = text.charAt(last - 1)
  const afterLetter = last > from && isLetter(text, last - 1)
  switch (text[last]) {
    case '.':
      return isAbbreviation(text, from, last)
    case ')':
    case ']':
    case '}':
    case '>':
      return (partners.get(last) ?? -1) >= from
    case '"':
      return quotes % 2 === 0
    case '*':
      // `A*` is the name of an algorithm.
      return (
        (before !== '' && ':/.'.includes(before) && last > from) ||
        (last === from + 1 && /[A-Z]/u.test(before))
      )
    case '/':
      return afterLetter || before === '/' || before === ':'
    case '#':
    case '=':
      return afterLetter || before === '/' || (before === '+' && isLetter(text, last - 2))
    case '\\':
      return before === ':'
    case '+':
      return afterLetter || before === '+'
    case '<':
    case '|':
    case '~':
    case '^':
      return false
    default:
      return classAt(text, last) === CharClass.symbol && afterLetter
  }
}

const ARROW = /^(?:<[-=]+>?|[-=]+>)$/u
const LONGEST_OPERATOR = 3
/** A chunk without letters: a word if it is an operator or an arrow that is said aloud. */
function addSymbol(text: string, start: number, end: number, words: Word[]): void {
  if (isStar(text, start, end)) {
    words.push(wordAt(text, text.indexOf('*', start), text.indexOf('*', start) + 1))
    return
  }
  const starred = MARKS_SAID.exec(text.slice(start, end))?.[0]
  if (starred !== undefined) {
    words.push(wordAt(text, start, start + starred.length))
    return
  }
  let from = start
  while (from < end && !inOperator(text, from)) from++
  let to = end
  while (to > from && !inOperator(text, to - 1)) to--
  if (to - from > LONGEST_OPERATOR && !ARROW.test(text.slice(from, to))) return
  let spoken = false
  for (let at = from; at < to; at++) spoken ||= isSpoken(text, at)
  if ((spoken && !text.startsWith('##', from)) || isMinus(text, start, end))
    words.push(wordAt(text, from, to))
}

/** `SELECT *` and `"*"` in a policy, where something on the line says that it is no bullet. */
function isStar(text: string, start: number, end: number): boolean {
  const chunk = text.slice(start, end)
  if (/^"\*"[,;]?$/u.test(chunk)) return true
  return /^\*[;,]?$/u.test(chunk) && /[\w)\]"'=,;:][^\S\n]*(?:\*[^\S\n]+)*$/u.test(lineBefore(text, start))
}

/** A few characters are enough to tell whether something stands before on the line. */
const FAR_ENOUGH = 40

function lineBefore(text: string, at: number): string {
  return text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - FAR_ENOUGH), at)
}

function isSpoken(text: string, at: number): boolean {
  return at < text.length && classAt(text, at) === CharClass.symbol
}

function inOperator(text: string, at: number): boolean {
  const char = text[at]
  return char === '-' || (char === '!' && text[at + 1] === '=') || isSpoken(text, at)
}
