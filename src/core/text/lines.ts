/** A stretch of the page's text: UTF-16 offsets, half open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One line of the source without the white space around it; `start === end` for a blank line. */
export interface Line extends Span {
  readonly text: string
  /** Columns before the first character; a tab goes to the next multiple of four. */
  readonly indent: number
}

const TAB = 4

export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  while (from <= text.length) {
    const found = text.indexOf('\n', from)
    const to = found < 0 ? text.length : found
    lines.push(lineAt(text, from, to))
    from = to + 1
  }
  return lines
}

function lineAt(text: string, from: number, to: number): Line {
  const raw = text.slice(from, to)
  const trimmed = raw.trim()
  const lead = raw.length - raw.trimStart().length
  let indent = 0
  for (let i = 0; i < lead; i++) indent = raw[i] === '\t' ? (Math.floor(indent / TAB) + 1) * TAB : indent + 1
  const start = trimmed === '' ? from : from + lead
  return { start, end: start + trimmed.length, text: trimmed, indent }
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.start === line.end
}

/** The part of a line behind its first `width` characters, without the white space around it. */
export function restOfLine(line: Line, width: number): Span {
  const rest = line.text.slice(width)
  const lead = rest.length - rest.trimStart().length
  return { start: Math.min(line.start + width + lead, line.end), end: line.end }
}

const FEWEST_SPACED = 6

/**
 * Whether a converter put a blank line behind every line, so that blank lines say nothing: no two lines stand
 * directly under one another, and some line cannot be a beginning.
 */
export function isDoubleSpaced(
  lines: readonly Line[],
  goesOn: (line: string, next: string) => boolean,
): boolean {
  const filled = lines.filter((line) => !isBlank(line))
  if (filled.length < FEWEST_SPACED) return false
  if (lines.some((line, i) => !isBlank(line) && i > 0 && !isBlank(lines[i - 1]))) return false
  return filled.some((line, i) => goesOn(line.text, filled[i + 1]?.text ?? ''))
}
