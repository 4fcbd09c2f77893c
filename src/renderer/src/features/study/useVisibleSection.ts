import { useEventListener } from '@vueuse/core'
import type { Ref, WatchSource } from 'vue'
import { nextTick, ref, watch } from 'vue'

/** A section counts as read from the moment its top has passed this share of what is in sight of the page. */
const READING_LINE = 1 / 3
/** What scrolls the page by hand. */
const BY_HAND = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

interface VisibleSectionOptions {
  readonly ids: () => readonly string[]
  /** The elements may come and go with it: they are looked at again. */
  readonly content: WatchSource
  /** What is being worked on, if anything: it counts as read while it is in sight. */
  readonly working: () => string | undefined
}

/**
 * Which of the elements with these ids is being read: the one that is worked on, the one that was gone to until the
 * learner scrolls, or else the last one whose top has passed the reading line. `goTo` scrolls to one.
 */
export function useVisibleSection({ ids, content, working }: VisibleSectionOptions): {
  readonly current: Readonly<Ref<string | undefined>>
  readonly goTo: (id: string) => void
} {
  const current = ref<string>()
  let waiting = false
  let goneTo: string | undefined

  function look(): void {
    waiting = false
    const scroller = document.getElementById(ids()[0] ?? '')?.closest('main')
    if (!scroller) return
    const wanted = [working(), goneTo].find((id) => id !== undefined && isInSight(id, scroller))
    goneTo = goneTo === wanted ? goneTo : undefined
    const line = readingLine(scroller)
    const passed = ids().filter((id) => (boxOf(id)?.top ?? Infinity) < line)
    current.value = wanted ?? passed.at(-1) ?? ids()[0]
  }

  function lookSoon(): void {
    if (waiting) return
    waiting = true
    requestAnimationFrame(look)
  }

  function goTo(id: string): void {
    document.getElementById(id)?.scrollIntoView({ block: 'start' })
    goneTo = id
    lookSoon()
  }

  useEventListener(document, 'scroll', lookSoon, { capture: true, passive: true })
  useEventListener(document, [...BY_HAND], () => (goneTo = undefined), { capture: true, passive: true })
  useEventListener(window, 'resize', lookSoon)
  watch([ids, content, working], () => void nextTick(lookSoon), { immediate: true })

  return { current, goTo }
}

function boxOf(id: string): DOMRect | undefined {
  return document.getElementById(id)?.getBoundingClientRect()
}

function isInSight(id: string, scroller: HTMLElement): boolean {
  const box = boxOf(id)
  const { top, bottom } = scroller.getBoundingClientRect()
  return box !== undefined && box.bottom > top && box.top < bottom
}

/** In pixels from the top of the window. Over the last pageful it goes down to the foot, where the last section ends. */
function readingLine(scroller: HTMLElement): number {
  const { top, height } = scroller.getBoundingClientRect()
  const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop
  const share = Math.max(0, 1 - left / height)
  return top + height * (READING_LINE + (1 - READING_LINE) * share)
}
