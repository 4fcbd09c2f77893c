import { useMediaQuery } from '@vueuse/core'
import type { ComputedRef } from 'vue'
import { computed, ref, watch } from 'vue'
import { useSettings } from '#renderer/stores/settings.store.ts'

export type Side = 'library' | 'notes'

export interface Panes {
  /** Too narrow for three panes: a side pane lies over the page, one at a time. */
  readonly narrow: Readonly<{ value: boolean }>
  readonly libraryOpen: ComputedRef<boolean>
  readonly notesOpen: ComputedRef<boolean>
  readonly focused: ComputedRef<boolean>
  toggle(side: Side): void
  show(side: Side): void
  closeOverlay(): void
  toggleFocus(): void
}

/** Which side panes are open. In a wide window that is a setting; in a narrow one it lasts until the next click, or until it is wide. */
export function usePanes(): Panes {
  const settings = useSettings()
  const narrow = useMediaQuery('(max-width: 1023px)')
  const overlay = ref<Side | null>(null)

  watch(narrow, () => (overlay.value = null))

  const libraryOpen = computed(() =>
    narrow.value ? overlay.value === 'library' : settings.values.libraryOpen,
  )
  const notesOpen = computed(() => (narrow.value ? overlay.value === 'notes' : settings.values.notesOpen))
  const focused = computed(() => !libraryOpen.value && !notesOpen.value)

  function set(side: Side, open: boolean): void {
    if (narrow.value) overlay.value = open ? side : null
    else void settings.change(side === 'library' ? { libraryOpen: open } : { notesOpen: open })
  }

  function toggle(side: Side): void {
    set(side, side === 'library' ? !libraryOpen.value : !notesOpen.value)
  }

  function toggleFocus(): void {
    void settings.change({ libraryOpen: focused.value, notesOpen: focused.value })
  }

  return {
    narrow,
    libraryOpen,
    notesOpen,
    focused,
    toggle,
    show: (side) => set(side, true),
    closeOverlay: () => (overlay.value = null),
    toggleFocus,
  }
}
