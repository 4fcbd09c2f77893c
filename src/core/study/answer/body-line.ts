import { cut, isBlank, trim, type Slice } from '../slice.ts'

/** One line under a section's heading, with the marks of lists, quotes and headings taken off. */
export interface BodyLine {
  /** `rule` and `fence` carry no text: `---`, three back quotes. */
  readonly kind: 'text' | 'blank' | 'rule' | 'fence'
  readonly line: Slice
  /** Without the marks before it and the white space around it. */
  readonly text: Slice
  /** With its list mark, without quote marks. */
  readonly marked: Slice
  /** Columns before the text or its mark; a tab counts for four. */
  readonly indent: number
  readonly mark: 'none' | 'bullet' | 'number'
  readonly quoted: boolean
  /** A `###` line inside the section. */
  readonly heading: boolean
  /** Between fences. */
  readonly fenced: boolean
}

const FENCE = /^\s*(?:>\s?)*(?:`{3,}|~{3,})[ \t]*[\w+-]*\s*$/u
const RULE = /^\s*(?:(?:-\s?){3,}|(?:\*\s?){3,}|(?:_\s?){3,}|[=—─━＝]{3,})\s*$/u
const QUOTE = /^\s*(?:>\s?)+/u
const HASHES = /^#{1,6}\s+/u
const BULLET = /^(?:[-*+–]\s+|[•▪◦●○‣·■◆➤►✅✔☑👉🔹🔸]\ufe0f?\s*)/u
const NUMBER =
  /^(?:[0-9０-９]{1,3}\s*(?:[.．、)）](?![0-9０-９])|\ufe0f?\u20e3)\s*|[（(]\s*[0-9０-９]{1,2}\s*[）)]\s*|[①-⑳]\s*|[一二三四五六七八九十]{1,3}[、.．]\s*)/u

export function isFence(line: Slice): boolean {
  return line.text.length < 80 && FENCE.test(line.text)
}

/** A line that only draws a line: `---`, `***`, `————`. */
export function isRule(line: Slice): boolean {
  return line.text.length < 200 && RULE.test(line.text)
}

export function shapeLines(lines: readonly Slice[]): BodyLine[] {
  let fenced = false
  return lines.map((line) => {
    if (isFence(line)) {
      fenced = !fenced
      return empty(line, 'fence', fenced)
    }
    if (isBlank(line)) return empty(line, 'blank', fenced)
    if (isRule(line)) return empty(line, 'rule', fenced)
    const shaped = shape(line, fenced)
    return isBlank(shaped.text) ? empty(line, 'blank', fenced) : shaped
  })
}

function empty(line: Slice, kind: 'blank' | 'rule' | 'fence', fenced: boolean): BodyLine {
  const text = cut(line, 0, 0)
  return {
    ...{ kind, line, text, marked: text, indent: 0, mark: 'none' },
    ...{ quoted: false, heading: false, fenced },
  }
}

function shape(line: Slice, fenced: boolean): BodyLine {
  const quote = QUOTE.exec(line.text)?.[0].length ?? 0
  const unquoted = cut(line, quote)
  const marked = trim(unquoted)
  const hashes = HASHES.exec(marked.text)?.[0].length ?? 0
  const bullet = hashes === 0 ? (BULLET.exec(marked.text)?.[0].length ?? 0) : 0
  const content = trim(cut(marked, hashes + bullet))
  const number = NUMBER.exec(content.text)?.[0].length ?? 0
  return {
    kind: 'text',
    line,
    text: trim(cut(content, number)),
    marked: hashes > 0 ? content : marked,
    indent: widthOf(unquoted.text.slice(0, marked.start - unquoted.start)),
    mark: number > 0 ? 'number' : bullet > 0 ? 'bullet' : 'none',
    quoted: quote > 0,
    heading: hashes > 0,
    fenced,
  }
}

function widthOf(space: string): number {
  let width = 0
  for (const sign of space) width += sign === '\t' ? 4 : 1
  return width
}
