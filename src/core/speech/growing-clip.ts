import type { Clip, ClipBeginning } from '#shared/model/speech.ts'
import { beginClip, finishClip } from './finish-clip.ts'
import type { SpokenPiece } from './finish-clip.ts'
import { durationOf } from './sound.ts'
import type { SpokenChunk } from './spoken-plan.ts'
import type { SpokenToken } from './spoken-token.ts'

/** The first beginning that is worth hearing: what follows is made many times faster than this passes. */
const FIRST_MS = 1200
/** Each further beginning is this many times as long: they cost, together, half of what the whole does. */
const GROWTH = 3
/** A whole that is hardly longer than its beginning is there as soon. */
const WORTH = 2

/** A clip that is made piece by piece, and heard of before it is whole. */
export class GrowingClip {
  readonly #voice: string
  readonly #tokens: readonly SpokenToken[]
  readonly #pieces: SpokenPiece[] = []
  readonly #spoken: ReadonlySet<number>
  readonly #chunkCount: number
  readonly #tell: (beginning: ClipBeginning) => void
  #dueMs = FIRST_MS

  /** @param chunks what is to be said, a piece each */
  constructor(
    voice: string,
    tokens: readonly SpokenToken[],
    chunks: readonly SpokenChunk[],
    tell: (beginning: ClipBeginning) => void,
  ) {
    this.#voice = voice
    this.#tokens = tokens
    this.#spoken = new Set(chunks.flatMap(({ words }) => words.map(({ token }) => token)))
    this.#chunkCount = chunks.length
    this.#tell = tell
  }

  /** Whether to `show` a piece of which `madeMs` of `lengthMs` are made. */
  isDue(madeMs: number, lengthMs: number): boolean {
    const before = this.#lengthMs()
    const isWorth =
      this.#pieces.length + 1 < this.#chunkCount || before + lengthMs > WORTH * (before + madeMs)
    return isWorth && before + madeMs >= this.#dueMs
  }

  /** Tells of the beginning that ends within this piece: its sound is there in part, its words and phones in full. */
  show(piece: SpokenPiece): void {
    this.#send(piece, this.#lengthMs() + durationOf(piece.sound))
  }

  /** The next piece is whole. */
  add(piece: SpokenPiece): void {
    this.#pieces.push(piece)
    const lengthMs = this.#lengthMs()
    if (this.#pieces.length < this.#chunkCount && lengthMs >= this.#dueMs) this.#send(null, lengthMs)
  }

  finish(): Clip {
    return finishClip(this.#voice, this.#tokens, this.#pieces, this.#isSpoken)
  }

  #send(last: SpokenPiece | null, lengthMs: number): void {
    this.#dueMs = lengthMs * GROWTH
    this.#tell(beginClip(this.#voice, this.#tokens, this.#pieces, last, this.#isSpoken))
  }

  #lengthMs(): number {
    return this.#pieces.reduce((sum, { sound }) => sum + durationOf(sound), 0)
  }

  readonly #isSpoken = (token: number): boolean => this.#spoken.has(token)
}
