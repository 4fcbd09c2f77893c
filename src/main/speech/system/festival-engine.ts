import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SILENCE_PHONE } from '#core/speech/align-words.ts'
import { arpabetToIpa } from '#core/speech/arpabet.ts'
import { finishClip } from '#core/speech/finish-clip.ts'
import type { SpokenPiece } from '#core/speech/finish-clip.ts'
import { audibleSpan } from '#core/speech/silence.ts'
import { estimateSpans } from '#core/speech/spans.ts'
import type { Span } from '#core/speech/spans.ts'
import { planSpeech } from '#core/speech/spoken-plan.ts'
import type { SpokenChunk } from '#core/speech/spoken-plan.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Clip, Voice } from '#shared/model/speech.ts'
import type { SpeechEngine, SynthesisRequest } from '../engine.ts'
import { readExportedWav } from './exported-wav.ts'
import { FestivalProcess } from './festival-process.ts'
import {
  festivalSpeakScript,
  festivalVoicesScript,
  readFestivalTimes,
  readFestivalVoices,
} from './festival-script.ts'
import { inPrivateFolder } from './private-folder.ts'
import { foldForSystem } from './say-commands.ts'

const MAX_CHUNK = 400

/** Linux's system voices. */
export class FestivalEngine implements SpeechEngine {
  readonly id = 'system'
  readonly version = 'festival+1'
  readonly caps = { words: 'exact', phones: false } as const
  readonly #festival: FestivalProcess
  #voices: Promise<readonly Voice[]> | null = null

  /** @param searchPath where programs are looked for: a value for `PATH`. */
  constructor(searchPath: string) {
    this.#festival = new FestivalProcess({ folder: tmpdir(), searchPath })
  }

  voices(): Promise<readonly Voice[]> {
    this.#voices ??= this.#listVoices()
    return this.#voices
  }

  async synthesise(request: SynthesisRequest, signal: AbortSignal): Promise<Clip> {
    const voice = (await this.voices()).find(({ name }) => name === request.voice)
    if (voice === undefined) throw new SoundleafError('speech-unavailable')
    const chunks = planSpeech(request.tokens, foldForSystem, MAX_CHUNK)
    if (chunks.length === 0) throw new SoundleafError('speech-nothing-to-say')
    const pieces: SpokenPiece[] = []
    for (const chunk of chunks) pieces.push(await this.#speak(chunk, voice, request, signal))
    const spoken = new Set(chunks.flatMap(({ words }) => words.map(({ token }) => token)))
    return finishClip(voice.id, request.tokens, pieces, (token) => spoken.has(token))
  }

  async #listVoices(): Promise<readonly Voice[]> {
    try {
      return readFestivalVoices(
        await this.#festival.ask(festivalVoicesScript(), new AbortController().signal),
      )
    } catch (error) {
      // A system without festival has no voices: that is an answer. Anything else is trouble.
      if (error instanceof SoundleafError && error.code === 'speech-unavailable') return []
      this.#voices = null
      throw error
    }
  }

  async #speak(
    chunk: SpokenChunk,
    voice: Voice,
    request: SynthesisRequest,
    signal: AbortSignal,
  ): Promise<SpokenPiece> {
    return inPrivateFolder(async (folder) => {
      const path = join(folder, 'clip.wav')
      const script = festivalSpeakScript({ text: chunk.text, voice: voice.name, path })
      const { words, phones } = readFestivalTimes(await this.#festival.ask(script, signal))
      const sound = await readExportedWav(path)
      return {
        sound,
        words: spansByToken(chunk, request, words, audibleSpan(sound)),
        phones: phones.flatMap(({ phone, t0, t1 }) => {
          const ipa = voice.accent === 'us' && phone !== SILENCE_PHONE ? arpabetToIpa(phone) : null
          return ipa === null ? [] : [{ ipa, t0, t1 }]
        }),
      }
    })
  }
}

/**
 * Festival splits text at spaces and says a time for each part. Where it found other parts than were given, the
 * times are shared out by length instead.
 */
function spansByToken(
  chunk: SpokenChunk,
  request: SynthesisRequest,
  times: readonly (Span | null)[],
  speech: Span,
): (Span | null)[] {
  const spans = new Array<Span | null>(request.tokens.length).fill(null)
  const parts = chunk.words.flatMap(({ token, text }) => text.split(' ').map(() => token))
  if (parts.length === times.length) {
    for (const [index, token] of parts.entries()) {
      const time = times[index] ?? null
      const before = spans[token] ?? null
      if (time !== null) spans[token] = { t0: before?.t0 ?? time.t0, t1: time.t1 }
    }
    return spans
  }
  const tokens = [...new Set(chunk.words.map(({ token }) => token))]
  const estimated = estimateSpans(
    tokens.flatMap((token) => request.tokens[token] ?? []),
    speech,
  )
  for (const [index, token] of tokens.entries()) spans[token] = estimated[index] ?? null
  return spans
}
