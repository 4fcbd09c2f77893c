/** Punctuation that divides a sentence for the ear. Quotes, slashes and joining hyphens do not. */
const PAUSES = /[,;:()[\]{}!?…—]|\.(?=\s)|\.$|(?:^|\s)[-–](?=\s|$)/u
const DASHES = /(?:^|\s)[-–—](?=\s|$)/u

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
