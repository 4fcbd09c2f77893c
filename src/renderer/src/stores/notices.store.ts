import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Failure } from '#shared/bridge/errors.ts'
import { toFailure } from '#renderer/bridge/to-failure.ts'

export interface Notice {
  readonly id: number
  readonly failure: Failure
  /** What the notice's one button does; null where trying again makes no sense. */
  readonly retry: (() => void) | null
}

/** The failures the learner should know about, newest last. One per code: a repeated failure replaces the old notice. */
export const useNotices = defineStore('notices', () => {
  const list = shallowRef<readonly Notice[]>([])
  let lastId = 0

  /** Shows a failure. A cancelled call is the learner's own wish and is not shown. */
  function report(error: unknown, retry: (() => void) | null = null): void {
    const failure = toFailure(error)
    if (failure.code === 'cancelled') return
    lastId += 1
    const others = list.value.filter((notice) => notice.failure.code !== failure.code)
    list.value = [...others, { id: lastId, failure, retry }]
  }

  function dismiss(id: number): void {
    list.value = list.value.filter((notice) => notice.id !== id)
  }

  function retry(notice: Notice): void {
    dismiss(notice.id)
    notice.retry?.()
  }

  return { list, report, dismiss, retry }
})
