/**
 * Punctuation that divides a sentence for the ear: comma, semicolon, colon, brackets, full stop inside a label,
 * question and exclamation mark, ellipsis, dash, bullet, end of a line. Quotation marks and joining hyphens do not. A slash, bar or
 * arrow between words is none either: it is said (*slash*, *pipe*, *to*).
 */
const PAUSES = /[,;:()[\]{}!?…—\n]|\.(?=\s|$)|(?:^|\s)[–•·](?=\s|$)|\s-+(?=\s|$)/u
/** A hyphen that hangs on a word (*pre- and post-*) is no dash. */
const DASHES = /—|(?:^|\s)–(?=\s|$)|\s-+(?=\s|$)/u

/** Whether the text between two words makes the reader pause. */
export function isPause(between: string): boolean {
  return PAUSES.test(between)
}

/**
 * What stands between the IPA of two words: a space, ` · ` at a pause, ` – ` where the text has a dash (as in titles:
 * `ˌi si ˈɛs – ˌi si ˈtu lɔntʃ taɪp`).
 */
export function separator(between: string): string {
  if (DASHES.test(between)) return ' – '
  return isPause(between) ? ' · ' : ' '
}
