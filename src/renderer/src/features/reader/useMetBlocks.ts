import { useEventListener, useResizeObserver } from '@vueuse/core'
import type { Ref } from 'vue'
import { watch } from 'vue'
import { idle } from '#renderer/composables/idle.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'

/**
 * Marks the blocks of a long page that have been in sight (`data-met`): from then on their sheet alone has the browser
 * leave them out. Each block that it watches costs every frame a little, also when its sheet is far away, and what was
 * laid out once need not be when the sheet comes back. Where everything is to be laid out anew, it is block by block again.
 */
export function useMetBlocks(root: Readonly<Ref<HTMLElement | null>>): void {
  const settings = useSettings()
  const met = new Set<Element>()
  let width = 0

  async function mark(): Promise<void> {
    await idle()
    for (const block of met) block.setAttribute('data-met', '')
    met.clear()
  }

  function forget(): void {
    met.clear()
    for (const block of root.value?.querySelectorAll('[data-met]') ?? []) block.removeAttribute('data-met')
  }

  useEventListener(
    root,
    'contentvisibilityautostatechange',
    (event: ContentVisibilityAutoStateChangeEvent) => {
      const { target, skipped } = event
      if (skipped || !(target instanceof Element) || !target.classList.contains('block')) return
      if (met.size === 0) void mark()
      met.add(target)
    },
  )
  useResizeObserver(root, ([entry]) => {
    if (entry === undefined || entry.contentRect.width === width) return
    width = entry.contentRect.width
    forget()
  })
  watch(() => settings.values, forget)
}
