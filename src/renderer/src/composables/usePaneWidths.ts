import { useWindowSize } from '@vueuse/core'
import { ref } from 'vue'
import { DEFAULT_SETTINGS, PANE_WIDTHS } from '#shared/model/settings.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import type { Side } from './usePanes.ts'

/** The share of the window that a pane may take at most: the page and its tools keep two fifths. */
const LARGEST_SHARE = { library: 0.26, notes: 0.33 } as const
/** Of a pane that lies over the page: enough of the page stays in sight to be clicked. */
const LARGEST_SHARE_OVER = 0.86
const SETTING = { library: 'libraryWidth', notes: 'notesWidth' } as const

/**
 * How wide the side panes are, in pixels. Chosen widths are kept as settings; a small window shows less of them.
 * `narrow`: they lie over the page.
 */
export function usePaneWidths(narrow: Readonly<{ value: boolean }>) {
  const settings = useSettings()
  const { width: windowWidth } = useWindowSize()
  const dragged = ref<{ readonly side: Side; readonly width: number } | null>(null)

  function largest(side: Side): number {
    const { min, max } = PANE_WIDTHS[side]
    const share = narrow.value ? LARGEST_SHARE_OVER : LARGEST_SHARE[side]
    return Math.max(min, Math.min(max, Math.floor(windowWidth.value * share)))
  }

  function widthOf(side: Side): number {
    const wanted = dragged.value?.side === side ? dragged.value.width : settings.values[SETTING[side]]
    return Math.min(wanted, largest(side))
  }

  function choose(side: Side, width: number): void {
    dragged.value = null
    if (width !== settings.values[SETTING[side]]) void settings.change({ [SETTING[side]]: width })
  }

  return {
    widthOf,
    smallest: (side: Side): number => PANE_WIDTHS[side].min,
    largest,
    /** Shows the pane so wide until a width is chosen. */
    drag: (side: Side, width: number) => (dragged.value = { side, width }),
    choose,
    reset: (side: Side) => choose(side, DEFAULT_SETTINGS[SETTING[side]]),
    /** The pane closes: it comes back as wide as it was chosen. */
    letGo: () => (dragged.value = null),
  }
}

export type PaneWidths = ReturnType<typeof usePaneWidths>
