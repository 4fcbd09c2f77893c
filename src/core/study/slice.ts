/** A piece of a text that knows where it stands: `source.slice(start, start + text.length) === text`. */
export interface Slice {
  readonly text: string
  /** UTF-16 units from the beginning of the source. */
  readonly start: number
}

/** The lines of a text, without their line ends. There is always at least one. */
export function splitLines(text: string): Slice[] {
  const lines: Slice[] = []
  let start = 0
  for (const end of text.matchAll(/\r\n?|\n/gu)) {
    lines.push({ text: text.slice(start, end.index), start })
    start = end.index + end[0].length
  }
  lines.push({ text: text.slice(start), start })
  return lines
}

export function cut(slice: Slice, from: number, to = slice.text.length): Slice {
  return { text: slice.text.slice(from, to), start: slice.start + from }
}

/** Without the white space at both ends. */
export function trim(slice: Slice): Slice {
  const text = slice.text.trimStart()
  return { text: text.trimEnd(), start: slice.start + slice.text.length - text.length }
}

export function isBlank(slice: Slice): boolean {
  return slice.text.trim() === ''
}

/** The groups of a pattern (which has the flag `d`) as slices; the first is the whole match. */
export function match(slice: Slice, pattern: RegExp): readonly (Slice | undefined)[] | null {
  const found = pattern.exec(slice.text)
  return found?.indices?.map((at: [number, number] | undefined) => at && cut(slice, at[0], at[1])) ?? null
}

/** The pieces between the matches of a pattern (flag `g`). Always at least one; pieces may be empty. */
export function split(slice: Slice, pattern: RegExp): Slice[] {
  const pieces: Slice[] = []
  let from = 0
  for (const found of slice.text.matchAll(pattern)) {
    pieces.push(cut(slice, from, found.index))
    from = found.index + found[0].length
  }
  pieces.push(cut(slice, from))
  return pieces
}
