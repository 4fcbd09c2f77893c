import type { CallOutput } from '#shared/bridge/contract.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { DocumentId } from '#shared/model/ids.ts'
import type { PronouncedSentence } from '#shared/model/pronunciation.ts'

const SAMPLE_RATE = 16_000
const MS_PER_LETTER = 60

/** A quiet tone for each word, higher for each next one, as long as the word is. */
export function toneClip(words: PronouncedSentence['words']): CallOutput<'speech.sentence'> {
  if (words.length === 0) throw new SoundleafError('speech-nothing-to-say')
  let at = 0
  const timed = words.map(({ start, end }) => {
    const t0 = at
    at += (end - start + 1) * MS_PER_LETTER
    return { start, end, t0, t1: at }
  })
  const samples = new Int16Array(Math.round((at * SAMPLE_RATE) / 1000))
  timed.forEach(({ t0, t1 }, place) => {
    const from = Math.round((t0 * SAMPLE_RATE) / 1000)
    const to = Math.round((t1 * SAMPLE_RATE) / 1000)
    for (let i = from; i < to; i += 1) {
      const swell = Math.sin((Math.PI * (i - from)) / (to - from))
      samples[i] = 4000 * swell * Math.sin((2 * Math.PI * (220 + 12 * place) * i) / SAMPLE_RATE)
    }
  })
  return {
    voice: 'fake:us',
    sampleRate: SAMPLE_RATE,
    durationMs: at,
    pcm: new Uint8Array(samples.buffer),
    words: timed,
    phones: [],
  }
}

/** Documents kept to be heard at any time, in memory. */
export function createFakeKeptSpeech() {
  const kept = new Set<DocumentId>()
  const bytes = 1_500_000
  return {
    cache: (): CallOutput<'speech.cache'> => ({
      bytes: kept.size * bytes,
      limitBytes: 512 * 1024 * 1024,
      documents: [...kept].map((documentId) => ({ documentId, clips: 40, bytes, complete: true })),
    }),
    keep: (documentId: DocumentId): CallOutput<'speech.keepDocument'> => {
      kept.add(documentId)
      return { clips: 40 }
    },
    release: (documentId: DocumentId): void => {
      kept.delete(documentId)
    },
  }
}
