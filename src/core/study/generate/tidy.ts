/** A model's text on one line: white space folded, control characters gone, no sign of a list before it. */
export function tidyLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .replace(/^(?:[-•·>]|#{1,6})\s+/u, '')
}

/** The lines of a text that say something, each tidy. */
export function tidyLines(text: string): string[] {
  return text
    .split(/[\r\n\u2028\u2029]+/u)
    .map(tidyLine)
    .filter((line) => line !== '')
}

/** A list's texts, a line an entry, without the numbers a model may have put before them. */
export function tidyPoints(texts: readonly string[]): string[] {
  return texts.flatMap(tidyLines).map((line) => line.replace(/^(?:\d{1,2}[.、)）](?!\d)|[①-⑩])\s*/u, ''))
}
