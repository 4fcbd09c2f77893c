import type { Messages } from '../zh-CN/index.ts'

function pages(first: number, last: number): string {
  return first === last ? `page ${first}` : `pages ${first}–${last}`
}

export const answers: Messages['answers'] = {
  ask: 'Ask a chatbot to explain',
  askHint: 'Send the prompt to any chatbot, paste its answer back, and this page has its explanation.',
  from: 'From page',
  to: 'To page',
  fromTo: ['Pages', 'to', 'of this document'],
  copy: 'Copy the prompt',
  paste: 'Paste the answer',
  tooMany: (most: number) => `At most ${most} pages at a time.`,
  copied: (first: number, last: number) => `The prompt for ${pages(first, last)} is copied`,
  next: 'Paste it to a chatbot; then copy its whole answer and paste it here.',
  longPrompt: (thousands: number) =>
    `The prompt has ${thousands} thousand characters, too many for some chatbots: choose fewer pages.`,
  title: (first: number, last: number) => `Paste the answer for ${pages(first, last)}`,
  field: 'The chatbot’s answer',
  placeholder: 'Paste the whole answer here, or drop a .md or .txt file.',
  drop: 'Let go to read this file',
  notText: 'This file cannot be read as text.',
  tooLong: (count: number, most: number) =>
    `Too long: ${count} characters, and at most ${most} at a time. Paste it in parts; the text is still here.`,
  reading: 'Reading…',
  found: (sections: number, pages: number) =>
    `Found ${sections} ${sections === 1 ? 'section' : 'sections'} on ${pages} ${pages === 1 ? 'page' : 'pages'}`,
  nothingFound: 'No section was recognised. The text below can go into your note.',
  pageOf: (place: number) => `The page that part ${place} of the answer explains`,
  whichPage: 'Choose a page…',
  pageOption: (number: number, title: string) => `Page ${number} · ${title}`,
  noPage: 'Choose first which page this part explains.',
  noSection: 'No section was recognised in this part.',
  kinds: { new: 'New', same: 'Same', differs: 'Differs' },
  mine: 'Edited by you',
  take: (section: string, page: number) => `Take “${section}” for page ${page}`,
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
  unplaced: (count: number) => `Text that fits nowhere (${count} lines)`,
  unplacedHint:
    'Greetings and the like need no place. What you keep stands below the sections of its page until you are done with it.',
  keepRest: 'Keep this text',
  accept: (count: number) => (count === 0 ? 'Take' : `Take ${count} sections`),
  acceptRest: 'Keep the text',
  rests: 'Text of answers that fits nowhere',
  restToNote: 'Put it into the note',
  dismissRest: 'Done with it',
  restGone: 'Taken away',
  accepted: (count: number, first: number, last: number) =>
    `Took ${count} sections for ${pages(first, last)}`,
  undo: 'Undo',
}
