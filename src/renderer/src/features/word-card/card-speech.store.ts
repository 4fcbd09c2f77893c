import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import type { Accent } from '#shared/model/pronunciation.ts'
import type { Clip } from '#shared/model/speech.ts'
import { createClipPlayer } from '#renderer/audio/clip-player.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'

/** Says single words for the card and the list. The page's player gives way to it, and it to the player. */
export const useCardSpeech = defineStore('card-speech', () => {
  const notices = useNotices()
  const player = usePlayer()
  const settings = useSettings()
  const output = createClipPlayer()

  /** The name of what sounds or is about to. */
  const speaking = ref<string | null>(null)
  let turn = 0

  /** The voice to ask for: the chosen one speaks the chosen accent only. */
  function voiceOf(accent: Accent): string {
    return accent === settings.values.accent ? settings.values.voice : ''
  }

  async function say(name: string, load: () => Promise<Clip>): Promise<void> {
    if (player.state === 'loading') player.stop()
    else player.pause()
    stop()
    const mine = turn
    speaking.value = name
    try {
      const clip = await load()
      if (mine !== turn) return
      await output.play(clip, { fromMs: 0, gapMs: 0, onEnded: () => (speaking.value = null) })
    } catch (error) {
      if (mine !== turn) return
      speaking.value = null
      notices.report(error)
    }
  }

  function stop(): void {
    turn += 1
    output.stop()
    speaking.value = null
  }

  watch(
    () => player.sounding,
    (sounding) => {
      if (sounding) stop()
    },
  )

  return { speaking, say, stop, voiceOf }
})
