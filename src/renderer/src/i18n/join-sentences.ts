/** Sentences one after the other. A Chinese full stop brings its own space. */
export function joinSentences(...sentences: readonly string[]): string {
  return sentences.join(' ').replaceAll(/(?<=[。！？]) /gu, '')
}
