import type { CodePage } from '#core/text/repair/code-page.ts'
import { repairText } from '#core/text/repair/repair.ts'

/** A file's text as lines that are ready to be split into pages. */
export interface CleanText {
  readonly lines: readonly string[]
  /** Code pages whose damage was undone. */
  readonly codePages: readonly string[]
  /** Lines, from 0, that hold characters which could not be restored. */
  readonly damagedLines: ReadonlySet<number>
  /** How many control characters were taken out. */
  readonly controls: number
}

/** A form feed, alone on its line. */
export const FORM_FEED = '\f'

/** All but tab, line feed and form feed; the noncharacters are as invisible. */
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu

/** Repairs damaged text, evens out line ends, and takes control characters out. */
export function cleanText(text: string, codePages: readonly CodePage[]): CleanText {
  const even = text
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?|\v|[\u2028\u2029]/gu, '\n')
    .replace(/\f/gu, `\n${FORM_FEED}\n`)
  const repaired = repairText(even, codePages)
  let controls = 0
  const readable = repaired.text.replace(/^\ufeff/u, '').replace(CONTROLS, () => {
    controls++
    return ''
  })
  const lines = readable.split('\n')
  const damagedLines = new Set(repaired.unresolvedLines)
  lines.forEach((line, i) => {
    if (line.includes('\ufffd')) damagedLines.add(i)
  })
  return { lines, codePages: repaired.codePages, damagedLines, controls }
}

/** How many control characters there are, line ends and the like apart. */
export function countControls(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 9 || unit === 11 || (unit > 13 && unit < 32) || unit === 127) count++
  }
  return count
}
