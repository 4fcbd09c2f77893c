import type { Ref } from 'vue'
import { shallowRef, watch } from 'vue'
import type { PageOutline } from '#renderer/stores/page-outline.ts'

/** The rows of a page, by the place of their sentences. */
export interface PageRows {
  readonly all: ReadonlyMap<number, HTMLElement>
  /** Those that came last: what is marked in the others stands. All of them where the page is another. */
  readonly fresh: ReadonlyMap<number, HTMLElement>
}

const NONE: PageRows = { all: new Map(), fresh: new Map() }

/**
 * The rows that stand in the page, which grows from frame to frame while `shown` rises. Each is looked for once: to
 * look through all that stands there in every frame would take a long page a time that grows with its square.
 */
export function usePageRows(
  root: Readonly<Ref<HTMLElement | null>>,
  outline: () => PageOutline,
  shown: () => number,
): Readonly<Ref<PageRows>> {
  const rows = shallowRef<PageRows>(NONE)
  let all = new Map<number, HTMLElement>()
  let last: Element | null = null

  watch(
    [shown, root, outline] as const,
    ([count, page, pageOutline], [countBefore, before, outlineBefore]) => {
      const isGrown = page === before && pageOutline === outlineBefore && count >= (countBefore ?? 0)
      if (!isGrown) {
        all = new Map()
        last = null
      }
      const parts = page ? partsAfter(page, last) : []
      last = parts.at(-1) ?? last
      const fresh = new Map(parts.flatMap(rowsIn))
      for (const [place, row] of fresh) all.set(place, row)
      rows.value = { all, fresh }
    },
    { flush: 'post', immediate: true },
  )
  return rows
}

/** What stands in the groups of the page's sheets after this part of one, in its order; all of it after null. */
function partsAfter(page: Element, last: Element | null): readonly Element[] {
  const parts: Element[] = []
  const lastGroup = last?.parentElement ?? null
  let sheet: Element | null = lastGroup?.parentElement ?? page.firstElementChild
  let group: Element | null = lastGroup ?? sheet?.firstElementChild ?? null
  let part: Element | null = last ? last.nextElementSibling : (group?.firstElementChild ?? null)
  while (sheet) {
    while (group) {
      for (; part; part = part.nextElementSibling) parts.push(part)
      group = group.nextElementSibling
      part = group?.firstElementChild ?? null
    }
    sheet = sheet.nextElementSibling
    group = sheet?.firstElementChild ?? null
    part = group?.firstElementChild ?? null
  }
  return parts
}

function rowsIn(element: Element): (readonly [number, HTMLElement])[] {
  return [...element.querySelectorAll<HTMLElement>('[data-s]')].map((row) => [Number(row.dataset['s']), row])
}
