import type { Ref } from 'vue'
import { onScopeDispose, shallowRef, watch } from 'vue'
import type { PageRows } from './usePageRows.ts'

/** So far around what is in sight, in heights of it: a frame or two ahead of the fastest scrolling. */
const AROUND = '100% 0px'

/**
 * Of a long page the rows in sight and around it, sheet by sheet; of any other, all. The browser goes through every
 * painted mark whenever anything in the window changes: with thousands of marks, typing a note would take twice the time.
 */
export function useNearRows(
  root: Readonly<Ref<HTMLElement | null>>,
  rows: Readonly<Ref<PageRows>>,
  isLong: () => boolean,
): Readonly<Ref<PageRows>> {
  const nearRows = shallowRef(rows.value)
  const sheets = new Map<Element, Map<number, HTMLElement>>()
  const near = new Set<Element>()
  let observer: IntersectionObserver | null = null

  /** Nothing is fresh where rows went out of sight: then what is left is shown anew. */
  function tell(fresh: ReadonlyMap<number, HTMLElement> | null): void {
    const all = new Map([...near].flatMap((sheet) => [...(sheets.get(sheet) ?? [])]))
    nearRows.value = { all, fresh: fresh ?? all }
  }

  function look(entries: readonly IntersectionObserverEntry[]): void {
    const came = new Map<number, HTMLElement>()
    let haveGone = false
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) haveGone = near.delete(target) || haveGone
      else if (!near.has(target)) {
        near.add(target)
        for (const [place, row] of sheets.get(target) ?? []) came.set(place, row)
      }
    }
    if (haveGone || came.size > 0) tell(haveGone ? null : came)
  }

  function restart(): void {
    observer?.disconnect()
    observer = isLong()
      ? new IntersectionObserver(look, { root: root.value?.parentElement ?? null, rootMargin: AROUND })
      : null
    sheets.clear()
    near.clear()
  }

  function add(place: number, row: HTMLElement): boolean {
    const sheet = row.closest('.sheet')
    if (!sheet) return false
    const own = sheets.get(sheet) ?? new Map<number, HTMLElement>()
    if (!sheets.has(sheet)) observer?.observe(sheet)
    sheets.set(sheet, own.set(place, row))
    return near.has(sheet)
  }

  watch(
    rows,
    (now) => {
      const { all, fresh } = now
      if (fresh.size === all.size) restart()
      if (!observer) {
        nearRows.value = now
        return
      }
      const freshNear = new Map([...fresh].filter(([place, row]) => add(place, row)))
      if (freshNear.size > 0 || near.size === 0) tell(freshNear)
    },
    { flush: 'post', immediate: true },
  )
  onScopeDispose(() => observer?.disconnect())
  return nearRows
}
