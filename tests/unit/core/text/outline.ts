import type { FormattedPage } from '#shared/model/document.ts'

/**
 * A formatted page in the notation of tests/fixtures/text: one block a line, `kind|marker|text`, indented by
 * level; line ends inside code are written `⏎`, and sentence borders `‖`.
 */
export function outline({ blocks }: FormattedPage): string {
  return blocks
    .map(({ kind, level, marker, text, sentences }) => {
      const shown = kind === 'code' ? text.replace(/\n/gu, ' ⏎ ') : sentences.map((s) => s.text).join(' ‖ ')
      return `${'  '.repeat(level)}${kind}|${marker}|${shown}\n`
    })
    .join('')
}
