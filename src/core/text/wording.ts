/** What the wording of a line tells about where it begins and ends. English, and only its commonest small words. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const CONNECTORS = words(
  'a an the of to in on at by for from with without into onto over under between per via as and or nor but than ' +
    'that which who whose where when while if because so whether is are was were be been being can could may might ' +
    'must shall should will would has have had do does not no any each every this these those its their your our ' +
    'his her my such using both either',
)
const SMALL = words(
  'it he she they we you i there here only also just more most other then it’s don’t can’t cannot isn’t how what why up ' +
    "out about after before until all some many it's don't can't isn't",
)
const VERBS = words(
  'is are was were be can could may might must shall should will would has have had do does cannot isn’t aren’t ' +
    "don’t doesn’t can’t it’s you’re they’re isn't aren't don't doesn't can't it's uses lets allows supports needs " +
    'contains makes means runs gives helps provides',
)
const JOINERS = words('and or of for with to in from via by nor but as at on')
const OPENS_WITH_WORD = /^[^\p{L}\p{N}]*([\p{L}\p{N}’'-]+)/u
const ENDS_WITH_WORD = /([\p{L}\p{N}’'-]+)[^\p{L}\p{N}]*$/u

export function firstWord(text: string): string {
  return OPENS_WITH_WORD.exec(text.slice(0, 200))?.[1] ?? ''
}

export function lastWord(text: string): string {
  return ENDS_WITH_WORD.exec(text.slice(-200))?.[1] ?? ''
}

export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Whether a phrase cannot end here: `… the`, `… with`, `… &`, `…,`. */
export function endsOpen(text: string): boolean {
  if (/(?:^|\s)(?:[&=+/–—|-]|=>|->)$/u.test(text) || /[,;&+=/]$/u.test(text)) return !/;$/u.test(text)
  return /[\p{L}]$/u.test(text) && CONNECTORS.has(lastWord(text))
}

/** A hyphen that ties the last word to the next line's first: `on-`. */
export function endsHyphenated(text: string): boolean {
  return /\p{L}-$/u.test(text)
}

export function endsSentence(text: string): boolean {
  return /(?:[.!?…。！？]|\.\.\.)["'”’)\]]*$/u.test(text)
}

export function startsLower(text: string): boolean {
  return /^["'“‘(]?\p{Ll}/u.test(text)
}

/** A lower-case word that ties a line to the one before: `and Troubleshooting`. */
export function startsWithJoiner(text: string): boolean {
  return JOINERS.has(firstWord(text)) && /^\p{Ll}+\s/u.test(text)
}

/** An opened bracket or quotation that is not closed. Only the last stretch is looked at. */
export function isUnclosed(text: string): boolean {
  const tail = text.slice(-400)
  const round = openCount(tail, '(', ')')
  const square = openCount(tail, '[', ']')
  return round > 0 || square > 0 || tail.lastIndexOf('“') > tail.lastIndexOf('”')
}

function openCount(text: string, open: string, close: string): number {
  let depth = 0
  for (const char of text) {
    if (char === open) depth++
    else if (char === close && depth > 0) depth--
  }
  return depth
}

/** How many of the small words of running text there are; labels and headings have few. */
export function countSmallWords(text: string): number {
  let count = 0
  for (const word of text.split(/\s+/u)) {
    const bare = word.replace(/[^\p{L}’']/gu, '')
    if (CONNECTORS.has(bare) || SMALL.has(bare)) count++
  }
  return count
}

/** Whether a phrase reads as a sentence: it has a verb we know, or is long and has small words. */
export function isSentenceLike(text: string): boolean {
  const bare = withoutAsides(text)
  const all = bare.toLowerCase().split(/[\s,;]+/u)
  if (all.some((word) => VERBS.has(word.replace(/[.!?…:]+$/u, '')))) return true
  return countWords(bare) >= 7 && countSmallWords(bare) >= 1
}

const OPENING_VERBS = words(
  'works supports uses runs creates manages allows provides adds add scale store pull push send run deploy launch use ' +
    'define share access collect install open click press type select choose make makes set create check start stop',
)

/** Whether a phrase begins with what it tells the reader or the subject to do: `Works with …`, `Pull Docker …`. */
export function startsWithVerb(text: string): boolean {
  return OPENING_VERBS.has(firstWord(text).toLowerCase()) && countWords(text) > 1
}

/** Without what stands in brackets. */
export function withoutAsides(text: string): string {
  return text
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

const NEUTRAL = /^(?:v?\d[\w.%-]*|&|\/|\+|-|–|of|and|or|the|for|to|in|on|per|vs\.?|with|a|an|by|from)$/u

/** A heading's shape: short, and every word that carries meaning is capitalised, or a single name. */
export function isTitleCase(text: string): boolean {
  const bare = withoutAsides(text)
    .replace(/https?:\S+/gu, '')
    .trim()
  if (bare === '' || /[.!?…,;]$/u.test(bare) || bare.length > 60) return false
  const all = bare.split(' ')
  if (all.length === 1) return /^[\p{L}\p{N}]/u.test(bare)
  if (all.length > 6) return false
  const meaning = all.filter((word) => !NEUTRAL.test(word))
  return (
    meaning.length > 0 &&
    meaning.every((word) => /^[("“]?[\p{Lu}\p{N}]/u.test(word)) &&
    !/[’']s\b/u.test(bare)
  )
}
