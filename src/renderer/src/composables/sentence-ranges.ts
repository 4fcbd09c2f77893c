import type { SentenceStretch } from '#core/notes/anchor.ts'

/** The element that holds a sentence's English and nothing else. */
const ENGLISH = '.english'

function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text)
  return nodes
}

/** Stretches of one sentence's English as they stand in its row, in their order; null for what is not there. */
export function rangesInRow(
  row: Element,
  stretches: readonly Pick<SentenceStretch, 'start' | 'end'>[],
): readonly (Range | null)[] {
  const english = row.querySelector(ENGLISH)
  const nodes = english ? textNodes(english) : []
  return stretches.map((stretch) => rangeIn(nodes, stretch))
}

function rangeIn(
  nodes: readonly Text[],
  { start, end }: Pick<SentenceStretch, 'start' | 'end'>,
): Range | null {
  let from = 0
  let first: { readonly node: Text; readonly offset: number } | null = null
  for (const node of nodes) {
    const to = from + node.data.length
    if (start >= from && start < to) first = { node, offset: start - from }
    if (end > from && end <= to) {
      if (!first) return null
      const range = document.createRange()
      range.setStart(first.node, first.offset)
      range.setEnd(node, end - from)
      return range
    }
    from = to
  }
  return null
}

/** What of each sentence's English a selection holds, in the order of the page. */
export function stretchesIn(root: Element, selected: Range): readonly SentenceStretch[] {
  return [...root.querySelectorAll<HTMLElement>('[data-s]')].flatMap((row) => {
    const english = row.querySelector(ENGLISH)
    if (!english || !selected.intersectsNode(english)) return []
    let at = 0
    let start = -1
    let end = 0
    for (const node of textNodes(english)) {
      const from = node === selected.startContainer ? selected.startOffset : 0
      const to = node === selected.endContainer ? selected.endOffset : node.data.length
      if (selected.intersectsNode(node) && from < to) {
        if (start < 0) start = at + from
        end = at + to
      }
      at += node.data.length
    }
    return start < 0 ? [] : [{ sentence: Number(row.dataset['s']), start, end }]
  })
}
