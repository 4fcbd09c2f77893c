import { stretchSpeech } from '#core/speech/stretch-speech.ts'
import type { StretchReply, StretchRequest } from './stretching.ts'

/** Runs in a worker: answers each request with the sound at its speed. */
self.onmessage = ({ data }: MessageEvent<StretchRequest>) => {
  const sound = stretchSpeech(data.sound, data.rate)
  self.postMessage({ id: data.id, sound } satisfies StretchReply, { transfer: [sound.samples.buffer] })
}
