import type { LineScan, Piece } from './scan-line.ts'

/** Punctuation, currency, letter-like signs, arrows, mathematics, shapes, dingbats: what slides are decorated with. */
const TYPOGRAPHIC =
  /^[\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2100-\u214f\u2150-\u22ff\u2300-\u23ff\u2460-\u27bf\u2b00-\u2bff\u{1f000}-\u{1faff}]$/u
const HAN_RUN = /^[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]$/u
const TWO_BYTE_SCRIPT = /^[\u0370-\u07ff]$/u
const VIETNAMESE = /^[\u1e00-\u1eff]$/u
const LATIN_SIGN = /^[\u00a0-\u00bf]$/u
const LOWER = /^\p{Ll}$/u
const TYPOGRAPHIC_MARK = /^[\u2013-\u2026\u2122\u2039\u203a»«]$/u
const READABLE =
  /^[\u00a0-\u024f\u0300-\u052f\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u1e00-\u1fff\u2000-\u2bff\u3000-\u9fff\uac00-\ud7af\ufe0f\ufeff\uff00-\uffef\u{1f000}-\u{1faff}\u{20000}-\u{2ffff}]$/u

/** Whether the character is one that only damage produces in this shape, whatever else the line holds. */
export function isTypographic(piece: Piece): boolean {
  return piece.text !== null && piece.bytesLeft >= 3 && TYPOGRAPHIC.test(piece.text)
}

/** An accented letter behind a small one, where intact text has no capital or sign: `cafÃ©`. */
export function isAccentedLetter(line: string, piece: Piece): boolean {
  if (piece.text === null || piece.bytesLeft !== 2 || !/^[\u00df-\u024f]$/u.test(piece.text)) return false
  return LOWER.test(line.charAt(piece.start - 1)) && !LOWER.test(line.charAt(piece.start))
}

/** How many pieces of the line no intact text would contain. Counts most of them only in a consistent line. */
export function countEvidence(line: string, scan: LineScan): number {
  let count = 0
  scan.pieces.forEach((piece, i) => {
    if (isPhrase(piece)) count += piece.text.length
    else if (isTypographic(piece)) count++
    else if (scan.consistent && isStrong(line, scan.pieces, i)) count++
    else if (scan.consistent && isLostQuote(line, piece)) count++
  })
  return count
}

/** A phrase we know counts for as many characters as it has. */
function isPhrase(piece: Piece): piece is Piece & { readonly text: string } {
  return piece.text !== null && piece.text.length > 2
}

/** `â€` with its last byte lost: a closing quote in most code pages. */
function isLostQuote(line: string, piece: Piece): boolean {
  return piece.text === null && piece.bytesLeft === 2 && piece.candidates.includes(0x2010) && line.length > 2
}

function isStrong(line: string, pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i]
  const text = piece?.text ?? null
  if (piece === undefined || text === null) return false
  if (isPhrase(piece)) return true
  if (text === '\ufeff') return piece.start === 0
  if (VIETNAMESE.test(text)) return true
  const touching = [pieces[i - 1], pieces[i + 1]].filter(
    (other) => other !== undefined && (other.end === piece.start || other.start === piece.end),
  )
  for (const script of [HAN_RUN, TWO_BYTE_SCRIPT]) {
    if (script.test(text)) return touching.some((other) => other?.text && script.test(other.text))
  }
  if (piece.bytesLeft !== 2) return false
  if (LATIN_SIGN.test(text) && line.charAt(piece.start) === 'Â') return !isClosingMark(line, piece)
  return LOWER.test(line.charAt(piece.start - 1)) || LOWER.test(line.charAt(piece.end)) || touching.length > 0
}

/** A capital and a closing quote or dots at the end of a word (`MAÇÃ”`, `SÅ…`) are what they look like. */
function isClosingMark(line: string, piece: Piece): boolean {
  return (
    piece.bytesLeft === 2 &&
    TYPOGRAPHIC_MARK.test(line.charAt(piece.end - 1)) &&
    !/[\p{L}\p{N}]/u.test(line.charAt(piece.end))
  )
}

/** Whether a complete piece may be restored in a line whose code page is known. */
export function isBelievable(line: string, pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i]
  if (piece?.text === undefined || piece.text === null) return false
  if (isPhrase(piece) || isStrong(line, pieces, i)) return true
  return !isClosingMark(line, piece) && READABLE.test(piece.text)
}
