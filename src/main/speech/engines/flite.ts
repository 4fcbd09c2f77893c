import { alignWords } from '#core/speech/align-words.ts'
import { arpabetToIpa } from '#core/speech/arpabet.ts'
import type { SpokenPiece } from '#core/speech/finish-clip.ts'
import type { FliteWording } from '#core/speech/flite-words.ts'
import { GrowingClip } from '#core/speech/growing-clip.ts'
import { misspoken } from '#core/speech/heard-words.ts'
import { completeSpans } from '#core/speech/spans.ts'
import type { Span } from '#core/speech/spans.ts'
import { planSpeech } from '#core/speech/spoken-plan.ts'
import type { SpokenChunk } from '#core/speech/spoken-plan.ts'
import { asShown } from '#core/speech/spoken-token.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Clip, ClipBeginning, Voice } from '#shared/model/speech.ts'
import { nextTurn } from '../cancelling.ts'
import type { SpeechEngine, SpokenToken, SynthesisRequest } from '../engine.ts'
import { FLITE } from './embedded-voices.ts'
import { FliteProgram } from './flite-program.ts'
import type { Said, Saying } from './flite-program.ts'
import { FliteVocabulary, lexiconFor, spokenForm } from './flite-vocabulary.ts'

/** Time grows faster than length, so long text is spoken in parts. */
const MAX_CHUNK = 400
/** By itself, told by name, told by sound. */
const MAX_ATTEMPTS = 3

/** Starts the embedded flite voices. Rejects when the package is damaged. */
export async function openFlite(): Promise<SpeechEngine> {
  return new FliteEngine(await FliteProgram.open())
}

/** What is said at a time, of whose tokens. */
interface Part {
  readonly chunk: SpokenChunk
  readonly first: number
  readonly last: number
  /** No other part says a piece of one of its tokens. */
  readonly isSeparate: boolean
}

/** Ends a run in which something comes out otherwise than it is shown. */
class SaidOtherwise extends Error {
  /** The tokens that did, by index. */
  readonly slips: readonly number[]

  constructor(slips: readonly number[]) {
    super('said otherwise')
    this.slips = slips
  }
}

class FliteEngine implements SpeechEngine {
  readonly id = FLITE.id
  readonly version = FLITE.version
  readonly caps = { words: 'aligned', phones: true } as const
  readonly #program: FliteProgram
  readonly #vocabulary: FliteVocabulary

  constructor(program: FliteProgram) {
    this.#program = program
    this.#vocabulary = new FliteVocabulary(program, MAX_CHUNK)
  }

  voices(): Promise<readonly Voice[]> {
    return Promise.resolve(FLITE.voices)
  }

  async synthesise(
    request: SynthesisRequest,
    signal: AbortSignal,
    onBeginning: (beginning: ClipBeginning) => void = () => undefined,
  ): Promise<Clip> {
    const voice = FLITE.voices.find(({ id }) => id === `${FLITE.id}:${request.voice}`)
    if (voice === undefined) throw new SoundleafError('speech-unavailable')
    const tokens = asShown(request.tokens)
    this.#vocabulary.learn(tokens)
    const chunks = planSpeech(this.#vocabulary.wording(tokens).tokens, spokenForm, MAX_CHUNK)
    if (chunks.length === 0) throw new SoundleafError('speech-nothing-to-say')
    const growing = new GrowingClip(voice.id, tokens, chunks, onBeginning)
    for (const part of partsOf(chunks)) {
      await nextTurn(signal)
      growing.add(this.#sayAsShown(part, request.voice, tokens, growing))
    }
    return growing.finish()
  }

  /** In a sentence some words come out otherwise than alone: those flite is told, from now on. */
  #sayAsShown(part: Part, voice: string, tokens: readonly SpokenToken[], growing: GrowingClip): SpokenPiece {
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt === MAX_ATTEMPTS || !part.isSeparate
      const check = (piece: Piece): void => {
        const slips = isLast ? [] : slipsOf(part, piece, tokens)
        if (slips.length > 0) throw new SaidOtherwise(slips)
      }
      const wording = this.#vocabulary.wording(tokens)
      const chunk = attempt === 1 ? part.chunk : worded(part, wording)
      try {
        return this.#say(chunk, voice, wording, { check, growing })
      } catch (error) {
        if (!(error instanceof SaidOtherwise)) throw error
        for (const index of error.slips) this.#vocabulary.insist(tokens[index])
      }
    }
  }

