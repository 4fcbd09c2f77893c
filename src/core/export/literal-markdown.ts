import { parseInline } from '#core/study/inline.ts'

const SIGNS = /[\\`*_[\]<>|~#]|(?<=^\s*)[-+=]/gu

/** A text on one line as Markdown that shows it. */
export function literal(text: string): string {
  const line = text.replace(/\s*\n\s*/gu, ' ')
  return line
    .replace(SIGNS, '\\$&')
    .replace(/^(\s*\d+)(?=[.)](?:\s|$))/u, '$1\\')
    .replace(/&(?=[#a-z\d]+;)/giu, '\\&')
}

/** Code in a fence that is longer than any that stands in it. */
export function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/gu)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${code}\n${fence}`
}

/** Study text with its inline Markdown, in which nothing else is Markdown. */
export function inlineMarkdown(text: string): string {
  return parseInline(text)
    .map(({ kind, text }) => {
      if (kind === 'code') return `\`${text}\``
      const shown = literal(text)
      return kind === 'strong' ? `**${shown}**` : kind === 'emphasis' ? `*${shown}*` : shown
    })
    .join('')
}
