import {
  countWords,
  endsHyphenated,
  endsOpen,
  firstWord,
  isUnclosed,
  lastWord,
  startsLower,
  startsWithJoiner,
} from './wording.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words that want a noun behind them, makers' names among them: alone on a line they are half a label. */
const MODIFIERS = words(
  'New Amazon AWS Google Microsoft Azure Apache Application Dynamic Public Private Elastic Managed Virtual Network ' +
    'Docker Static Remote Local Internal External Primary Secondary Shared Default Custom Native Hybrid Classic',
)
/** What such a word is often followed by; beginning a line, they finish the label before. */
const HEADS = words(
  'container containers image images balancer balancers system systems instance instances service services cluster ' +
    'clusters node nodes repository registry engine daemon host hub group groups database gateway server servers',
)

/** How the lines of a page follow one another elsewhere on it. */
export interface LabelContext {
  /** Whether the two words stand side by side somewhere on the page. */
  readonly areNeighbours: (first: string, second: string) => boolean
  /** How often this line stands on the page. */
  readonly count: (line: string) => number
  /** How often the second line follows the first. */
  readonly countPair: (first: string, second: string) => number
  readonly isRepeated: (line: string) => boolean
}

/** Whether `next` is the second half of a diagram label that was wrapped behind `last`. */
export function continuesLabel(label: string, last: string, next: string, context: LabelContext): boolean {
  if (/^\(.*\)$/u.test(next)) return !/^\(.*\)$/u.test(last)
  if (isUnclosed(label) || endsOpen(last) || endsHyphenated(last)) return true
  if (startsWithJoiner(next)) return true
  if (startsLower(next)) return !context.isRepeated(next) && !context.isRepeated(last) && isUnfinished(last)
  if (!/^\p{Lu}/u.test(next) || countWords(label) > 3 || countWords(next) > 3) return false
  if (wantsNoun(last, next)) return true
  const standsAlone = context.count(next) > context.countPair(last, next)
  return !standsAlone && context.areNeighbours(lastWord(last), firstWord(next))
}

/** A phrase in small letters, or a participle: `CLI for containerized`, `Well-architected`. */
function isUnfinished(line: string): boolean {
  return /\s\p{Ll}{2,}/u.test(line) || /^\p{L}+-\p{Ll}+ed$/u.test(line)
}

function wantsNoun(last: string, next: string): boolean {
  const count = countWords(last)
  if (count === 1) return MODIFIERS.has(last)
  const head = HEADS.has(firstWord(next).toLowerCase())
  return head && count <= 3 && (MODIFIERS.has(lastWord(last)) || / & /u.test(last))
}
