import type { Messages } from '../zh-CN/index.ts'

export const hints: Messages['hints'] = {
  label: (number, count) => `First hint ${number} of ${count}`,
  titles: { listen: 'Hear a sentence', lookUp: 'Look a word up', notes: 'Take notes' },
  bodies: {
    listen: 'Click the triangle before it and it is read to you.',
    lookUp: 'Click any word to hear it and see what it means.',
    notes: 'Write on the right. It is saved as you type.',
    closedNotes: 'Click the notebook above to write. It is saved as you type.',
  },
  keys: { listen: 'pauses and goes on', lookUp: 'opens the card of the word', notes: 'shows every key' },
  next: 'Next',
  done: 'Got it',
  skip: 'Skip',
  spoken: (label, words) => `${label}: ${words} Tab goes to the hint, Esc puts it away.`,
  pressKey: (key, does) => `${key} ${does}.`,
}
