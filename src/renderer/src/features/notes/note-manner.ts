import type { Manner } from '#core/notes/note-journal.ts'

const TYPING = ['insertText', 'insertCompositionText', 'insertFromComposition']
/** As one change each, like a paste: what was selected goes at once. */
const CUTTING = ['deleteByCut', 'deleteByDrag']

/**
 * How an input event changes the note. `goesOn`: it begins where the last one left the caret; `isComposed`: an input
 * method wrote before, and is still at the same word.
 */
export function mannerOf(
  { inputType, isComposing }: Pick<InputEvent, 'inputType' | 'isComposing'>,
  { goesOn, isComposed }: { readonly goesOn: boolean; readonly isComposed: boolean },
): Manner {
  if (isComposing && isComposed) return { kind: 'typing', goesOn: 'always' }
  if (isComposing || TYPING.includes(inputType)) return { kind: 'typing', goesOn: goesOn ? 'maybe' : 'no' }
  // Each line is undone by itself.
  if (inputType === 'insertLineBreak' || inputType === 'insertParagraph')
    return { kind: 'typing', goesOn: 'no' }
  if (inputType.startsWith('delete') && !CUTTING.includes(inputType)) {
    return { kind: 'deleting', goesOn: goesOn ? 'maybe' : 'no' }
  }
  return { kind: 'command', goesOn: 'no' }
}
