import type { Sound } from '#core/speech/sound.ts'
import { encodeWav } from '#core/speech/wav.ts'

/** Where all speech is heard: one running audio context, behind one volume. */
export interface Speaker {
  /** Resolves with the running context. It is made when first needed and kept: starting one takes longer than a syllable. */
  context(): Promise<AudioContext>
  /** What sounds connect to. */
  output(): AudioNode
  toBuffer(sound: Sound): Promise<AudioBuffer>
  silence(ms: number): AudioBuffer
  /** 0–1, as loud as it seems: half is half as loud to the ear. */
  setVolume(volume: number): void
}

/** Long enough that a change does not crackle. */
const GLIDE_SECONDS = 0.02

export function createSpeaker(): Speaker {
  let opened: { readonly context: AudioContext; readonly volume: GainNode } | null = null
  let gain = 1

  function open(): { readonly context: AudioContext; readonly volume: GainNode } {
    if (opened) return opened
    const context = new AudioContext({ latencyHint: 'interactive' })
    const volume = context.createGain()
    volume.gain.value = gain
    volume.connect(context.destination)
    opened = { context, volume }
    return opened
  }

  return {
    async context() {
      const { context } = open()
      if (context.state !== 'running') await context.resume()
      return context
    },
    output: () => open().volume,
    /** Decoding brings the sound to the context's sample rate well; a source would do it by straight lines, and dull it. */
    toBuffer: (sound) => open().context.decodeAudioData(encodeWav(sound).buffer),
    silence(ms) {
      const { context } = open()
      return context.createBuffer(1, Math.ceil((ms * context.sampleRate) / 1000), context.sampleRate)
    },
    setVolume(volume) {
      gain = volume ** 2
      if (opened) opened.volume.gain.setTargetAtTime(gain, opened.context.currentTime, GLIDE_SECONDS)
    },
  }
}
