import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Accent, PronouncedWord } from '#shared/model/pronunciation.ts'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import type { WordRef } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'

/** The word whose card is open. It closes when the page is left. */
export const useWordCard = defineStore('word-card', () => {
  const notices = useNotices()
  const reading = useReading()

  const place = shallowRef<WordRef | null>(null)
  const said = shallowRef<Readonly<Record<Accent, PronouncedWord>> | null>(null)
  const isOpen = computed(() => place.value !== null)
  let turn = 0

  async function fetchWord(ref: WordRef): Promise<void> {
    const pageId = reading.outline?.pageId
    if (pageId === undefined) return
    const mine = ++turn
    try {
      const reply = await call('reading.word', { pageId, ...ref })
      if (mine === turn) said.value = reply
    } catch (error) {
      if (mine !== turn) return
      close()
      notices.report(error)
    }
  }

  function open(ref: WordRef): void {
    const isOther = place.value?.sentence !== ref.sentence || place.value.word !== ref.word
    if (isOther) said.value = null
    place.value = ref
    void fetchWord(ref)
  }

  function close(): void {
    turn += 1
    place.value = null
    said.value = null
  }

  watch(() => reading.pageId, close)
  watch(
    () => reading.edition,
    () => {
      if (place.value) void fetchWord(place.value)
    },
  )

  return { place, said, isOpen, open, close }
})
