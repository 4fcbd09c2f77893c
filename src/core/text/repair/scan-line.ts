import type { CodePage } from './code-page.ts'
import { decodeSequence, followers, isContinuation } from './utf8.ts'

/** A stretch of a line that reads as the bytes of one UTF-8 character, or as a phrase we know. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** What it stood for, or null where a lost byte leaves several possibilities. */
  readonly text: string | null
  /** The characters it may have stood for, when bytes are lost. */
  readonly candidates: readonly number[]
  /** How many bytes of the sequence are left. */
  readonly bytesLeft: number
}

export interface LineScan {
  readonly pieces: readonly Piece[]
  /** Whether every character beyond ASCII belongs to a piece: what a line damaged by this code page looks like. */
  readonly consistent: boolean
}

/** A phrase that files are known to hold, and what is left of it. */
export interface KnownPhrase {
  readonly damaged: string
  readonly text: string
}
/** By the first character of the damaged form; longer forms first. */
export type KnownPhrases = ReadonlyMap<string, readonly KnownPhrase[]>

const REPLACEMENT = '\ufffd'
const UNKNOWN_BYTE = -1

/** Reads a line as UTF-8 bytes that went through `page`. */
export function scanLine(line: string, page: CodePage, phrases: KnownPhrases): LineScan {
  const pieces: Piece[] = []
  let consistent = true
  let at = 0
  while (at < line.length) {
    if (line.charCodeAt(at) < 0x80) {
      at++
      continue
    }
    const piece = phraseAt(line, at, page, phrases) ?? sequenceAt(line, at, page)
    if (piece === null) {
      consistent = false
      at++
    } else {
      pieces.push(piece)
      at = piece.end
    }
  }
  return { pieces, consistent }
}

function phraseAt(line: string, at: number, page: CodePage, phrases: KnownPhrases): Piece | null {
  for (const { damaged, text } of phrases.get(line.charAt(at)) ?? []) {
    const end = at + damaged.length
    if (!line.startsWith(damaged, at)) continue
    // More bytes of the last character follow: nothing was lost there, so this is not the damaged form.
    if (isContinuation(page.byteOf.get(line.charAt(end)) ?? 0)) continue
    return { start: at, end, text, candidates: [], bytesLeft: damaged.length }
  }
  return null
}

function sequenceAt(line: string, start: number, page: CodePage): Piece | null {
  const lead = page.byteOf.get(line.charAt(start))
  const expected = lead === undefined ? 0 : followers(lead)
  if (lead === undefined || expected === 0) return null
  const bytes = [lead]
  let end = start + 1
  while (end < line.length && bytes.length <= expected) {
    const char = line.charAt(end)
    const byte = char === REPLACEMENT ? UNKNOWN_BYTE : page.byteOf.get(char)
    if (byte === undefined || (byte !== UNKNOWN_BYTE && !isContinuation(byte))) break
    bytes.push(byte)
    end++
  }
  const bytesLeft = bytes.length
  if (bytesLeft === expected + 1 && !bytes.includes(UNKNOWN_BYTE)) {
    const code = decodeSequence(bytes)
    if (code === null) return null
    return { start, end, text: String.fromCodePoint(code), candidates: [], bytesLeft }
  }
  const candidates = completions(bytes, expected + 1, page)
  if (candidates.length === 0) return null
  // A lead byte alone is any accented letter: only inside a run of other damage is it worth a thought.
  if (bytesLeft === 1 && expected > 1 && !isInRun(line, start, end)) return null
  return { start, end, text: null, candidates, bytesLeft }
}

function isInRun(line: string, start: number, end: number): boolean {
  return line.charCodeAt(start - 1) >= 0x80 || line.charCodeAt(end) >= 0x80
}

const MOST_CANDIDATES = 400
const known = new WeakMap<CodePage, Map<string, readonly number[]>>()

/** The same few incomplete sequences come again and again: each is worked out once. */
function completions(bytes: readonly number[], length: number, page: CodePage): readonly number[] {
  const ofPage = known.get(page) ?? new Map<string, readonly number[]>()
  known.set(page, ofPage)
  const key = bytes.join()
  const found = ofPage.get(key) ?? complete(bytes, length, page)
  ofPage.set(key, found)
  return found
}

/** Every valid character that the bytes can be completed to with bytes that the code page loses. */
function complete(bytes: readonly number[], length: number, page: CodePage): number[] {
  const lost = page.dropped.filter(isContinuation)
  const found = new Set<number>()
  const extend = (built: readonly number[], used: number): void => {
    if (found.size > MOST_CANDIDATES) return
    if (built.length === length) {
      const code = used === bytes.length ? decodeSequence(built) : null
      if (code !== null) found.add(code)
      return
    }
    const next = bytes[used]
    if (next !== undefined && next !== UNKNOWN_BYTE) extend([...built, next], used + 1)
    if (built.length === 0) return
    const unknown = next === UNKNOWN_BYTE
    const missing = length - built.length - (bytes.length - used)
    if (!unknown && missing <= 0) return
    for (const byte of lost) extend([...built, byte], unknown ? used + 1 : used)
  }
  extend([], 0)
  return [...found]
}
