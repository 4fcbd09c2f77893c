import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import type { Accent } from '#shared/model/pronunciation.ts'
import type { Clip } from '#shared/model/speech.ts'
import { useNotices } from './notices.store.ts'
import { usePlayer } from './player.store.ts'
import { useSettings } from './settings.store.ts'
import { useSpeaker } from './speaker.store.ts'

/** Says what stands on no page by itself, one thing at a time. The page's player gives way to it, and it to the player. */
export const useAsideSpeech = defineStore('aside-speech', () => {
  const notices = useNotices()
  const player = usePlayer()
  const settings = useSettings()
  const speaker = useSpeaker()
  const output = speaker.newPlayer()

  /** Whether it sounds or is about to. */
  const isSounding = ref(false)
  let turn = 0

  /** The voice to ask for: the chosen one speaks the chosen accent only. */
  function voiceOf(accent: Accent): string {
    return accent === settings.values.accent ? settings.values.voice : ''
  }

  /** Plays the clip once it is there; a failure is shown. */
  async function say(load: () => Promise<Clip>): Promise<void> {
    if (player.state === 'loading') player.stop()
    else player.pause()
    stop()
    const mine = turn
    isSounding.value = true
    const onEnded = (): void => {
      if (mine === turn) isSounding.value = false
    }
    try {
      const clip = await speaker.prepare(await load(), 1)
      if (mine !== turn) return
      await output.play(clip, { fromMs: 0, gapMs: 0, onEnded })
    } catch (error) {
      if (mine !== turn) return
      isSounding.value = false
      notices.report(error)
    }
  }

  function stop(): void {
    turn += 1
    output.stop()
    isSounding.value = false
  }

  watch(
    () => player.sounding,
    (sounding) => {
      if (sounding) stop()
    },
  )

  return { isSounding, voiceOf, say, stop }
})
