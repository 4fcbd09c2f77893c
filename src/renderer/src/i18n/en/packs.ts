import type { Messages } from '../zh-CN/index.ts'
import { pageWord } from './page-word.ts'

const sections = (count: number): string => `${count}\u00a0${count === 1 ? 'section' : 'sections'}`

export const packs: Messages['packs'] = {
  title: 'Export a study pack',
  about: (title) =>
    `Puts the explanations of “${title}” into one .soundleaf file, to share or to take to another computer.`,
  withText: 'Include the English text',
  withTextHint:
    'Opens on computers that do not have this document. Make sure you are allowed to share the text.',
  submit: 'Export…',
  exporting: (name) => (name === null ? 'Exporting the study pack…' : `Exporting the study pack “${name}”…`),
  exported: (name, pages, count) =>
    `Exported: ${name} (${pages}\u00a0${pageWord(pages)}, ${sections(count)})`,
  label: 'Study packs',
  matched: (matched, pages) => `${matched} of ${pages} ${pageWord(pages)} matched`,
  unmatched: (numbers) => `Not in your library: ${/^\d+$/u.test(numbers) ? 'page' : 'pages'} ${numbers}`,
  added: (pages) =>
    `The pack came with its text, which was added to your library (${pages} ${pageWord(pages)})`,
  put: (count) => `${sections(count)} imported`,
  nothingNew: 'The explanations are the same as yours; nothing was changed',
  own: (count) => `${sections(count)} you wrote yourself ${count === 1 ? 'was' : 'were'} left alone`,
  replaceOwn: 'Use the pack’s versions',
  undo: 'Undo this import',
  undone: 'This import was undone',
  problem: {
    missing: 'its file is missing',
    damaged: 'its file is damaged',
    'not-text': 'not text in UTF-8',
    'nothing-found': 'no explanation was found',
    'too-long': 'a section was too long and left out',
  },
}
