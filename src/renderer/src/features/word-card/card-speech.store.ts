import { defineStore } from 'pinia'
import type { OwnPronunciation } from '#shared/model/own-pronunciation.ts'
import type { Accent } from '#shared/model/pronunciation.ts'
import { call } from '#renderer/bridge/client.ts'
import { useAsideSpeech } from '#renderer/stores/aside-speech.store.ts'
import type { WordRef } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'

/** Says single words for the card and the list. */
export const useCardSpeech = defineStore('card-speech', () => {
  const reading = useReading()
  const settings = useSettings()
  const { say, voiceOf } = useAsideSpeech()

  /** Says a word of the open page in either accent. */
  async function sayWord(ref: WordRef, accent: Accent): Promise<void> {
    const pageId = reading.outline?.pageId
    if (pageId === undefined) return
    await say(() => call('speech.word', { pageId, ...ref, accent, voice: voiceOf(accent) }))
  }

  /** Says a term that stands anywhere in either accent. */
  async function sayTerm(text: string, accent: Accent): Promise<void> {
    await say(() => call('speech.term', { text, accent, voice: voiceOf(accent) }))
  }

  /** Says an entry's word as it would be said with the entry; one for both accents in the chosen one. */
  async function sayEntry({ word, accent: wanted, kind, text }: OwnPronunciation): Promise<void> {
    const accent = wanted === 'both' ? settings.values.accent : wanted
    await say(() => call('speech.preview', { word, kind, text, accent, voice: voiceOf(accent) }))
  }

  return { sayWord, sayTerm, sayEntry }
})
