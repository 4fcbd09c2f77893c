import type { TextSpan } from '#shared/model/search.ts'
import type { HighlightColour } from '#shared/model/highlight.ts'
import type { PageEntry } from '#core/study/page-entries.ts'
import { findText } from '#core/search/find-text.ts'

/** A stretch of text that is read in one go: a sentence, a paragraph, a cell. */
interface TextRun {
  readonly text: string
  readonly nodes: readonly Text[]
}

const RUN = 'p, li, h1, h2, h3, h4, h5, dt, dd, td, th, [data-s]'
/** What no one reads as text: names of buttons, IPA, hidden names, counts. */
const SKIPPED =
  'button:not(.chip), .pronunciation, .visually-hidden, [aria-hidden="true"], .caption, .count, svg'

/** Where a query stands in what is shown inside `root`, in the order it is read. */
export function findInPage(root: Element, query: string): Range[] {
  return runsIn(root).flatMap((run) => findText(run.text, query).map((span) => rangeOf(run, span)))
}

function runsIn(root: Element): TextRun[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT
    return (node as Element).matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
  })
  const runs: { owner: Element | null; text: string; nodes: Text[] }[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement?.closest(RUN) ?? node.parentElement
    const open = runs.at(-1)
    if (open && open.owner === owner) {
      open.text += (node as Text).data
      open.nodes.push(node as Text)
    } else runs.push({ owner, text: (node as Text).data, nodes: [node as Text] })
  }
  return runs
}

function rangeOf({ nodes }: TextRun, { start, end }: TextSpan): Range {
  const range = document.createRange()
  let from = 0
  for (const node of nodes) {
    const to = from + node.data.length
    if (start >= from && start < to) range.setStart(node, start - from)
    if (end > from && end <= to) {
      range.setEnd(node, end - from)
      break
    }
    from = to
  }
  return range
}

/** The kinds of marks there can be in the page at once: see design/marks.css. */
export type MarkKind = 'spot' | 'find' | 'find-now' | `mark-${HighlightColour}` | PageEntry['kind']

/**
 * Marks stretches of the page without touching its elements, in place of those marked before in this way. A window
 * that cannot paint such marks still scrolls to them.
 */
export function markRanges(kind: MarkKind, ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return
  if (ranges.length === 0) CSS.highlights.delete(kind)
  else CSS.highlights.set(kind, new Highlight(...ranges))
}

/** Marks these stretches too, beside those that are marked in this way already. */
export function markMoreRanges(kind: MarkKind, ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return
  const marked = CSS.highlights.get(kind)
  if (!marked) markRanges(kind, ranges)
  else for (const range of ranges) marked.add(range)
}
