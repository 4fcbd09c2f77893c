import type { Messages } from '../zh-CN/index.ts'

export const errors: Messages['errors'] = {
  'bad-request': {
    cause: 'This step was not carried out: something in it is not allowed.',
    kept: 'Your documents and notes are unchanged.',
    todo: 'Try again; if it stays, restart Soundleaf.',
  },
  'not-found': {
    cause: 'What you wanted to open is no longer there.',
    kept: 'Your other documents and notes are fine.',
    todo: 'Choose a page from the contents on the left.',
  },
  cancelled: {
    cause: 'Cancelled.',
    kept: 'Nothing was left half done.',
    todo: 'Start again when you like.',
  },
  internal: {
    cause: 'Something went wrong inside Soundleaf.',
    kept: 'Saved documents and notes are not affected.',
    todo: 'Try again; if it stays, restart Soundleaf.',
  },
  'database-from-future': {
    cause: 'Your data was written by a newer Soundleaf; this version cannot read it.',
    kept: 'Your data was left exactly as it is.',
    todo: 'Install the latest version.',
  },
  'database-damaged': {
    cause: 'The data file is damaged and cannot be read.',
    kept: 'Nothing was deleted: the damaged file and the backups made before updates are in the data folder.',
    todo: 'Opened again, Soundleaf starts with an empty library. To get the old data back, copy the data folder first, then put a file from backups in the place of soundleaf.db.',
  },
  'note-conflict': {
    cause: 'This page’s note was also changed elsewhere.',
    kept: 'Both versions were kept.',
    todo: 'Look through the note and remove what is there twice.',
  },
  'study-conflict': {
    cause: 'This section was just changed elsewhere.',
    kept: 'Both versions are in the section’s history.',
    todo: 'Look at what stands there now; restore the other from the history if you need it.',
  },
  'study-own-kept': {
    cause: 'You wrote this section yourself, so it was not replaced.',
    kept: 'What you wrote is as it was.',
    todo: 'To use the new text, confirm that it may replace yours.',
  },
  'pronunciation-invalid': {
    cause: 'What was typed is not a pronunciation.',
    kept: 'The word is said as before.',
    todo: 'Correct the character that is marked, then save again.',
  },
  'import-empty': {
    cause: 'The file is empty.',
    kept: 'Nothing was imported.',
    todo: 'Choose a file that has text in it.',
  },
  'import-binary': {
    cause: 'This is not a text file (perhaps a picture, an archive or a program).',
    kept: 'Nothing was imported.',
    todo: 'Export it as .txt or .md, or paste the text.',
  },
  'import-no-pages': {
    cause: 'No readable pages were found in the file.',
    kept: 'Nothing was imported.',
    todo: 'Look at the file’s content, or paste the text.',
  },
  'import-too-large': {
    cause: 'This is larger than 200 MB.',
    kept: 'Nothing was imported.',
    todo: 'Split it into smaller files first.',
  },
  'import-unreadable': {
    cause: 'The file could not be opened: moved, in use, or not permitted.',
    kept: 'Nothing was imported.',
    todo: 'Check that you can open it, then try again.',
  },
  'speech-unavailable': {
    cause: 'This voice cannot be used right now.',
    kept: 'The text and the IPA are still there.',
    todo: 'Choose another voice at the bottom right, or try again.',
  },
  'speech-failed': {
    cause: 'This sentence could not be spoken.',
    kept: 'Your place is still at this sentence.',
    todo: 'Try again, or go on to the next sentence.',
  },
  'speech-nothing-to-say': {
    cause: 'There is no word to say in this sentence.',
    kept: 'Your place is still at this sentence.',
    todo: 'Go on to the next sentence.',
  },
}
