import { isBlank, trim, type Slice } from '../slice.ts'
import { Cursor } from './cursor.ts'
import { readNumber } from './language.ts'
import { nameOfSection } from '../headings.ts'
import { readTitle, type Title } from './titles.ts'

/** A line that may be the heading of a section. Whether it is one depends on the page around it. */
export interface HeadingCandidate {
  readonly title: Title
  readonly markup: 'hash' | 'bold' | 'plain'
  /** 1 to 6 for `#` to `######`, else 0. */
  readonly level: number
  readonly bullet: boolean
  /** The number that the line gives the section; null when it gives none. */
  readonly number: number | null
  /** Marked by 🔑, 📌 or 🎯, as the parts of the quick view are. */
  readonly quickSign: boolean
  readonly rest: HeadingRest | null
  /** Found by its number alone: the title is none that is known. */
  readonly byNumber: boolean
  /** The number is Chinese: `七、`. */
  readonly hanNumber: boolean
}

/** What stands behind the title on the same line: the beginning of the section's text. */
interface HeadingRest {
  readonly text: Slice
  /** False when nothing parts it from the title. */
  readonly parted: boolean
}

const QUOTES = /\s*(?:>\s?)*/uy
const HASHES = /(#{1,6})\s*/uy
const BULLET = /[-*•·●▪◆■]\s+/uy
const EMOJI = String.raw`(?!🔟)[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}][\ufe0f\u200d\u{1f3fb}-\u{1f3ff}]*`
const OPENING = new RegExp(
  String.raw`(?:\*{1,3}(?!\s)|_{2}|[【［[「『《〔■◆●★☆▶►▍▌]|={2,}|-{3,}|${EMOJI})\s*`,
  'uy',
)
const DIGITS = '[0-9０-９]{1,2}'
const HAN_DIGITS = '[一二三四五六七八九十]{1,2}'
const NUMBER = new RegExp(
  [
    String.raw`(${DIGITS})\ufe0f?\u20e3\s*[.、]?`,
    '(🔟|[①-⑩])[.、]?',
    String.raw`[（(]\s*(${DIGITS}|${HAN_DIGITS})\s*[）)]\s*[.、:：]?`,
    String.raw`第\s*(${DIGITS}|${HAN_DIGITS})\s*(?:部分|节|点|项)\s*[、.．:：—-]*`,
    String.raw`(?:section|part)\s+(${DIGITS})\s*[.:：—-]*`,
    String.raw`(${DIGITS})\s*(?:[.、．:：)）\]】｜|—–-]|(?=\s))`,
    String.raw`(${HAN_DIGITS})\s*(?:[、.．:：)）]|(?=\s))`,
  ].join('|'),
  'iuy',
)
const LONGEST_TITLE = 40
const SPACE = /\s+/uy
const PARENTHESIS = /\s*(?:（[^（）\n]{0,80}）|\([^()\n]{0,80}\)|\[[^[\]\n]{0,80}\])/uy
const ENGLISH_TITLE = /\s*[/／|｜·•—–-]*\s*[A-Za-z][A-Za-z '’&-]{1,60}(?=\s*(?:[:：*_】］\])#]|$))/uy
const SUFFIX =
  /的?(?:部分|版本|版|如下|内容|一览|列表|清单|讲解|解释|说明|整理|对照|再?解释一遍|一遍)(?=\s*(?:[:：*_】］\])（(#]|$))/uy
const CLOSING = new RegExp(String.raw`\s*(?:\*{1,3}|_{2}|[】］\]」』》〕]|={2,}|-{3,}|#+|${EMOJI})`, 'uy')
const COLON = /\s*(?:[:：]|——|—(?=\s)|–(?=\s)|-(?=\s))/uy

/** Reads a line as a section's heading, in any of the shapes that answers give one; null when no title is found. */
export function readHeading(line: Slice): HeadingCandidate | null {
  if (isBlank(line)) return null
  const cursor = new Cursor(line)
  cursor.read(QUOTES)
  const level = cursor.read(HASHES)?.[1]?.length ?? 0
  const bullet = cursor.read(BULLET) !== null
  const from = cursor.at
  return readFrom(cursor, from, level, bullet, true) ?? readFrom(cursor, from, level, bullet, false)
}

function readFrom(
  cursor: Cursor,
  from: number,
  level: number,
  bullet: boolean,
  numbered: boolean,
): HeadingCandidate | null {
  cursor.at = from
  let signs = readOpenings(cursor)
  const found = numbered ? cursor.read(NUMBER) : null
  if (numbered && !found) return null
  cursor.read(SPACE)
  signs += readOpenings(cursor)
  const number = found ? numberOf(found) : null
  const known = readTitle(cursor.peek(60), number)
  const title = known ?? titleByNumber(number, cursor)
  if (!title) return null
  cursor.at += title.length
  return {
    title,
    markup: level > 0 ? 'hash' : /\*\*|__/.test(signs) ? 'bold' : 'plain',
    level,
    bullet,
    number,
    quickSign: /[🔑📌🎯]/u.test(signs),
    rest: known ? readRest(cursor, title) : null,
    byNumber: known === null,
    hanNumber: /[一二三四五六七八九十]/u.test(found?.[0] ?? ''),
  }
}

/** A short line that has nothing but the number of a section. */
function titleByNumber(number: number | null, cursor: Cursor): Title | null {
  const text = cursor.rest().text
  if (number === null || number < 1 || number > 10 || text.length > LONGEST_TITLE || text.trim() === '')
    return null
  return { number, name: nameOfSection(number), sure: false, length: text.length }
}

function readOpenings(cursor: Cursor): string {
  let signs = ''
  for (let sign = cursor.read(OPENING); sign; sign = cursor.read(OPENING)) signs += sign[0]
  return signs
}

function numberOf(found: RegExpExecArray): number | null {
  const text = found.slice(1).find((group: string | undefined) => group !== undefined) ?? ''
  if (text === '🔟') return 10
  const circled = '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(text)
  return circled === -1 ? readNumber(text) : circled + 1
}

/** Reads past what may follow a title without being text: a remark in brackets, the English title, closing marks. */
function readRest(cursor: Cursor, title: Title): HeadingRest | null {
  let parted = false
  while (!cursor.done) {
    if (cursor.read(SPACE) ?? cursor.read(PARENTHESIS) ?? cursor.read(SUFFIX) ?? cursor.read(CLOSING))
      continue
    if (!parted && cursor.read(COLON)) parted = true
    else if (!readSameTitle(cursor, title) && (parted || !cursor.read(ENGLISH_TITLE))) break
  }
  if (cursor.done) return null
  return { text: trim(cursor.rest()), parted }
}

/** `中文翻译 / Translation`: the title again, in other words. */
function readSameTitle(cursor: Cursor, title: Title): boolean {
  const from = cursor.at
  cursor.read(/\s*[/／|｜·•—–-]*\s*/uy)
  const again = readTitle(cursor.peek(60), title.number)
  if (again?.number === title.number) {
    cursor.at += again.length
    return true
  }
  cursor.at = from
  return false
}
