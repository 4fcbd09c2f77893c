import type { LineScan, Piece } from './scan-line.ts'

const MENTION =
  /mojibake|garbled|\butf-?(?:8|16)\b|\blatin-?1\b|windows-?12\d\d|\bcp-?12\d\d|iso-?8859|code ?page|\bencod(?:ed|ings?|ers?)\b|charset|character set|unicode|乱码|编码|字符集/iu
const QUOTED_BEFORE = /["'“‘«(`]$/u
const QUOTED_AFTER = /^["'”’»)`]/u

/** Whether a line speaks of character encodings. */
export function mentionsEncodings(line: string): boolean {
  return MENTION.test(line)
}

/**
 * Counts how the damaged-looking characters of a line are used: as part of its words (`prose`), or shown to the
 * reader as specimens, in quotes or in a line on encodings (`specimens`).
 */
export function countUses(line: string, scan: LineScan): { prose: number; specimens: number } {
  if (scan.pieces.length === 0) return { prose: 0, specimens: 0 }
  if (mentionsEncodings(line)) return { prose: 0, specimens: scan.pieces.length }
  let prose = 0
  let specimens = 0
  for (const run of runs(scan.pieces)) {
    if (isQuotedAlone(line, run.start, run.end)) specimens += run.pieces
    else if (scan.consistent) prose += run.pieces
  }
  return { prose, specimens }
}

function isQuotedAlone(line: string, start: number, end: number): boolean {
  return (
    QUOTED_BEFORE.test(line.slice(Math.max(0, start - 1), start)) &&
    QUOTED_AFTER.test(line.slice(end, end + 1))
  )
}

/** Pieces that touch, taken together. */
function runs(pieces: readonly Piece[]): { start: number; end: number; pieces: number }[] {
  const found: { start: number; end: number; pieces: number }[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (last?.end === piece.start) {
      last.end = piece.end
      last.pieces++
    } else found.push({ start: piece.start, end: piece.end, pieces: 1 })
  }
  return found
}
