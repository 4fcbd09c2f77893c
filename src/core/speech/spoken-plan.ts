import { isSpeakable } from './fold.ts'
import type { SpokenToken } from './spoken-token.ts'

/** One word as an engine gets it. */
interface PlannedWord {
  /** The token it belongs to, by index. */
  readonly token: number
  readonly text: string
  /** Where it starts in its chunk's text, in UTF-16 units. */
  readonly at: number
}

/** What is synthesised in one go. */
export interface SpokenChunk {
  readonly text: string
  readonly words: readonly PlannedWord[]
}

interface Piece {
  readonly token: number
  readonly text: string
  readonly pause: string
}

/**
 * Splits tokens into chunks of at most `maxLength` UTF-16 units (plus a mark at the end), at pauses where there
 * are any. `fold` turns a spoken word into the engine's alphabet, or the IPA to say instead of it, where there is one
 * (`''` otherwise); a word that it leaves without sound is in no chunk, and nothing to say gives no chunk at all. A word longer than `maxLength` is said in parts.
 */
export function planSpeech(
  tokens: readonly SpokenToken[],
  fold: (text: string, ipa: string) => string,
  maxLength: number,
): SpokenChunk[] {
  const chunks: SpokenChunk[] = []
  let pieces: Piece[] = []
  let length = 0
  for (const piece of tokens.flatMap((token, index) => piecesOf(token, index, fold, maxLength))) {
    const width = piece.text.length + piece.pause.length + 1
    if (length + width > maxLength && pieces.length > 0) {
      const cut = bestCut(pieces)
      chunks.push(chunkOf(pieces.slice(0, cut)))
      pieces = pieces.slice(cut)
      length = pieces.reduce((sum, { text, pause }) => sum + text.length + pause.length + 1, 0)
    }
    pieces.push(piece)
    length += width
  }
  if (pieces.length > 0) chunks.push(chunkOf(pieces))
  return chunks
}

function piecesOf(
  token: SpokenToken,
  index: number,
  fold: (text: string, ipa: string) => string,
  maxLength: number,
): Piece[] {
  const texts = token.spoken
    .map((word, at) => fold(word, token.phonemes?.[at] ?? ''))
    .filter(isSpeakable)
    .flatMap((text) => parts(text, maxLength))
  return texts.map((text, at) => ({
    token: index,
    text,
    pause: at === texts.length - 1 ? token.pause : '',
  }))
}

function parts(text: string, length: number): string[] {
  const found: string[] = []
  for (let at = 0; at < text.length; at += length) found.push(text.slice(at, at + length).trim())
  return found.filter(isSpeakable)
}

/** After the last pause, unless that would leave a chunk under half as long as it could be. */
function bestCut(pieces: readonly Piece[]): number {
  for (let cut = pieces.length; cut > pieces.length / 2; cut -= 1) {
    if (pieces[cut - 1]?.pause !== '') return cut
  }
  return pieces.length
}

function chunkOf(pieces: readonly Piece[]): SpokenChunk {
  const words: PlannedWord[] = []
  let text = ''
  for (const piece of pieces) {
    if (text !== '') text += ' '
    words.push({ token: piece.token, text: piece.text, at: text.length })
    text += piece.text + piece.pause
  }
  return { text, words }
}
