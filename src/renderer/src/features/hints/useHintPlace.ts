import { useResizeObserver } from '@vueuse/core'
import { nextTick, onMounted, ref, shallowRef, watch, type Ref } from 'vue'
import { twoFrames } from '#renderer/composables/two-frames.ts'
import { usePageEntries } from '#renderer/stores/page-entries.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import type { Hint } from '#renderer/stores/hints.store.ts'
import { findTarget, textEndOf, type HintTarget } from './hint-targets.ts'
import { placeHint, type Box, type HintPlace } from './place-hint.ts'

interface HintPlaceOptions {
  readonly layer: Readonly<Ref<HTMLElement | null>>
  /** The hint itself, once there is a place for it. */
  readonly bubble: Readonly<Ref<HTMLElement | null>>
  readonly hint: () => Hint | null
}

/**
 * Where the hint stands in `layer`, which is the first thing in the page's scroller and takes no room there. It keeps to
 * what it was found to speak of while the text around it grows, until another hint comes or another page.
 * `target` is what it speaks of; `stays`: that does not scroll with the text.
 */
export function useHintPlace({ layer, bubble, hint }: HintPlaceOptions) {
  const reading = useReading()
  const entries = usePageEntries()
  const place = ref<HintPlace | null>(null)
  const target = ref<Box | null>(null)
  const stays = ref(false)
  const watched = shallowRef<HTMLElement[]>([])
  let found: HintTarget | null = null

  function measure(): void {
    const main = layer.value?.closest('main')
    if (!layer.value || !main) return
    if (found && !found.target.isConnected) look(main)
    const origin = layer.value.getBoundingClientRect()
    const rail = document.querySelector('[data-rail]')?.getBoundingClientRect()
    target.value = found && boxIn(origin, found.target.getBoundingClientRect())
    place.value = placeHint({
      target: target.value,
      textEnd: found?.row ? textEndOf(found.row) - origin.left : null,
      rowEnd: found?.row ? found.row.getBoundingClientRect().bottom - origin.top : null,
      railStart: rail && rail.width > 0 ? rail.left - origin.left : origin.width,
      room: { width: origin.width, bottom: main.getBoundingClientRect().bottom - origin.top },
      height: bubble.value?.offsetHeight ?? 0,
    })
  }

  function look(main: HTMLElement): void {
    const wanted = hint()
    found = wanted && findTarget(wanted, main, entries.placed)
    stays.value = !found?.row
  }

  async function find(): Promise<void> {
    const main = layer.value?.closest('main')
    if (!main || hint() === null) return
    look(main)
    const page = main.querySelector<HTMLElement>('#page-top')
    watched.value = page ? [main, page] : [main]
    await nextTick()
    measure()
  }

  onMounted(find)
  watch(hint, find, { flush: 'post' })
  watch(
    () => reading.outline?.pageId,
    async () => {
      place.value = null
      target.value = null
      await twoFrames() // a turned page is drawn before the hint's new place is looked for
      await find()
    },
  )
  useResizeObserver(watched, measure)
  useResizeObserver(bubble, measure)

  return { place, target, stays }
}

/** In the pixels of what begins at `origin`. */
function boxIn(origin: DOMRect, { left, top, right, bottom }: DOMRect): Box {
  return {
    left: left - origin.left,
    top: top - origin.top,
    right: right - origin.left,
    bottom: bottom - origin.top,
  }
}
