import { takeLiteral } from './literal.ts'
import type { Ledger } from './ledger.ts'
import { isBlank, type Slice } from './slice.ts'

/** Paragraphs are parted by empty lines; the lines of one paragraph are joined as Chinese is, without a space. */
export function readParagraphs(lines: readonly Slice[], ledger: Ledger): string[] {
  const paragraphs: string[][] = []
  let open = false
  for (const line of lines) {
    const blank = isBlank(line)
    if (blank) {
      open = false
      continue
    }
    const text = takeLiteral(line, ledger)
    if (open) paragraphs.at(-1)?.push(text)
    else paragraphs.push([text])
    open = true
  }
  return paragraphs.map(joinLines)
}

/** Joins the lines of one paragraph: a space only between two letters or signs of Latin script. */
export function joinLines(lines: readonly string[]): string {
  const latin = /[\x21-\x7e]/
  let joined = ''
  let last = ''
  for (const line of lines) {
    const gap = latin.test(last) && latin.test(line.charAt(0)) ? ' ' : ''
    joined += gap + line
    last = line.at(-1) ?? last
  }
  return joined
}
