import { nextTick, onScopeDispose, watch } from 'vue'
import { findInPage, markRanges } from '#renderer/composables/page-text.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSpot, type Spot } from '#renderer/stores/spot.store.ts'

interface PageSpotOptions {
  /** The element that holds the page. */
  readonly page: () => HTMLElement | null
  /** Shows the note of the open page; resolves with its field once it can be written in. */
  readonly showNote: () => void
}

/** Leads to the spot that was asked for and marks it: in the text, in a study section, or in the note. */
export function usePageSpot({ page, showNote }: PageSpotOptions): void {
  const spot = useSpot()
  const reading = useReading()
  let stop: (() => void) | null = null

  function elementOf({ place }: Spot): Element | null {
    if (place.kind === 'study') return document.getElementById(`study-${place.section}`)
    if (place.kind === 'note') {
      return document.querySelector('[data-note-field], aside textarea:not([disabled])')
    }
    const sentences = reading.outline?.sentences ?? []
    const index = sentences.findLastIndex(({ start }) => start <= place.at)
    const exact = page()?.querySelector(`[data-s="${index}"]`)
    if (exact) return exact
    // A label that the page repeats stands there once.
    const same = sentences.find(({ text }) => text === sentences[index]?.text)
    return same ? (page()?.querySelector(`[data-s="${same.index}"]`) ?? null) : null
  }

  function show(wanted: Spot, element: Element): void {
    if (element instanceof HTMLTextAreaElement) {
      selectIn(element, wanted)
      return
    }
    const ranges = [...new Set(wanted.words)].flatMap((word) => findInPage(element, word))
    markRanges('spot', ranges)
    const target =
      wanted.place.kind === 'study' ? (ranges[0]?.startContainer.parentElement ?? element) : element
    target.scrollIntoView({ block: 'center' })
    // What was off screen had only a guessed height: once it is laid out, the place may have moved.
    requestAnimationFrame(() => requestAnimationFrame(() => target.scrollIntoView({ block: 'center' })))
    page()?.focus({ preventScroll: true })
  }

  watch(
    () => spot.current,
    async (wanted) => {
      stop?.()
      markRanges('spot', [])
      if (!wanted) return
      if (wanted.place.kind === 'note') showNote()
      await nextTick()
      if (spot.current !== wanted) return
      stop = whenThere(
        () => elementOf(wanted),
        (element) => show(wanted, element),
      )
    },
  )
  onScopeDispose(() => {
    stop?.()
    markRanges('spot', [])
  })
}

function selectIn(field: HTMLTextAreaElement, { place, words }: Spot): void {
  const at = 'at' in place ? place.at : 0
  field.focus()
  field.setSelectionRange(at, at + (words[0]?.length ?? 0))
}

/** Runs once the element is there, which may be now; the returned function gives up waiting. */
function whenThere(find: () => Element | null, run: (element: Element) => void): () => void {
  const now = find()
  if (now) {
    run(now)
    return () => undefined
  }
  const observer = new MutationObserver(() => {
    const found = find()
    if (!found) return
    observer.disconnect()
    run(found)
  })
  observer.observe(document.body, { childList: true, subtree: true })
  return () => observer.disconnect()
}
