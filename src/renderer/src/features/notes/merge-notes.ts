/** Brings two versions of a note together without losing a line of either. */
export function mergeNotes(mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine
  if (theirs.includes(mine)) return theirs
  return `${mine.trimEnd()}\n\n---\n\n${theirs}`
}
