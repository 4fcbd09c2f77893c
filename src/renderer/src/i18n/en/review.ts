import type { Messages } from '../zh-CN/index.ts'

export const review: Messages['review'] = {
  title: 'Word list',
  none: 'No words yet. Click a word, then choose “Add to word list” on its card.',
  add: 'Add to word list',
  added: 'In the word list',
  all: (count) => `Word list (${count})`,
  hear: (word) => `Hear ${word}`,
  remove: (word) => `Remove ${word} from the list`,
  removed: (word) => `Removed ${word} from the list`,
  place: (title, page) => `${title} · page ${page}`,
  save: (format) => `Export ${format}…`,
  exported: (name, count) => `Exported ${count} ${count === 1 ? 'word' : 'words'}: ${name}`,
}
