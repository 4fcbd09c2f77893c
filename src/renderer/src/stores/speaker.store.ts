import { defineStore } from 'pinia'
import { watch } from 'vue'
import { createClipPlayer } from '#renderer/audio/clip-player.ts'
import type { PreparedClip } from '#renderer/audio/prepared-clip.ts'
import { createClipPreparation } from '#renderer/audio/prepared-clip.ts'
import { createSpeaker } from '#renderer/audio/speaker.ts'
import { createStretching } from '#renderer/audio/stretching.ts'
import { useSettings } from './settings.store.ts'

/** The one way to be heard: every clip of the window sounds through it, at the chosen volume. */
export const useSpeaker = defineStore('speaker', () => {
  const settings = useSettings()
  const speaker = createSpeaker()

  watch(
    () => settings.values.volume,
    (volume) => speaker.setVolume(volume),
    { immediate: true },
  )

  return {
    prepare: createClipPreparation({
      stretch: createStretching(),
      toBuffer: (sound) => speaker.toBuffer(sound),
    }),
    /** Silence of `heardMs` in which `clipMs` of a clip pass: a position in it is a position in the clip. */
    prepareSilence: (heardMs: number, clipMs: number): PreparedClip => ({
      buffer: speaker.silence(heardMs),
      rate: clipMs / heardMs,
      audible: { t0: 0, t1: heardMs },
      reachMs: Infinity,
    }),
    /** The running audio context, whose clock everything goes by. */
    context: () => speaker.context(),
    newPlayer: () => createClipPlayer(speaker),
  }
})
