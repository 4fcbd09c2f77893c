import {
  insertText,
  toggleCode,
  toggleMark,
  togglePrefix,
  type MarkdownEdit,
} from '#core/notes/edit-markdown.ts'
import { chordOf } from '#renderer/commands/chord.ts'

export const NOTE_FORMATS = ['bold', 'italic', 'list', 'quote', 'code', 'link', 'time'] as const
export type NoteFormat = (typeof NOTE_FORMATS)[number]

const KEYS: Readonly<Record<string, NoteFormat>> = {
  'Mod+B': 'bold',
  'Mod+I': 'italic',
  'Mod+E': 'code',
  'Mod+;': 'time',
}

/** The format that a key press asks for in the editor. */
export function formatOfKey(event: KeyboardEvent): NoteFormat | null {
  const chord = event.isComposing ? null : chordOf(event)
  return (chord !== null && KEYS[chord]) || null
}

/** What a note is given where its selection cannot tell: a link to where the learner is, and the time by their clock. */
export interface NoteInserts {
  readonly link: string
  readonly time: string
}

/** Formats what is selected in the field, or puts one of the inserts in its place. */
export function applyFormat(field: HTMLTextAreaElement, format: NoteFormat, inserts: NoteInserts): void {
  const { value, selectionStart: start, selectionEnd: end } = field
  const edits: Readonly<Record<NoteFormat, () => MarkdownEdit>> = {
    bold: () => toggleMark(value, start, end, '**'),
    italic: () => toggleMark(value, start, end, '*'),
    list: () => togglePrefix(value, start, end, '- '),
    quote: () => togglePrefix(value, start, end, '> '),
    code: () => toggleCode(value, start, end),
    link: () => insertText(start, end, inserts.link),
    time: () => insertText(start, end, `${inserts.time} `),
  }
  writeInto(field, edits[format]())
}

/** Makes an edit in the field, as if it were typed, and leads there. */
export function writeInto(field: HTMLTextAreaElement, edit: MarkdownEdit): void {
  field.focus()
  field.setSelectionRange(edit.start, edit.end)
  replaceSelection(field, edit.insert)
  field.setSelectionRange(...edit.select)
}

/** What is longer takes too long to type in. */
const LONGEST_TYPED = 20_000

function replaceSelection(field: HTMLTextAreaElement, text: string): void {
  const isShort = text.length <= LONGEST_TYPED
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else brings the place into sight
  if (isShort && document.execCommand(text === '' ? 'delete' : 'insertText', false, text)) return
  field.setRangeText(text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
