import { countUses, mentionsEncodings } from './about-encodings.ts'
import { chooseCandidate } from './choose.ts'
import type { CodePage } from './code-page.ts'
import { countEvidence, isAccentedLetter, isBelievable, isTypographic } from './evidence.ts'
import { phrasesDamagedBy } from './known-phrases.ts'
import type { KnownPhrases, LineScan, Piece } from './scan-line.ts'
import { scanLine } from './scan-line.ts'

export interface Repair {
  /** The repaired text; the text itself where nothing is damaged. Lines stay lines. */
  readonly text: string
  /** The code pages whose damage was undone, most frequent first. Empty for a clean text. */
  readonly codePages: readonly string[]
  /** Lines, from 0, where damaged characters had to stay because several readings are possible. */
  readonly unresolvedLines: readonly number[]
}

/**
 * Undoes UTF-8 text having been read with a single-byte code page and saved again, bytes lost on the way included;
 * also when it happened to part of the text, or twice. Clean text of any language, and text that shows such
 * damage as a specimen, comes back unchanged. Repairing a repaired text changes nothing.
 */
export function repairText(text: string, pages: readonly CodePage[]): Repair {
  const lines = text.split('\n')
  const used = new Map<string, number>()
  const unresolved = new Set<number>()
  // Each round shortens the text, so this ends; two rounds undo double damage, one more finds nothing.
  while (repairOnce(lines, pages, used, unresolved));
  const codePages = [...used].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  if (codePages.length === 0) return { text, codePages, unresolvedLines: [] }
  return { text: lines.join('\n'), codePages, unresolvedLines: [...unresolved].sort((a, b) => a - b) }
}

interface Suspect {
  readonly page: CodePage
  readonly phrases: KnownPhrases
  readonly evidence: number
}

const BEYOND_ASCII = /[^\u0000-\u007f]/u

function repairOnce(
  lines: string[],
  pages: readonly CodePage[],
  used: Map<string, number>,
  unresolved: Set<number>,
): boolean {
  const counts = countLines(lines)
  const suspects = findSuspects(counts, pages)
  const [main] = suspects
  if (main === undefined || areSpecimens(lines, counts, main)) return false
  const repairs = new Map([...counts.keys()].map((line) => [line, repairLine(line, suspects)]))
  let changed = false
  lines.forEach((line, index) => {
    const repaired = repairs.get(line)
    if (!repaired) return
    if (repaired.unresolved) unresolved.add(index)
    else unresolved.delete(index)
    if (repaired.text === line) return
    lines[index] = repaired.text
    used.set(repaired.page, (used.get(repaired.page) ?? 0) + 1)
    changed = true
  })
  return changed
}

/** The lines beyond ASCII, and how often each occurs: a prompt is repeated on every page, and is read once. */
function countLines(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) if (BEYOND_ASCII.test(line)) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

/** The code pages that explain something in the text, the one that explains most first. */
function findSuspects(lines: ReadonlyMap<string, number>, pages: readonly CodePage[]): Suspect[] {
  return pages
    .map((page) => {
      const phrases = phrasesDamagedBy(page)
      let evidence = 0
      for (const [line, count] of lines)
        evidence += count * countEvidence(line, scanLine(line, page, phrases))
      return { page, phrases, evidence }
    })
    .filter(({ evidence }) => evidence > 0)
    .sort((a, b) => b.evidence - a.evidence)
}

/** Whether the text shows damaged characters on purpose. */
function areSpecimens(
  lines: readonly string[],
  counts: ReadonlyMap<string, number>,
  suspect: Suspect,
): boolean {
  let prose = 0
  let specimens = 0
  for (const [line, count] of counts) {
    const uses = countUses(line, scanLine(line, suspect.page, suspect.phrases))
    prose += count * uses.prose
    specimens += count * uses.specimens
  }
  const subject = lines.some(mentionsEncodings)
  return subject ? prose <= 2 * specimens : prose === 0 && specimens > 0
}

interface RepairedLine {
  readonly text: string
  readonly page: string
  readonly unresolved: boolean
}

function repairLine(line: string, suspects: readonly Suspect[]): RepairedLine | null {
  const scans = suspects
    .filter(({ page }) => page.trace.test(line))
    .map(({ page, phrases }) => ({ page, scan: scanLine(line, page, phrases) }))
  for (const { page, scan } of scans) {
    if (!scan.consistent || scan.pieces.length === 0) continue
    const restored = restore(line, scan, (i) => isBelievable(line, scan.pieces, i))
    if (restored.changed || restored.unresolved) return { ...restored, page: page.name }
  }
  for (const { page, scan } of scans) {
    const restored = restore(line, scan, (i) => {
      const piece = scan.pieces[i]
      return piece !== undefined && (isTypographic(piece) || isAccentedLetter(line, piece))
    })
    if (restored.changed) return { ...restored, page: page.name }
  }
  return null
}

/** `believable` decides on complete pieces; of the incomplete ones, those are restored that leave no doubt. */
function restore(
  line: string,
  scan: LineScan,
  believable: (piece: number) => boolean,
): { text: string; changed: boolean; unresolved: boolean } {
  const parts: string[] = []
  let tail = ''
  let from = 0
  let unresolved = false
  for (const [i, piece] of scan.pieces.entries()) {
    const before = line.slice(from, piece.start)
    const found =
      piece.text === null ? restoreLost(line, tail + before, scan, i) : believable(i) ? piece.text : null
    if (found === null) {
      unresolved ||= piece.text === null && piece.bytesLeft > 1
      continue
    }
    parts.push(before, found)
    tail = (tail + before + found).slice(-CONTEXT)
    from = piece.end
  }
  const changed = parts.length > 0
  parts.push(line.slice(from))
  return { text: parts.join(''), changed, unresolved: unresolved && (changed || scan.consistent) }
}

const CONTEXT = 400

function restoreLost(line: string, before: string, scan: LineScan, i: number): string | null {
  const piece = scan.pieces[i]
  if (piece === undefined || (!scan.consistent && !isGeneralPunctuation(piece))) return null
  return chooseCandidate(piece.candidates, before, decodedAfter(line, scan, i))
}

/** In a line that also holds intact characters, only `â€` with its last byte lost is certain damage. */
function isGeneralPunctuation(piece: Piece): boolean {
  return piece.bytesLeft === 2 && piece.candidates.includes(0x2010)
}

/** The characters behind a piece as far as they are known. */
function decodedAfter(line: string, scan: LineScan, i: number): string {
  const start = scan.pieces[i]?.end ?? 0
  let out = ''
  let from = start
  for (let next = i + 1; next < scan.pieces.length && from - start < CONTEXT; next++) {
    const piece = scan.pieces[next]
    if (piece === undefined || piece.start - start > CONTEXT) break
    out += line.slice(from, piece.start) + (piece.text ?? line.slice(piece.start, piece.end))
    from = piece.end
  }
  return out + line.slice(from, from + CONTEXT)
}
