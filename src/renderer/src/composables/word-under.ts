import type { WordRef } from '#renderer/stores/player.store.ts'

/** The word under an event, if there is one. */
export function wordUnder(target: EventTarget | null): WordRef | null {
  if (!(target instanceof Element)) return null
  const word = target.closest<HTMLElement>('[data-w]')?.dataset['w']
  const sentence = target.closest<HTMLElement>('[data-s]')?.dataset['s']
  return word === undefined || sentence === undefined
    ? null
    : { sentence: Number(sentence), word: Number(word) }
}
