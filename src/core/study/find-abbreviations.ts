import type { FormattedPage } from '#shared/model/document.ts'

/**
 * What on a page looks like an abbreviation, each once, in order: capitals (`ECS`, `SQS`), capitals and digits
 * (`EC2`, `S3`), units (`GiB`). A plural or possessive ending is not part of it: `URLs` gives `URL`.
 */
export function findAbbreviations(page: FormattedPage): string[] {
  const found = new Set<string>()
  for (const block of page.blocks) {
    if (block.kind === 'code') continue // a command's words are its own
    for (const sentence of block.sentences) {
      for (const word of sentence.words) {
        for (const part of word.text.split(/[/-]/)) {
          const abbr = /^([A-Z]{2,6}\d?|[A-Z]{1,3}\d[A-Z]?|[KMGTP]iB)(?:s|[’']s)?$/.exec(part)
          if (abbr?.[1]) found.add(abbr[1])
        }
      }
    }
  }
  return [...found]
}
