import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { WordAnswer } from '#shared/model/dictionary.ts'
import { MAX_LOOKUP_CONTEXT, MAX_LOOKUP_LENGTH } from '#shared/bridge/limits.ts'
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
  /** What the dictionary says; null until it has answered. */
  const answer = shallowRef<WordAnswer | null>(null)
  const isOpen = computed(() => place.value !== null)
  let turn = 0
  let question = 0

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

  async function fetchMeaning(ref: WordRef): Promise<void> {
    const sentence = reading.outline?.sentences[ref.sentence]
    const word = sentence?.words[ref.word]
    if (!sentence || !word) return
    const from = Math.max(0, word.start - MAX_LOOKUP_CONTEXT / 2)
    const context = {
      sentence: sentence.text.slice(from, from + MAX_LOOKUP_CONTEXT),
      at: word.start - from,
    }
    const mine = ++question
    try {
      const text = word.text.slice(0, MAX_LOOKUP_LENGTH)
      const reply = await call('dictionary.lookup', { text, context })
      if (mine === question) answer.value = reply
    } catch (error) {
      if (mine === question) notices.report(error)
    }
  }

  function open(ref: WordRef): void {
    const isOther = place.value?.sentence !== ref.sentence || place.value.word !== ref.word
    place.value = ref
    void fetchWord(ref)
    if (!isOther) return
    said.value = null
    answer.value = null
    void fetchMeaning(ref)
  }

  function close(): void {
    turn += 1
    question += 1
    place.value = null
    said.value = null
    answer.value = null
  }

  watch(() => reading.pageId, close)
  watch(
    () => reading.edition,
    () => {
      if (place.value) void fetchWord(place.value)
    },
  )

  return { place, said, answer, isOpen, open, close }
})
