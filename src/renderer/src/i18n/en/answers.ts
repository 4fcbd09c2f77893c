import type { Messages } from '../zh-CN/index.ts'
import { pageWord } from './page-word.ts'

const sections = (count: number): string => `${count} ${count === 1 ? 'section' : 'sections'}`

function pages(first: number, last: number): string {
  return first === last ? `page ${first}` : `pages ${first}–${last}`
}

export const answers: Messages['answers'] = {
  ask: 'Ask a chatbot to explain',
  askHint: 'Copy the prompt into any chatbot, then paste its answer here to get the chosen pages explained.',
  from: 'From page',
  to: 'To page',
  fromTo: ['Pages', 'to', 'inclusive'],
  copy: 'Copy the prompt',
  paste: 'Paste the answer',
  tooMany: (most: number) => `At most ${most} pages at a time.`,
  copied: (first: number, last: number) => `Copied the prompt for ${pages(first, last)}`,
  next: 'Paste it into a chatbot; then copy its whole answer and paste it here.',
  longPrompt: (length: number) =>
    `The prompt has about ${(Math.round(length / 1000) * 1000).toLocaleString('en')} characters, too many for some chatbots: choose fewer pages.`,
  title: (first: number, last: number) => `Paste the answer for ${pages(first, last)}`,
  field: 'The chatbot’s answer',
  placeholder: 'Paste the whole answer here, or drop a .md or .txt file.',
  drop: 'Let go to read this file',
  notText: 'This is not a text file.',
  tooLong: (count: number, most: number) =>
    `Too long: ${count} characters, and at most ${most} at a time. Paste it in parts; the text is still here.`,
  reading: 'Reading…',
  found: (count: number, pageCount: number) =>
    `Found ${sections(count)} on ${pageCount} ${pageWord(pageCount)}`,
  nothingFound: 'No section was recognised. You can keep the text below.',
  pageOf: (place: number) => `Page explained by part ${place} of the answer`,
  whichPage: 'Choose a page…',
  pageOption: (number: number, title: string) => `Page ${number} · ${title}`,
  noPage: 'First choose which page this part explains.',
  noSection: 'No section was recognised in this part.',
  kinds: { new: 'New', same: 'Same', differs: 'Differs' },
  mine: 'Edited by you',
  take: (section: string, page: number) => `Use “${section}” for page ${page}`,
  added: 'Added: ',
  removed: 'Removed: ',
  roles: {
    note: 'Note: ',
    point: 'The point: ',
    terms: 'Core terms: ',
    hint: 'Likely in exams: ',
    decoded: 'Stands for: ',
  },
  computed: 'Formatted text and IPA: Soundleaf works them out itself',
  unplaced: (count: number) => `Text that fits no section (${count} ${count === 1 ? 'line' : 'lines'})`,
  unplacedHint:
    'You can ignore greetings and the like. What you keep is shown below the page’s sections until you discard it.',
  keepRest: 'Keep this text',
  accept: (count: number) => (count === 0 ? 'Use' : `Use ${sections(count)}`),
  acceptRest: 'Keep the text',
  rests: 'Left over from pasted answers',
  restToNote: 'Add to the note',
  dismissRest: 'Discard',
  restGone: 'Discarded',
  accepted: (count: number, first: number, last: number) =>
    `Using ${sections(count)} of the answer for ${pages(first, last)}`,
  undo: 'Undo',
}
