import { continuesParagraph } from './continues.ts'
import { continuesLabel } from './label-lines.ts'
import type { Line } from './lines.ts'
import type { PageContext } from './page-context.ts'
import type { RoughBlock } from './rough-block.ts'
import { roughBlock } from './rough-block.ts'
import {
  countSmallWords,
  countWords,
  endsHyphenated,
  endsOpen,
  endsSentence,
  isUnclosed,
  startsLower,
} from './wording.ts'

/** Where a run of lines without markers stands on the page. */
export interface RunPlace {
  /** Nothing comes before it, or code alone. */
  readonly opensPage: boolean
  /** A blank line or the page's edge comes before it, and a blank line, the edge or a list after it. */
  readonly standsAlone: boolean
  /** Something comes after it on the page. */
  readonly followed: boolean
  readonly context: PageContext
}

/** Makes titles, paragraphs or labels of a run of lines that stand directly under one another. */
export function layoutRun(run: readonly Line[], place: RunPlace): RoughBlock[] {
  if (!place.opensPage) return layoutBody(run, place)
  const titleLines = countTitleLines(run, place)
  if (titleLines === 0) return withInnerTitle(run, place)
  const title = roughBlock('title', run.slice(0, titleLines))
  const rest = run.slice(titleLines)
  if (rest.length === 0) return [title]
  const [subtitle] = rest
  if (subtitle !== undefined && isSubtitle(rest)) {
    return [title, roughBlock('title', [subtitle], { level: 1 }), ...layoutBody(rest.slice(1), place)]
  }
  return [title, ...layoutBody(rest, place)]
}

const LONGEST_TITLE = 100
const MOST_TITLE_WORDS = 14

/** How many lines the page's title takes: more than one where the first cannot end where it does. */
function countTitleLines(run: readonly Line[], place: RunPlace): number {
  const [first, second] = run
  if (first === undefined || !canBeTitle(first.text) || place.context.isOneOfFamily(first.text)) return 0
  if (second !== undefined && isProse(run) && continuesParagraph(first.text, second.text, widest(run)))
    return 0
  let lines = 1
  let text = first.text
  for (const next of run.slice(1)) {
    if (!endsOpen(text) && !endsHyphenated(text) && !isUnclosed(text)) break
    if (text.length + next.text.length > LONGEST_TITLE) break
    text = `${text} ${next.text}`
    lines++
  }
  return lines
}

function canBeTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE || countWords(text) > MOST_TITLE_WORDS || countWords(text) === 0)
    return false
  return !startsLower(text) && !/[.;,:：。；，]["'”’)]*$/u.test(text)
}

/** A phrase under the title that says what it is about. */
function isSubtitle(rest: readonly Line[]): boolean {
  const [line, next] = rest
  if (line === undefined || !canBeTitle(line.text) || isProse(rest)) return false
  if (countWords(line.text) < 5 || countSmallWords(line.text) === 0 || endsSentence(line.text)) return false
  return next === undefined || !(endsOpen(line.text) || startsLower(next.text))
}

/** A page whose text was read in another order: the title stands among a diagram's labels. */
function withInnerTitle(run: readonly Line[], place: RunPlace): RoughBlock[] {
  const at = run.findIndex(
    ({ text }) => canBeTitle(text) && isNamedTitle(text) && !place.context.isRepeated(text),
  )
  const [first] = run
  const title = run[at]
  if (first === undefined || title === undefined || !place.context.isOneOfFamily(first.text))
    return layoutBody(run, place)
  return [
    ...layoutBody(run.slice(0, at), place),
    roughBlock('title', [title]),
    ...layoutBody(run.slice(at + 1), place),
  ]
}

/** `Amazon EKS - Diagram`: a name and its topic. */
function isNamedTitle(text: string): boolean {
  return /^\p{Lu}[^–—]*\s[-–—]\s\p{Lu}/u.test(text)
}

const TABLE_ROW = /^\|.*\|$/u

function layoutBody(run: readonly Line[], place: RunPlace): RoughBlock[] {
  if (run.length === 0) return []
  const [first] = run
  if (run.every(({ text }) => TABLE_ROW.test(text))) return run.map((line) => roughBlock('paragraph', [line]))
  if (isProse(run)) return layoutProse(run)
  if (
    run.length === 1 &&
    first !== undefined &&
    place.standsAlone &&
    place.followed &&
    isHeading(first.text)
  ) {
    return [roughBlock('title', [first], { level: 1 })]
  }
  return layoutLabels(run, place.context)
}

function isHeading(text: string): boolean {
  return canBeTitle(text) && countWords(text) <= 10
}

function layoutLabels(run: readonly Line[], context: PageContext): RoughBlock[] {
  const blocks: RoughBlock[] = []
  let label = ''
  let last = ''
  for (const line of run) {
    const current = blocks.at(-1)
    if (current !== undefined && continuesLabel(label, last, line.text, context)) {
      current.spans.push(line)
      label = `${label} ${line.text}`
    } else {
      blocks.push(roughBlock('label', [line]))
      label = line.text
    }
    last = line.text
  }
  return blocks
}

function layoutProse(run: readonly Line[]): RoughBlock[] {
  const width = widest(run)
  const groups: Line[][] = []
  for (const line of run) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group !== undefined && last !== undefined && continuesParagraph(last.text, line.text, width))
      group.push(line)
    else groups.push([line])
  }
  return groups.map((group, i) => {
    const [only] = group
    const heads = group.length === 1 && i < groups.length - 1 && only !== undefined
    if (heads && isHeading(only.text) && !endsSentence(only.text))
      return roughBlock('title', group, { level: 1 })
    return roughBlock('paragraph', group)
  })
}

/** Whether the lines are running text rather than labels. */
function isProse(run: readonly Line[]): boolean {
  let words = 0
  let small = 0
  let ended = 0
  for (const { text } of run) {
    const count = countWords(text)
    words += count
    small += countSmallWords(text)
    if (count >= 4 && (/[.。！？!?:：]["'”’)]*$/u.test(text) || /[.!?]\s+\p{Lu}/u.test(text))) ended++
  }
  if (run.length === 1) {
    const closed =
      /[.!]["”)]*$/u.test(run[0]?.text ?? '') && (words > 1 || /\p{L}{3}/u.test(run[0]?.text ?? ''))
    return closed || ended > 0 || (words >= 8 && small >= 2) || isHanText(run)
  }
  const average = words / run.length
  if (average >= 6 && small >= run.length / 2) return true
  return isHanText(run) || (ended > 0 && average >= 4 && small > 0)
}

/** Chinese has no spaces to count words by: a long line is text. */
function isHanText(run: readonly Line[]): boolean {
  return run.some(
    ({ text }) => /\p{Script=Han}/u.test(text) && (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 12,
  )
}

function widest(run: readonly Line[]): number {
  return run.reduce((width, { text }) => Math.max(width, text.length), 0)
}
