import type { Slice } from '../slice.ts'
import { shapeLines, type BodyLine } from './body-line.ts'

/** A line that names something, with the lines that explain it. */
export interface LooseEntry {
  readonly head: BodyLine
  readonly details: readonly BodyLine[]
}

export interface EntrySigns {
  /** True when a line may name an entry. */
  readonly isHead: (text: Slice) => boolean
  /** True when a line is one labelled field of an entry: `全称：…`. */
  readonly isField: (text: Slice) => boolean
}

/** Groups the lines of a section into entries, whatever lists, headings or paragraphs they are written with. */
export function groupEntries(
  lines: readonly Slice[],
  { isHead, isField }: EntrySigns,
  unplaced: Slice[],
): LooseEntry[] {
  const entries: { head: BodyLine; details: BodyLine[] }[] = []
  let gap = false
  for (const line of shapeLines(lines)) {
    if (line.kind !== 'text') {
      gap = true
      continue
    }
    const current = entries.at(-1)
    if (!current) {
      if (isHead(line.text) && !isField(line.text)) entries.push({ head: line, details: [] })
      else unplaced.push(line.line)
    } else if (
      (isField(line.text) && !isBeside(line, current.head, isHead)) ||
      isUnder(line, current.head, gap)
    ) {
      current.details.push(line)
    } else if (standsBeside(styleOf(line), styleOf(entries[0]?.head ?? line)) && isHead(line.text)) {
      entries.push({ head: line, details: [] })
    } else if (line.mark !== 'none' || !gap || current.details.length === 0) {
      current.details.push(line)
    } else unplaced.push(line.line)
    gap = false
  }
  return entries
}

function isUnder(line: BodyLine, head: BodyLine, gap: boolean): boolean {
  return line.indent > head.indent + 1 && (line.mark !== 'none' || !gap || line.indent > head.indent + 3)
}

/** `- **translation**：…` after another entry of the same list: a word, not the label of a field. */
function isBeside(line: BodyLine, head: BodyLine, isHead: EntrySigns['isHead']): boolean {
  const listed = styleOf(line) === styleOf(head) && line.mark !== 'none'
  return listed && line.indent <= head.indent && isHead(line.text)
}

/** Entries of one section are written alike; a line in bold among plain ones is an entry too. */
function standsBeside(style: string, head: string): boolean {
  return style === head || (style === 'bold' && head === 'none')
}

function styleOf({ heading, mark, text }: BodyLine): string {
  if (heading) return 'heading'
  return mark === 'none' && text.text.startsWith('**') ? 'bold' : mark
}
