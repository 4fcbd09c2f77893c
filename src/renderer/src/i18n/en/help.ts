import type { Messages } from '../zh-CN/index.ts'

export const help: Messages['help'] = {
  title: 'Keys and clicks',
  rows: [
    ['Space', 'Play or pause; reads from this sentence to the end of the page'],
    ['Ctrl + [   Ctrl + ]', 'Previous / next sentence'],
    ['R', 'Hear this sentence again'],
    [',   .', 'Slower / faster'],
    ['S', 'Shadowing: your turn after each sentence'],
    ['L', 'Loop: mark its start, then its end; once more takes it away'],
    ['Esc', 'Stop'],
    ['←   →', 'Previous / next page'],
    ['W', 'Open the card of the current word, or go into it'],
    ['T　G', 'Chinese of every sentence / of this one'],
    ['1–9　0', 'Go to section ①–⑩'],
    ['Editing: Ctrl + Z　Ctrl + Y', 'Undo / redo; Esc leaves, and all is saved as you type'],
    ['C', 'Copy the prompt that has a chatbot explain this page'],
    ['V', 'Paste the chatbot’s answer'],
    ['I', 'IPA primer'],
    ['?', 'This sheet'],
    ['Triangle, IPA or blank space', 'Hear that one sentence (player settings can change that)'],
    ['Shift + click', 'Read on from that sentence'],
    ['A word', 'Hear that word and see its card; your place stays'],
    ['The strip of words', 'Go on from that word; by keyboard ← →, and Enter for the word alone'],
  ],
  guess: 'A dotted line under the IPA marks a guessed pronunciation.',
  primer: 'New to IPA? Every sound, how to make it and how to read it:',
}
