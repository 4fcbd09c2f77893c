import * as v from 'valibot'
import { ownPreview } from './pronunciations.ts'
import { accent, ms, nothing, offset, pageId, voiceId } from './values.ts'

const voice = v.object({ id: voiceId, engine: v.string(), name: v.string(), accent })
const clip = v.object({
  voice: voiceId,
  sampleRate: offset,
  durationMs: ms,
  pcm: v.instance(Uint8Array),
  words: v.array(v.object({ start: offset, end: offset, t0: ms, t1: ms })),
  phones: v.array(v.object({ ipa: v.string(), t0: ms, t1: ms })),
})

/** Where a sentence stands: its place among all sentences of the page, blocks in order, from 0. */
const sentenceRef = { pageId, sentence: offset, accent, voice: voiceId }

export const speechCalls = {
  'speech.voices': { input: nothing, output: v.array(voice) },
  'speech.sentence': { input: v.strictObject(sentenceRef), output: clip },
  /** One word alone, as it is said by itself. */
  'speech.word': { input: v.strictObject({ ...sentenceRef, word: offset }), output: clip },
  /** A word or short phrase that stands on no page: an example of the primer. */
  'speech.example': {
    input: v.strictObject({
      word: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z' -]{0,39}$/u)),
      accent,
      voice: voiceId,
    }),
    output: clip,
  },
  /** A word as it would be said with this entry of the learner's. Refused with `pronunciation-invalid`. */
  'speech.preview': { input: v.strictObject({ ...ownPreview, voice: voiceId }), output: clip },
} as const
