import { watchDebounced } from '@vueuse/core'
import type { Ref } from 'vue'
import { shallowRef, watch } from 'vue'
import type { CallInput } from '#shared/bridge/contract.ts'
import type { PronouncedWord } from '#shared/model/pronunciation.ts'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'

const TYPING_MS = 200

/** How a word would be said with what is typed, once typing rests; null while that is no pronunciation. */
export function useOwnPreview(
  entry: () => CallInput<'pronunciations.preview'> | null,
): Readonly<Ref<PronouncedWord | null>> {
  const notices = useNotices()
  const preview = shallowRef<PronouncedWord | null>(null)
  let turn = 0

  watch(
    entry,
    (wanted) => {
      turn += 1
      if (!wanted) preview.value = null
    },
    { deep: true },
  )
  watchDebounced(
    entry,
    async (wanted) => {
      if (!wanted) return
      const mine = turn
      try {
        const said = await call('pronunciations.preview', wanted)
        if (mine === turn) preview.value = said
      } catch (error) {
        if (mine === turn) notices.report(error)
      }
    },
    { debounce: TYPING_MS, immediate: true, deep: true },
  )
  return preview
}