  /**
   * Says a chunk, and shows it while it grows.
   * @param check throws when the piece is not as it should be; called once, before any of it is shown
   */
  #say(
    chunk: SpokenChunk,
    voice: string,
    wording: FliteWording,
    { check, growing }: { readonly check: (piece: Piece) => void; readonly growing: GrowingClip },
  ): SpokenPiece {
    const alone = this.#phonesAlone(chunk, wording)
    const pieceOf = (said: Said): Piece => pieceFrom(said, chunk, alone, wording.tokens.length)
    const seen: { utterances: number; settled: Piece | null } = { utterances: 0, settled: null }
    const listen = (saying: Saying): void => {
      if (saying.utterances > seen.utterances) {
        const piece = pieceOf(saying.soFar())
        if (piece.isComplete && seen.settled === null) check(piece)
        seen.utterances = saying.utterances
        seen.settled = piece.isComplete ? piece : null
      }
      const { settled } = seen
      if (settled && growing.isDue(saying.lengthMs, settled.lengthMs)) {
        growing.show({ ...settled, sound: saying.soFar().sound })
      }
    }
    const piece = pieceOf(this.#program.say(voice, chunk.text, lexiconFor(wording), listen))
    if (seen.settled === null) check(piece)
    return piece
  }

  /** The phones of each word of the chunk said by itself. */
  #phonesAlone({ words }: SpokenChunk, { told }: FliteWording): (readonly string[])[] {
    const asked = words.map(({ text }) => text).filter((text) => !told.has(text))
    const known = new Map(this.#vocabulary.phonesOf(asked).map((phones, index) => [asked[index], phones]))
    return words.map(({ text }) => told.get(text)?.phones ?? known.get(text) ?? [])
  }
}

interface Piece extends SpokenPiece {
  /** Every word that can be heard has its time: no further utterance is to come. */
  readonly isComplete: boolean
  /** How long it will be, whatever of its sound is there. */
  readonly lengthMs: number
}

function pieceFrom(
  { sound, segments }: Said,
  chunk: SpokenChunk,
  alone: readonly (readonly string[])[],
  tokenCount: number,
): Piece {
  const spans = alignWords(alone, segments)
  const words = new Array<Span | null>(tokenCount).fill(null)
  for (const [index, { token }] of chunk.words.entries()) {
    const span = spans[index] ?? null
    const before = words[token] ?? null
    if (span !== null) words[token] = before === null ? span : { t0: before.t0, t1: span.t1 }
  }
  const phones = segments.flatMap(({ phone, t0, t1 }) => {
    const ipa = arpabetToIpa(phone)
    return ipa === null ? [] : [{ ipa, t0, t1 }]
  })
  const isComplete = spans.every((span, index) => span !== null || alone[index]?.length === 0)
  return { sound, words, phones, isComplete, lengthMs: segments.at(-1)?.t1 ?? 0 }
}

function partsOf(chunks: readonly SpokenChunk[]): Part[] {
  return chunks.map((chunk, at) => {
    const [first, last] = [chunk.words[0]?.token ?? 0, chunk.words.at(-1)?.token ?? 0]
    const isSeparate =
      chunks[at - 1]?.words.at(-1)?.token !== first && chunks[at + 1]?.words[0]?.token !== last
    return { chunk, first, last, isSeparate }
  })
}

/** The part's chunk in another wording. */
function worded({ first, last, chunk }: Part, { tokens }: FliteWording): SpokenChunk {
  const own = tokens.map((token, at) => (at >= first && at <= last ? token : { ...token, spoken: [] }))
  return planSpeech(own, spokenForm, Infinity)[0] ?? chunk
}

/** The part's tokens that were said otherwise than they are shown, by index. */
function slipsOf({ first, last }: Part, { words, phones }: Piece, tokens: readonly SpokenToken[]): number[] {
  const own = tokens.slice(first, last + 1)
  const spans = completeSpans(words.slice(first, last + 1), () => true, phones.at(-1)?.t1 ?? 0)
  const timed = spans.map((span, at) => ({ start: 0, end: at, ...span }))
  return misspoken(own, { words: timed, phones }).map((at) => first + at)
}
