import type { Messages } from '../zh-CN/index.ts'

export const hints: Messages['hints'] = {
  label: (number, count) => `Tip ${number} of ${count}`,
  titles: { listen: 'Hear a sentence', lookUp: 'Look up a word', notes: 'Take notes' },
  bodies: {
    listen: 'Click the triangle to hear its sentence.',
    lookUp: 'Click any word to hear it and see its meaning.',
    notes: 'Write on the right. It is saved as you type.',
    closedNotes: 'Click the notebook above to write. It is saved as you type.',
  },
  keys: { listen: 'pauses and resumes', lookUp: 'opens the word’s card', notes: 'shows every key' },
  next: 'Next',
  done: 'Got it',
  skip: 'Skip',
  spoken: (label, words) => `${label}: ${words} Tab goes to the tip, Esc closes it.`,
  pressKey: (key, does) => `${key} ${does}.`,
}
