import { isBlank, trim, type Slice } from '../slice.ts'
import { Cursor } from './cursor.ts'
import { readNumber } from './language.ts'

/** A line that says which page follows, or that a page ends. */
export interface PageMark {
  readonly kind: 'start' | 'end'
  readonly number: number
  readonly title: Slice | null
  /** False for a bare `Page 8` or for text that goes on behind a colon: it may be a line of the page itself. */
  readonly sure: boolean
}

const OPENING =
  /\s*(?:>\s?)*(?:#{1,6}\s*|\*{1,3}|_{2}|[-=—*]{3,}|[【［[「『《〔■◆●★☆▶►]|\p{Extended_Pictographic}[\ufe0f\u200d]*|\s+)*/uy
const NUMBER = '[0-9０-９]{1,4}|[一二三四五六七八九十]{1,3}'
const CHINESE = new RegExp(
  String.raw`第\s*(${NUMBER})\s*(?:[-–—~～至到]\s*(?:第\s*)?(?:${NUMBER})\s*)?页\s*`,
  'uy',
)
const ENGLISH =
  /(?:page|slide)\s+([0-9]{1,4})(?:\s*[-–]\s*[0-9]{1,4})?(?:\s*(?:of|\/)\s*[0-9]{1,4})?\s*(?![\w])/iuy
const END = /(?:结束|完|end(?:s|ed)?)/iuy
const KIND = /(?:的)?(?:学习笔记|学习卡|讲解|解析|解说|详解|笔记|内容|开始|（续）|\(续\)|续)\s*/uy
const CLOSING = /\s*(?:\*{1,3}|_{2}|[-=—]{3,}|[】］\]」』》〕]|#+|\p{Extended_Pictographic}[\ufe0f\u200d]*)/uy
const SEPARATOR = /\s*[·:：|｜—–-]+\s*/uy
const LONGEST_TITLE = 160

/** Reads `第 8 页`, `🟩 第8页`, `### 第8-9页`, `**Page 8: Title**`, `--- 第8页结束 ---`. Null for any other line. */
export function readPageMark(line: Slice): PageMark | null {
  if (isBlank(line) || line.text.length > LONGEST_TITLE * 2) return null
  const cursor = new Cursor(line)
  const opening = cursor.read(OPENING)?.[0].trim() ?? ''
  const chinese = cursor.read(CHINESE)
  const found = chinese ?? cursor.read(ENGLISH)
  const number = found ? readNumber(found[1] ?? '') : null
  if (number === null) return null
  const end = cursor.read(END) !== null
  if (!end) cursor.read(KIND)
  const closed = readClosings(cursor)
  if (cursor.done) {
    return { kind: end ? 'end' : 'start', number, title: null, sure: opening !== '' || chinese !== null }
  }
  const parted = cursor.read(SEPARATOR) !== null
  if (end || !(parted || closed || opening !== '')) return null
  const title = trimClosings(trim(cursor.rest()))
  if (title.text.length > LONGEST_TITLE) return null
  const sure = opening !== ''
  return { kind: 'start', number, title: title.text === '' ? null : title, sure: sure || title.text === '' }
}

function readClosings(cursor: Cursor): boolean {
  let any = false
  while (cursor.read(CLOSING) ?? cursor.read(/\s+/uy)) any = true
  return any
}

/** A title without the marks that close a bold or bracketed line. */
export function trimClosings(title: Slice): Slice {
  const marks = /(?:\s|\*\*|__|[】］\]」』》〕]|[=—-]{3,}|#)+$/u.exec(title.text)
  return marks ? { text: title.text.slice(0, marks.index), start: title.start } : title
}
