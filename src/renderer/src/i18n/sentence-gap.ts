/** What stands between this sentence and the next: a Chinese full stop brings its own space. */
export function sentenceGap(sentence: string): '' | ' ' {
  return /[。！？]$/u.test(sentence) ? '' : ' '
}
