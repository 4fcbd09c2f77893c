import type { Messages } from '../zh-CN/index.ts'

export const review: Messages['review'] = {
  title: 'Words to review',
  none: 'No words yet. Click a word, and add it to review on its card.',
  add: 'Add to review',
  added: 'Added to review',
  all: (count) => `Words to review (${count})`,
  hear: (word) => `Hear ${word}`,
  remove: (word) => `Take ${word} off the list`,
  removed: (word) => `Took ${word} off the list`,
  place: (title, page) => `${title} · page ${page}`,
  save: (format) => `Export ${format}…`,
  exported: (name, count) => `Exported ${count} ${count === 1 ? 'word' : 'words'}: ${name}`,
}
