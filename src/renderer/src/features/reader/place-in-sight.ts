import type { ReadingPlace } from '#shared/model/reading-place.ts'
import { SECTION_NAMES } from '#shared/model/study.ts'

/** What a place looks like: what stands first in sight. */
export type Sight = Pick<ReadingPlace, 'top' | 'shift'>

/** Close enough that no line of text stands between two looks. */
const STEP_PX = 12
const SECTION_ID = 'study-'

/** What stands first in sight, by hit tests: they cost nothing for what is off screen. Null where nothing does. */
export function placeInSight(scroller: Element): Sight | null {
  if (scroller.scrollTop <= 0) return { top: null, shift: 0 }
  const box = scroller.getBoundingClientRect()
  for (let y = box.top + 1; y < box.bottom; y += STEP_PX) {
    const hit = document.elementFromPoint(box.left + box.width / 2, y)
    const element = hit?.closest<HTMLElement>(`[data-s], [id^="${SECTION_ID}"]`)
    const top = element && scroller.contains(element) ? nameOf(element) : null
    if (!element || top === null) continue
    const { top: edge, height } = element.getBoundingClientRect()
    return { top, shift: Math.min(1, Math.max(0, (box.top - edge) / (height || 1))) }
  }
  return null
}

/** How far the scroller stands from the place, in pixels downwards; null while what it stands by is not there. */
export function distanceTo(scroller: Element, { top, shift }: Sight): number | null {
  if (top === null) return -scroller.scrollTop
  const selector = typeof top === 'string' ? `#${SECTION_ID}${top}` : `[data-s="${top}"]`
  const element = scroller.querySelector(selector)
  if (!element) return null
  const { top: edge, height } = element.getBoundingClientRect()
  return edge + shift * height - scroller.getBoundingClientRect().top
}

function nameOf(element: HTMLElement): ReadingPlace['top'] {
  const sentence = element.dataset['s']
  if (sentence !== undefined) return Number(sentence)
  return SECTION_NAMES.find((name) => element.id === SECTION_ID + name) ?? null
}
