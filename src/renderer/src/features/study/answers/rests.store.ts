import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { AnswerRest } from '#shared/model/answer-rest.ts'
import type { PageId } from '#shared/model/ids.ts'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'

/** What found no place in the answers for the open page, until the learner is done with it. */
export const useRests = defineStore('answer-rests', () => {
  const notices = useNotices()
  const reading = useReading()
  const list = shallowRef<readonly AnswerRest[]>([])
  /** What was dismissed last on the open page, while it can be brought back. */
  const dismissed = shallowRef<AnswerRest | null>(null)
  let latest = 0

  /** Those of the page whose text is shown. */
  const shown = computed(() => list.value.filter(({ pageId }) => pageId === reading.outline?.pageId))

  async function load(pageId: PageId): Promise<void> {
    const turn = ++latest
    try {
      const found = await call('answers.rests', { pageId })
      if (turn === latest) list.value = found
    } catch (error) {
      if (turn === latest) notices.report(error, () => void load(pageId))
    }
  }

  async function renew(): Promise<void> {
    if (reading.pageId !== null) await load(reading.pageId)
  }

  /** Keeps texts with their pages. Resolves to whether they are kept; a failure is shown. */
  async function keep(rests: readonly Pick<AnswerRest, 'pageId' | 'text'>[]): Promise<boolean> {
    try {
      await call('answers.keepRests', { rests: [...rests] })
    } catch (error) {
      notices.report(error)
      return false
    }
    await renew()
    return true
  }

  async function dismiss(rest: AnswerRest): Promise<void> {
    try {
      await call('answers.dismissRest', { id: rest.id })
      dismissed.value = rest
      await renew()
    } catch (error) {
      notices.report(error, () => void dismiss(rest))
    }
  }

  async function undoDismiss(): Promise<void> {
    const gone = dismissed.value
    if (gone === null) return
    try {
      await call('answers.restoreRest', { id: gone.id })
      dismissed.value = null
      await renew()
    } catch (error) {
      notices.report(error, () => void undoDismiss())
    }
  }

  watch(
    () => reading.pageId,
    () => {
      dismissed.value = null
      void renew()
    },
    { immediate: true },
  )

  return { shown, dismissed, keep, dismiss, undoDismiss }
})
