import { useEventListener, useIntervalFn } from '@vueuse/core'
import { onScopeDispose, watch } from 'vue'
import { createStudyMeter } from '#core/progress/study-meter.ts'
import type { PageId } from '#shared/model/ids.ts'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'

const LOOK_MS = 10_000
const DOING = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'] as const

/** Counts the time that is spent studying, page by page, and has it kept. */
export function useStudyTime(): void {
  const player = usePlayer()
  const reading = useReading()
  const notices = useNotices()
  const meter = createStudyMeter()
  let focused = document.hasFocus()
  let sounding = player.active
  let page: PageId | null = reading.pageId
  let untold = 0
  let hasFailed = false

  /** Counts what has passed, as it was until now. */
  function look(): void {
    untold += meter.look({ now: performance.now(), focused, sounding })
  }

  function tell(): void {
    look()
    const ms = Math.round(untold)
    untold = 0
    if (ms < 1) return
    call('progress.studied', { ms, pageId: page }).catch((error: unknown) => {
      if (!hasFailed) notices.report(error) // once is enough for what comes every few seconds
      hasFailed = true
    })
  }

  function act(): void {
    meter.act(performance.now())
  }

  act()
  look()
  useEventListener(window, [...DOING], act, { capture: true, passive: true })
  useEventListener(window, 'focus', () => {
    look()
    focused = true
    act()
  })
  useEventListener(window, 'blur', () => {
    tell()
    focused = false
  })
  useEventListener(window, ['pagehide', 'beforeunload'], tell)
  watch(
    () => player.active,
    (active) => {
      look()
      sounding = active
    },
    { flush: 'sync' },
  )
  watch(
    () => reading.pageId,
    (pageId) => {
      tell()
      page = pageId
    },
    { flush: 'sync' },
  )
  useIntervalFn(tell, LOOK_MS)
  onScopeDispose(tell)
}
