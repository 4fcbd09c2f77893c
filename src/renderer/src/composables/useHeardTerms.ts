import { useEventListener, useMutationObserver } from '@vueuse/core'
import type { Ref } from 'vue'
import { watch } from 'vue'
import { useAsideSpeech } from '#renderer/stores/aside-speech.store.ts'
import { useTerms } from '#renderer/stores/terms.store.ts'

const TERM = '[data-term]'
/** A part of the text that has one stop of the Tab key for all of its terms. */
const PART = 'section, article'

/**
 * Lets the English terms inside `root` be heard (`components/TermText.vue`): by a click, or from the keyboard. Each
 * section of the text is one stop for Tab; the arrow keys go from term to term, Enter says the one in focus. Works on
 * the elements themselves: a page has hundreds of them.
 */
export function useHeardTerms(root: Readonly<Ref<HTMLElement | null>>): void {
  const terms = useTerms()
  const aside = useAsideSpeech()
  let lit: Element | null = null

  function partOf(term: Element): Element {
    return term.closest(PART) ?? root.value ?? term
  }

  function hear(term: HTMLElement): void {
    unlight()
    lit = term
    lit.setAttribute('data-lit', '')
    void terms.hear(term.dataset['term'] ?? '')
  }

  function unlight(): void {
    lit?.removeAttribute('data-lit')
    lit = null
  }

  /** Makes a term the one of its part that Tab stops at. */
  function stopAt(term: HTMLElement): void {
    for (const other of partOf(term).querySelectorAll(`${TERM}[tabindex="0"]`)) {
      if (other === term) continue
      other.setAttribute('tabindex', '-1')
      other.removeAttribute('role')
    }
    term.tabIndex = 0
    term.setAttribute('role', 'button')
  }

  /** Sees to it that every part has a term to stop at. */
  function findStops(): void {
    const seen = new Set<Element>()
    for (const term of root.value?.querySelectorAll<HTMLElement>(TERM) ?? []) {
      const part = partOf(term)
      if (seen.has(part)) continue
      seen.add(part)
      if (part.querySelector(`${TERM}[tabindex="0"]`) === null) stopAt(term)
    }
  }

  function goTo(term: HTMLElement | undefined): void {
    if (!term) return
    stopAt(term)
    term.focus()
  }

  function onKey(event: KeyboardEvent): void {
    const term = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(TERM) : null
    if (!term || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const all = [...partOf(term).querySelectorAll<HTMLElement>(TERM)]
    const at = all.indexOf(term)
    const ways: Readonly<Record<string, () => void>> = {
      ArrowRight: () => goTo(all[at + 1]),
      ArrowDown: () => goTo(all[at + 1]),
      ArrowLeft: () => goTo(all[at - 1]),
      ArrowUp: () => goTo(all[at - 1]),
      Home: () => goTo(all[0]),
      End: () => goTo(all.at(-1)),
      Enter: () => hear(term),
      ' ': () => hear(term),
    }
    const go = ways[event.key]
    if (!go) return
    event.preventDefault()
    go()
  }

  useEventListener(root, 'click', (event: MouseEvent) => {
    const term = event.target instanceof Element ? event.target.closest<HTMLElement>(TERM) : null
    if (!term || window.getSelection()?.isCollapsed === false) return // the learner is selecting text
    stopAt(term)
    hear(term)
  })
  useEventListener(root, 'keydown', onKey)
  useMutationObserver(root, findStops, { childList: true, subtree: true })
  watch(root, findStops, { flush: 'post', immediate: true })
  watch(
    () => aside.isSounding,
    (sounding) => {
      if (!sounding) unlight()
    },
  )
}
