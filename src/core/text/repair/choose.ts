const RIGHT_DOUBLE = 0x201d
const LEFT_DOUBLE = 0x201c
const LEFT_SINGLE = 0x2018
const RIGHT_SINGLE = 0x2019
const LOW_DOUBLE = 0x201e
const HYPHEN = 0x2010
const JOINER = 0x200d
const QUOTES = [LEFT_DOUBLE, RIGHT_DOUBLE, LEFT_SINGLE, RIGHT_SINGLE, LOW_DOUBLE]

/** Characters that technical text really uses, most usual first. */
const COMMON = '’”“‘–—…•™€→←↔⇒⇐≠≤≥≈×−√∞∑∏∂∆∫≡±·✓✔✗✘★☆●○■□▪▫▲△▼▽◆◇►▶◀†‡‰′″‹›‐₂№℃，。、：；！？（）'
const EMOJI = /\p{Extended_Pictographic}$/u
const WORD = /[\p{L}\p{N}]/u

/**
 * The character among `candidates` that fits between `before` and `after` on its line, or null when more than one
 * would do. Bytes were lost, so this is a judgement: it is made only where one reading is far more likely.
 */
export function chooseCandidate(candidates: readonly number[], before: string, after: string): string | null {
  const pick = chooseQuote(candidates, before, after) ?? chooseCommon(candidates, before, after)
  return pick === null ? null : String.fromCodePoint(pick)
}

function chooseQuote(candidates: readonly number[], before: string, after: string): number | null {
  const can = (code: number): boolean => candidates.includes(code)
  if (can(JOINER) && EMOJI.test(before) && /^\p{Extended_Pictographic}/u.test(after)) return JOINER
  if (!QUOTES.some(can)) return null
  const afterWord = WORD.test(before.slice(-1))
  const beforeWord = WORD.test(after.slice(0, 1))
  const open = openQuote(before)
  if (afterWord && beforeWord && open === null) {
    if (can(RIGHT_SINGLE)) return RIGHT_SINGLE
    if (can(HYPHEN)) return HYPHEN
  }
  const opens = (before === '' || /[\s([{—–/-]$/u.test(before)) && after !== '' && !/^\s/u.test(after)
  if (opens && open === null) {
    const closer = /[“”’]/u.exec(after)?.[0]
    if (can(LOW_DOUBLE) && closer === '“') return LOW_DOUBLE
    if (can(LEFT_SINGLE) && (closer === '’' || !can(LEFT_DOUBLE))) return LEFT_SINGLE
    if (can(LEFT_DOUBLE)) return LEFT_DOUBLE
  }
  if (can(RIGHT_DOUBLE)) return RIGHT_DOUBLE
  if (can(RIGHT_SINGLE)) return RIGHT_SINGLE
  return null
}

/** The quote that stands open at the end of `before`, if any. */
function openQuote(before: string): string | null {
  const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('„'))
  return open > before.lastIndexOf('”') ? before.charAt(open) : null
}

function chooseCommon(candidates: readonly number[], before: string, after: string): number | null {
  if (candidates.length === 1) return onlyCandidate(candidates[0] ?? 0)
  const common = candidates.filter((code) => COMMON.includes(String.fromCodePoint(code)))
  const [first] = common
  if (first === undefined) return null
  if (common.length === 1) return first
  if (common.includes(HYPHEN) && WORD.test(before.slice(-1)) && WORD.test(after.slice(0, 1))) return HYPHEN
  return null
}

function onlyCandidate(code: number): number | null {
  return /[\p{L}\p{P}\p{S}]/u.test(String.fromCodePoint(code)) ? code : null
}
