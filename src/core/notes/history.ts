/** Whether `part` is `whole` with nothing or one stretch cut out: what typing, pasting and deleting do to a text. */
export function isWithin(part: string, whole: string): boolean {
  if (part.length > whole.length) return false
  let head = 0
  while (head < part.length && part.charCodeAt(head) === whole.charCodeAt(head)) head += 1
  const shift = whole.length - part.length
  let tail = part.length
  while (tail > head && part.charCodeAt(tail - 1) === whole.charCodeAt(tail - 1 + shift)) tail -= 1
  return tail === head
}

/**
 * Whether the text that a save replaces goes into the note's history. It does when the save takes something away
 * that is not in the newest kept text already. So a text that only grows leaves no trail, holding the delete key
 * leaves one entry, and everything that was ever saved can be found in the note or in its history.
 * @param newestKept reads the newest text in the history, or null when there is none
 */
export function keepsReplacedText(replaced: string, next: string, newestKept: () => string | null): boolean {
  if (isWithin(replaced, next)) return false
  const kept = newestKept()
  return kept === null || !isWithin(replaced, kept)
}
