import type { Messages } from '../zh-CN/index.ts'

export const help: Messages['help'] = {
  title: 'Keys and clicks',
  mouse: 'Mouse and editing',
  rows: [
    ['In a note: Ctrl+Z　Ctrl+Y', 'Undo / redo the last 50 changes, even after a restart'],
    ['Editing a section: Ctrl+Z　Ctrl+Y', 'Undo / redo; Esc finishes; it is saved as you type'],
    ['Triangle, IPA or blank space', 'Hear that one sentence (player settings can change that)'],
    ['Shift+click', 'Read on from that sentence'],
    ['A word', 'Hear that word and see its card; your place stays'],
    ['The strip of words', 'Go on from that word; by keyboard ← →, and Enter for the word alone'],
  ],
  guess: 'A dotted line under the IPA marks a guessed pronunciation.',
  primer: 'New to IPA? Every sound, how to make it and how to read it:',
}
