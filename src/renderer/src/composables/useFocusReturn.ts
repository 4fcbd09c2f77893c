import { watch } from 'vue'

/**
 * When something that took the page's place closes, gives the focus back to where it was before, or to `fallback` when
 * that is gone. A focus that has meanwhile gone elsewhere stays there.
 */
export function useFocusReturn(isOpen: () => boolean, fallback: () => HTMLElement | null): void {
  let before: Element | null = null
  watch(
    isOpen,
    (open) => {
      if (open) before = document.activeElement
    },
    { flush: 'sync' },
  )
  watch(
    isOpen,
    (open) => {
      if (open || document.activeElement !== document.body) return
      const target = before instanceof HTMLElement && before !== document.body && before.isConnected
      const place = target ? (before as HTMLElement) : fallback()
      place?.focus({ preventScroll: true })
    },
    { flush: 'post' },
  )
}
