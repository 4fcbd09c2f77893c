import type { EspeakEvent } from '@echogarden/espeak-ng-emscripten'
import { espeakSpans } from '#core/speech/espeak-spans.ts'
import { espeakWords } from '#core/speech/espeak-words.ts'
import type { SpokenPiece } from '#core/speech/finish-clip.ts'
import { foldForEspeak } from '#core/speech/fold.ts'
import { GrowingClip } from '#core/speech/growing-clip.ts'
import { durationOf } from '#core/speech/sound.ts'
import { planSpeech } from '#core/speech/spoken-plan.ts'
import type { SpokenChunk } from '#core/speech/spoken-plan.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Clip, ClipBeginning, Voice } from '#shared/model/speech.ts'
import { nextTurn } from '../cancelling.ts'
import type { SpeechEngine, SynthesisRequest } from '../engine.ts'
import { ESPEAK } from './embedded-voices.ts'
import { loadEspeak } from './espeak.module.ts'
import type { Espeak } from './espeak.module.ts'

/** Long enough for any sentence; between two parts a job can be cancelled. */
const MAX_CHUNK = 2000
/** A calm reading pace for a beginner, near that of the other voices. */
const WORDS_PER_MINUTE = 165

/** Starts the embedded espeak-ng voices. Rejects when the package is damaged. */
export async function openEspeak(load = loadEspeak): Promise<SpeechEngine> {
  return new EspeakEngine(await load(), load)
}

class EspeakEngine implements SpeechEngine {
  readonly id = ESPEAK.id
  readonly version = ESPEAK.version
  readonly caps = { words: 'exact', phones: true } as const
  readonly #load: () => Promise<Espeak>
  #espeak: Espeak | null

  constructor(espeak: Espeak, load: () => Promise<Espeak>) {
    this.#espeak = espeak
    this.#load = load
  }

  voices(): Promise<readonly Voice[]> {
    return Promise.resolve(ESPEAK.voices)
  }

  /** Faster than it can be told of in parts: only text of several chunks, which no sentence is, has a beginning. */
  async synthesise(
    request: SynthesisRequest,
    signal: AbortSignal,
    onBeginning: (beginning: ClipBeginning) => void = () => undefined,
  ): Promise<Clip> {
    const voice = ESPEAK.voices.find(({ id }) => id === `${ESPEAK.id}:${request.voice}`)
    if (voice === undefined) throw new SoundleafError('speech-unavailable')
    const chunks = planSpeech(espeakWords(request.tokens, voice.accent), spokenForm, MAX_CHUNK)
    if (chunks.length === 0) throw new SoundleafError('speech-nothing-to-say')
    const growing = new GrowingClip(voice.id, request.tokens, chunks, onBeginning)
    for (const chunk of chunks) {
      await nextTurn(signal)
      this.#espeak ??= await this.#load()
      growing.add(this.#speak(this.#espeak, chunk, request))
    }
    return growing.finish()
  }

  #speak({ worker }: Espeak, chunk: SpokenChunk, { voice, tokens }: SynthesisRequest): SpokenPiece {
    if (worker.set_voice(voice) !== 0) throw new SoundleafError('speech-unavailable')
    worker.set_rate(WORDS_PER_MINUTE)
    const parts: Int16Array[] = []
    const marks: EspeakEvent[] = []
    try {
      worker.synthesize(chunk.text, (samples, events) => {
        if (samples !== null) parts.push(samples.slice())
        marks.push(...events)
      })
    } catch (error) {
      this.#espeak = null // a module that has trapped is not to be trusted again
      throw new SoundleafError('speech-failed', { reason: 'espeak' }, { cause: error })
    }
    const sound = { sampleRate: worker.get_samplerate(), samples: concatenated(parts) }
    return { sound, ...espeakSpans(chunk, tokens.length, marks, durationOf(sound)) }
  }
}

/** The letter A would be read as the article. */
function spokenForm(word: string, phonemes: string): string {
  if (phonemes !== '') return phonemes
  return word === 'A' ? 'eigh' : foldForEspeak(word)
}

function concatenated(parts: readonly Int16Array[]): Int16Array {
  const samples = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    samples.set(part, at)
    at += part.length
  }
  return samples
}
