import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import type { Clip } from '#shared/model/speech.ts'
import { createClipCache } from '#renderer/audio/clip-cache.ts'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { useSpeaker } from '#renderer/stores/speaker.store.ts'

const CLIPS_KEPT = 64
/** Between the two words of a pair: long enough to tell them apart, short enough to compare. */
const PAIR_GAP_MS = 350

/** Says example words, one at a time. The page's player gives way to it, and it to the player. */
export const useExampleSpeech = defineStore('example-speech', () => {
  const notices = useNotices()
  const player = usePlayer()
  const settings = useSettings()
  const speaker = useSpeaker()
  const output = speaker.newPlayer()
  const clips = createClipCache(CLIPS_KEPT)

  /** The word that sounds or is about to. */
  const speaking = ref<string | null>(null)
  let turn = 0

  function fetchClip(word: string): Promise<Clip> {
    const { accent, voice } = settings.values
    return clips.get([accent, voice, word].join('/'), () => call('speech.example', { word, accent, voice }))
  }

  /** Says the words one after the other, with a short silence between them. */
  async function say(...words: readonly string[]): Promise<void> {
    if (player.state === 'loading') player.stop()
    else player.pause()
    stop()
    await sayFrom(words, 0, turn)
  }

  async function sayFrom(words: readonly string[], place: number, mine: number): Promise<void> {
    const word = words[place]
    if (word === undefined) {
      speaking.value = null
      return
    }
    speaking.value = word
    try {
      const clip = await speaker.prepare(await fetchClip(word), 1)
      if (mine !== turn) return
      await output.play(clip, {
        fromMs: 0,
        gapMs: place > 0 ? PAIR_GAP_MS : 0,
        onEnded: () => void sayFrom(words, place + 1, mine),
      })
    } catch (error) {
      if (mine !== turn) return
      speaking.value = null
      notices.report(error, () => void say(...words))
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
  watch([() => settings.values.accent, () => settings.values.voice], stop)

  return { speaking, say, stop }
})
