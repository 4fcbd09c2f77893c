import type { Messages } from '../zh-CN/index.ts'
import { pageWord } from './page-word.ts'

const sections = (count: number): string => `${count} ${count === 1 ? 'section' : 'sections'}`

export const packs: Messages['packs'] = {
  title: 'Export a study pack',
  about: (title) =>
    `Puts the explanations of “${title}” into one .soundleaf file, to share or to take to another computer.`,
  withText: 'With the English text',
  withTextHint:
    'It can then be opened where the document is not. Make sure that you may share the text before you do.',
  submit: 'Export',
  exporting: 'Exporting the study pack…',
  exported: (name, pages, count) => `Exported: ${name} (${pages} ${pageWord(pages)}, ${sections(count)})`,
  label: 'Study packs',
  matched: (matched, pages) => `${matched} of ${pages} ${pageWord(pages)} matched`,
  unmatched: (numbers) => `Not in your library: page ${numbers}`,
  added: (pages) => `The pack brought its document along; it was added (${pages} ${pageWord(pages)})`,
  put: (count) => `${sections(count)} put in place`,
  nothingNew: 'It says what stands there already; nothing was changed',
  own: (count) => `${sections(count)} that you wrote yourself left alone`,
  replaceOwn: 'Replace mine',
  undo: 'Undo this import',
  undone: 'This import was undone.',
  problem: {
    missing: 'its file is missing',
    damaged: 'its file is damaged',
    'not-text': 'not text in UTF-8',
    'nothing-found': 'no explanation was found',
    'too-long': 'a section was too long and left out',
  },
}
