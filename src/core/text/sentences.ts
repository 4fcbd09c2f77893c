import type { Span } from './lines.ts'

/**
 * Where the sentences of a displayed text stand, in order; every character that is not white space is in one.
 * A period ends a sentence only before a new beginning: not in `e.g.`, `v1.2`, `No. 5`, an address, or in brackets
 * that stand inside a sentence. A text that goes on for pages without a full stop is cut between words.
 */
export function findSentences(text: string): Span[] {
  const sentences: Span[] = []
  const nested = insideBrackets(text)
  let from = skipSpace(text, 0)
  for (let at = from; at < text.length; at++) {
    if (at - from >= LONGEST && isSpace(text[at])) {
      from = add(text, from, at, sentences)
      continue
    }
    if (!ENDS.includes(text.charAt(at)) || nested.has(at)) continue
    const end = afterEnd(text, at)
    if (endsHere(text, from, at, end)) {
      from = add(text, from, end, sentences)
      at = from - 1
    } else at = Math.max(at, end - 1)
  }
  add(text, from, text.length, sentences)
  return sentences
}

/** More than a breath can carry, and than a speech engine likes. */
const LONGEST = 1000
const ENDS = '.!?…。！？'
const FULL_WIDTH_ENDS = '。！？'
const CLOSERS = '"\'”’)]»」』）'

function add(text: string, from: number, to: number, sentences: Span[]): number {
  let end = to
  while (end > from && isSpace(text[end - 1])) end--
  if (end > from) sentences.push({ start: from, end })
  return skipSpace(text, to)
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text[at])) at++
  return at
}

function isSpace(char: string | undefined): boolean {
  return char !== undefined && /\s/u.test(char)
}

/** Behind the end marks and the closing quotes and brackets that follow `at`. */
function afterEnd(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && ENDS.includes(text.charAt(end))) end++
  while (end < text.length && CLOSERS.includes(text.charAt(end))) end++
  return end
}

function endsHere(text: string, from: number, at: number, end: number): boolean {
  if (end === text.length) return true
  if (FULL_WIDTH_ENDS.includes(text.charAt(at))) return true
  if (!isSpace(text[end])) return false
  const next = text.slice(skipSpace(text, end), end + 40)
  if (!/^["'“‘(«[]?[\p{Lu}\p{Lo}\p{N}.]/u.test(next)) return /^[•–—]\s/u.test(next)
  if (text[at] !== '.' || end > at + 1) return text[at] !== '…' || /^["'“‘(«[]?\p{Lu}/u.test(next)
  return !isInnerPeriod(text, from, at, next)
}

const NEVER_LAST = new Set([
  'e.g',
  'i.e',
  'vs',
  'cf',
  'ca',
  'approx',
  'incl',
  'excl',
  'resp',
  'esp',
  'ex',
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'st',
])
const OFTEN_LAST = new Set(['etc', 'inc', 'ltd', 'corp', 'jr', 'sr', 'al', 'a.m', 'p.m'])
const BEFORE_NUMBER = /^(?:no|nos|fig|figs|vol|eq|sec|ch|pp?|art|ver|step|chapter|section|item)$/u
const BEGINNERS =
  /^["'“‘(]?(?:The|This|That|These|Those|It|Its|In|On|At|If|When|While|You|We|They|He|She|A|An|And|But|So|For|To|As|By|From|With|Then|There|Here|Each|Every|All|No|Not|Use|Note|However|Also)\b/u

/** Whether the period at `at` belongs to the word before it. `next` is what comes after the space. */
function isInnerPeriod(text: string, from: number, at: number, next: string): boolean {
  const start = Math.max(from, at - 24)
  const word = /[^\s("“‘[]*$/u.exec(text.slice(start, at))?.[0] ?? ''
  const lower = word.toLowerCase()
  if (NEVER_LAST.has(lower)) return true
  if (BEFORE_NUMBER.test(lower)) return /^\d/u.test(next)
  if (OFTEN_LAST.has(lower)) return !/^["'“‘(]?\p{Lu}/u.test(next)
  if (/^\p{L}(?:\.\p{L})+$/u.test(word)) return !BEGINNERS.test(next)
  if (/^\p{Lu}$/u.test(word)) return !BEGINNERS.test(next)
  // `1. Open it` inside a line: a number that begins something is no end.
  return (
    /^\d{1,2}$/u.test(word) &&
    (at - word.length === from || /[:;.]\s$/u.test(text.slice(start, at - word.length)))
  )
}

/** The offsets inside brackets that are closed within reach; an end mark there ends nothing. */
function insideBrackets(text: string): ReadonlySet<number> {
  const inside = new Set<number>()
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '(' || char === '[') open.push(at)
    else if (char === ')' || char === ']') {
      const start = open.pop()
      if (start === undefined || open.length > 0 || at - start > REACH) continue
      // The end mark just before the bracket closes it counts with what follows.
      for (let i = start; i < at; i++) if (ENDS.includes(text.charAt(i))) inside.add(i)
    }
  }
  return inside
}

const REACH = 300
