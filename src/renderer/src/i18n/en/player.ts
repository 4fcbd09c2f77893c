import type { Messages } from '../zh-CN/index.ts'

export const player: Messages['player'] = {
  label: 'Player',
  play: 'Play (Space)',
  pause: 'Pause (Space)',
  previous: 'Previous sentence (Ctrl+[)',
  next: 'Next sentence (Ctrl+])',
  stop: 'Stop (Esc)',
  repeat: 'Repeat this sentence',
  hint: 'Click the triangle to hear a sentence, a word to hear that word.',
  words: 'Words of this sentence',
  wordOf: (place, count, text) => `Word ${place} of ${count}: ${text}`,
  voice: 'Voice',
  defaultVoice: 'Default voice',
  states: { idle: '', loading: 'Getting ready', playing: 'Playing', paused: 'Paused', ended: 'Finished' },
}
