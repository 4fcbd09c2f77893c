import { defineStore } from 'pinia'
import { watch } from 'vue'
import type { OwnPronunciation } from '#shared/model/own-pronunciation.ts'
import type { Accent } from '#shared/model/pronunciation.ts'
import type { Clip } from '#shared/model/speech.ts'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { usePlayer, type WordRef } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { useSpeaker } from '#renderer/stores/speaker.store.ts'

/** Says single words for the card and the list. The page's player gives way to it, and it to the player. */
export const useCardSpeech = defineStore('card-speech', () => {
  const notices = useNotices()
  const player = usePlayer()
  const reading = useReading()
  const settings = useSettings()
  const speaker = useSpeaker()
  const output = speaker.newPlayer()

  let turn = 0

  /** The voice to ask for: the chosen one speaks the chosen accent only. */
  function voiceOf(accent: Accent): string {
    return accent === settings.values.accent ? settings.values.voice : ''
  }

  async function say(load: () => Promise<Clip>): Promise<void> {
    if (player.state === 'loading') player.stop()
    else player.pause()
    stop()
    const mine = turn
    try {
      const clip = await speaker.prepare(await load(), 1)
      if (mine !== turn) return
      await output.play(clip, { fromMs: 0, gapMs: 0, onEnded: () => undefined })
    } catch (error) {
      if (mine === turn) notices.report(error)
    }
  }

  function stop(): void {
    turn += 1
    output.stop()
  }

  watch(
    () => player.sounding,
    (sounding) => {
      if (sounding) stop()
    },
  )

  /** Says a word of the open page in either accent. */
  async function sayWord(ref: WordRef, accent: Accent): Promise<void> {
    const pageId = reading.outline?.pageId
    if (pageId === undefined) return
    await say(() => call('speech.word', { pageId, ...ref, accent, voice: voiceOf(accent) }))
  }

  /** Says an entry's word as it would be said with the entry; one for both accents in the chosen one. */
  async function sayEntry({ word, accent: wanted, kind, text }: OwnPronunciation): Promise<void> {
    const accent = wanted === 'both' ? settings.values.accent : wanted
    await say(() => call('speech.preview', { word, kind, text, accent, voice: voiceOf(accent) }))
  }

  return { sayWord, sayEntry }
})
