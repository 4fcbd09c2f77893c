import type { PlacedEntry } from '#core/study/page-entries.ts'
import type { Hint } from '#renderer/stores/hints.store.ts'

/** What a hint points at. */
export interface HintTarget {
  readonly target: Element
  /** The sentence that it is part of. */
  readonly row: Element | null
}

/** What of a sentence's row shows how far its text goes to the right. */
const TEXT = '[data-w], .veil, .chinese'

/** The first sentence that is wholly in sight. */
function rowInSight(main: Element): Element | null {
  const { top, bottom } = main.getBoundingClientRect()
  return (
    [...main.querySelectorAll('#page-top .sentence[data-s]')].find((row) => {
      const box = row.getBoundingClientRect()
      return box.top >= top && box.bottom <= bottom
    }) ?? null
  )
}

/** The last of the sentence's words that is explained below, or its last word. */
function wordOf(row: Element, explained: readonly PlacedEntry[]): Element | null {
  const sentence = Number(row.getAttribute('data-s'))
  const place = explained.filter((each) => each.sentence === sentence).at(-1)?.last
  const words = [...row.querySelectorAll('.english [data-w]')]
  return words.find((word) => word.getAttribute('data-w') === String(place)) ?? words.at(-1) ?? null
}

/** Finds what the hint speaks of; null when it is not in sight. */
export function findTarget(hint: Hint, main: Element, explained: readonly PlacedEntry[]): HintTarget | null {
  if (hint === 'notes') {
    const button = document.querySelector('[data-toggles-notes]')
    return button && { target: button, row: null }
  }
  const row = rowInSight(main)
  const target = hint === 'listen' ? row?.querySelector('.play') : row && wordOf(row, explained)
  return row && target ? { target, row } : null
}

/** How far the sentence's text goes: its row is as wide as the page. */
export function textEndOf(row: Element): number {
  const rights = [...row.querySelectorAll(TEXT)].map((part) => part.getBoundingClientRect().right)
  return Math.max(row.getBoundingClientRect().left, ...rights)
}
