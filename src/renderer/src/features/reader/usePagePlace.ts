import { useDebounceFn, useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'
import { onMounted, onScopeDispose, watch } from 'vue'
import type { PageId } from '#shared/model/ids.ts'
import { usePlaces } from '#renderer/stores/places.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSpot } from '#renderer/stores/spot.store.ts'
import { distanceTo, placeInSight, type Sight } from './place-in-sight.ts'

const REST_MS = 200
/** Rows that come into sight get their real heights, and move what is below: it must stand still for so many frames. */
const STILL_FRAMES = 8
/** A place that has not come by then, about five seconds, is no more: a section that was taken away. */
const MOST_FRAMES = 300

/**
 * Brings each page back to where the learner left it, and keeps where they are. Whoever moves the page themselves, is
 * led to a spot or hears the page read aloud is not moved.
 */
export function usePagePlace(scroller: Readonly<Ref<HTMLElement | null>>): void {
  const places = usePlaces()
  const player = usePlayer()
  const reading = useReading()
  const spot = useSpot()
  let shown: PageId | null = null
  let frame = 0

  /** Between two pages nothing that stands there says where the learner is, but for the moment of leaving. */
  function keep({ isLeaving = false } = {}): void {
    if (shown === null || frame !== 0 || !scroller.value) return
    if (shown !== reading.pageId && !isLeaving) return
    const sight = placeInSight(scroller.value)
    if (sight) places.move(shown, sight)
  }

  function keepNow({ isLeaving = false } = {}): void {
    keep({ isLeaving })
    void places.flush()
  }

  function giveUp(): void {
    cancelAnimationFrame(frame)
    frame = 0
  }

  function show(): void {
    giveUp()
    shown = reading.outline?.pageId ?? null
    scroller.value?.scrollTo({ top: 0 })
    if (shown === null) return
    const place = places.of(shown)
    if (player.active || spot.current) return
    if (place.sentence !== null) player.resumeAt(place.sentence)
    if (place.top !== null) approach(place)
  }

  function approach(place: Sight, frames = 0, still = 0): void {
    const element = scroller.value
    const distance = element && distanceTo(element, place)
    const before = element?.scrollTop
    if (distance !== null) element?.scrollBy({ top: distance, behavior: 'instant' })
    const isStill = distance !== null && element?.scrollTop === before
    if ((isStill && still === STILL_FRAMES) || frames === MOST_FRAMES) {
      giveUp()
      return
    }
    frame = requestAnimationFrame(() => approach(place, frames + 1, isStill ? still + 1 : 0))
  }

  const keepSoon = useDebounceFn(() => keep(), REST_MS)
  useEventListener(scroller, 'scroll', () => void keepSoon(), { passive: true })
  useEventListener(scroller, ['wheel', 'touchmove', 'pointerdown', 'keydown'], giveUp, { passive: true })
  useEventListener(window, ['blur', 'pagehide', 'beforeunload'], () => keepNow())
  watch([() => spot.current, () => player.active], giveUp, { flush: 'sync' })
  watch(
    () => player.sentence,
    (sentence) => {
      const pageId = reading.outline?.pageId
      if (sentence !== null && pageId !== undefined) places.move(pageId, { sentence })
    },
    { flush: 'sync' },
  )
  // The page before still stands there, whole: this is the last moment to see where it was left.
  watch(
    () => reading.pageId,
    () => keepNow({ isLeaving: true }),
    { flush: 'sync' },
  )
  watch(() => reading.outline?.pageId, show, { flush: 'post' })
  onMounted(show)
  onScopeDispose(giveUp)
}
