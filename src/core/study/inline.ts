/** A run of study text: plain, or marked by the inline Markdown that sections may carry. */
export interface InlineRun {
  readonly kind: 'text' | 'strong' | 'emphasis' | 'code'
  readonly text: string
}

const MARKED =
  /\*\*(?<strong>[^*]+)\*\*|`(?<code>[^`]+)`|(?<![*\w])\*(?<emphasis>[^*\s](?:[^*]*[^*\s])?)\*(?![*\w])/gu

/** Splits text into runs. Marks that do not pair stay as they stand; nothing but marks is ever dropped. */
export function parseInline(text: string): InlineRun[] {
  const runs: InlineRun[] = []
  let end = 0
  for (const match of text.matchAll(MARKED)) {
    if (match.index > end) runs.push({ kind: 'text', text: text.slice(end, match.index) })
    const { strong, code, emphasis } = match.groups ?? {}
    if (strong !== undefined) runs.push({ kind: 'strong', text: strong })
    else if (code !== undefined) runs.push({ kind: 'code', text: code })
    else if (emphasis !== undefined) runs.push({ kind: 'emphasis', text: emphasis })
    end = match.index + match[0].length
  }
  if (end < text.length) runs.push({ kind: 'text', text: text.slice(end) })
  return runs
}
