import type { StudySections, TranslatedSentence } from '#shared/model/study.ts'
import { isBlank, match, type Slice } from '../slice.ts'
import { CELL_SIGNS } from '../table-row.ts'
import type { Account } from './account.ts'
import { shapeLines, type BodyLine } from './body-line.ts'
import { addCell, nameColumns, type ColumnNames } from './columns.ts'
import { hasHan, isChinese } from './language.ts'
import { splitPair, unwrap } from './pair.ts'
import { findTables, type Table, type TableRow } from './tables.ts'

type Column = 'en' | 'zh' | 'ipa' | 'note' | 'index'

const COLUMNS: ColumnNames<Column> = [
  ['index', /^(?:序号|编号|#|no\.?|句子?|行|位置|类型|type)$/iu],
  ['ipa', /^(?:国际)?音标$|^ipa$|^发音$|^pronunciation$/iu],
  ['note', /^(?:备注|说明|注释?|notes?|remarks?)$/iu],
  ['zh', /^(?:中文|汉语|译文|翻译|中译|chinese|translation|zh)(?:翻译|译文|含义|意思)?$/iu],
  ['en', /^(?:英文|英语|原文|english|original|source|en)(?:原文|原句|句子|text)?$/iu],
]

/** One line in one language, or a pair, waiting for its place. */
type Piece =
  | { readonly kind: 'en' | 'zh'; readonly text: Slice }
  | { readonly kind: 'pair'; readonly pair: TranslatedSentence }

const LABEL =
  /^\**\s*(?:(原文|英文|英语|english|en|e|source)|(译文|中文|翻译|中译|中文翻译|chinese|translation|zh|cn|c)|(音标|国际音标|ipa|发音)|(注释?|备注|说明|提示|notes?))\s*(?:\*\*\s*[:：]|[:：]\s*\*\*|[:：])\s*(.*)$/disu
const PART_NAME =
  /^\**(?:标题|正文|要点|列表|图示?(?:标签|文字|部分)?|图中文字|图表|标签|title|body|bullets?|(?:diagram )?labels?|diagram)\s*[:：]?\**\s*[:：]?$/iu
const IPA_LINE = /^[/[［][^\p{Script=Han}]+[/\]］]\.?$/su

/** Reads a translation in any shape: a table, pairs on one line, English and Chinese line by line, or Chinese alone. */
export function readLooseTranslation(lines: readonly Slice[], account: Account): StudySections {
  const pieces: Piece[] = []
  const notes: string[] = []
  for (const block of findTables(lines)) {
    if ('table' in block) readTable(block.table, pieces, notes, account)
    else {
      const shaped = shapeLines(block.lines)
      const loose = !isChineseAlone(shaped)
      for (const line of shaped) readLine(line, pieces, notes, account, loose)
    }
  }
  return { translation: { sentences: pairUp(pieces, account), notes } }
}

function readTable(table: Table, pieces: Piece[], notes: string[], { ledger, computed }: Account): void {
  const take = (cells: readonly Slice[] = []): string =>
    cells
      .map((cell) => ledger.takeEscaped(unwrap(cell), CELL_SIGNS))
      .filter((text) => text !== '')
      .join(' ')
  for (const cells of nameColumns(table, COLUMNS, 'zh') ?? table.rows.map(guessColumns)) {
    pieces.push({ kind: 'pair', pair: { en: take(cells.get('en')), zh: take(cells.get('zh')) } })
    for (const cell of cells.get('ipa') ?? []) computed.push(cell)
    const rest = [...(cells.get('note') ?? []), ...(cells.get('other') ?? [])]
    const note = take(rest)
    if (note !== '') notes.push(note)
    const index = cells.get('index')?.filter((cell) => !/^[\d.①-⑳]*$/u.test(cell.text)) ?? []
    if (index.length > 0) notes.push(take(index))
  }
}

/** Which cell is which, when no row says so: Chinese is Chinese, the first other cell is English. */
function guessColumns(row: TableRow): ReadonlyMap<Column | 'other', readonly Slice[]> {
  const cells = new Map<Column | 'other', Slice[]>()
  const put = (column: Column | 'other', cell: Slice): void => {
    addCell(cells, column, cell)
  }
  row.cells.forEach((cell, index) => {
    const numbered = index === 0 && row.cells.length > 2 && /^[\d.]+$/.test(cell.text)
    if (numbered) put('index', cell)
    else if (IPA_LINE.test(cell.text)) put('ipa', cell)
    else if (!cells.has('en') && !(isChinese(cell.text) && row.cells.length > 1 && index > 0)) put('en', cell)
    else put(cells.has('zh') ? 'other' : 'zh', cell)
  })
  return cells
}

/** No line in English: a colon or a dash in such a text parts no English from its Chinese. */
function isChineseAlone(lines: readonly BodyLine[]): boolean {
  const texts = lines.filter((line) => line.kind === 'text').map((line) => line.text)
  const whole = texts.filter((text) => hasHan(text.text) && !splitPair(text)).length
  return whole * 2 >= texts.length && texts.every((text) => hasHan(text.text))
}

function readLine(line: BodyLine, pieces: Piece[], notes: string[], account: Account, loose: boolean): void {
  if (line.kind !== 'text') return
  const { text } = line
  const label = match(text, LABEL)
  const value = label?.[5]
  // `译文：` alone: what it names stands on the next line.
  if (value && isBlank(value)) return
  if (isBlank(text) || PART_NAME.test(text.text)) account.unplaced.push(line.line)
  else if (IPA_LINE.test(text.text) || label?.[3]) account.computed.push(line.line)
  else if (label?.[4] && value) notes.push(account.ledger.take(value))
  else if (label?.[1] && value) readEnglish(value, pieces, account, loose)
  else if (label?.[2] && value) pieces.push({ kind: 'zh', text: value })
  else readEnglish(text, pieces, account, loose)
}

function readEnglish(text: Slice, pieces: Piece[], { ledger }: Account, loose: boolean): void {
  const pair = splitPair(text, { loose })
  if (pair) {
    pieces.push({
      kind: 'pair',
      pair: { en: ledger.take(unwrap(pair.en)), zh: ledger.take(unwrap(pair.zh)) },
    })
  } else pieces.push({ kind: hasHan(text.text) && isChinese(text.text) ? 'zh' : 'en', text })
}

/** Brings runs of English lines together with the runs of Chinese lines that follow them (or go before). */
function pairUp(pieces: readonly Piece[], { ledger }: Account): TranslatedSentence[] {
  const sentences: TranslatedSentence[] = []
  const paired = !isMostlyChinese(pieces)
  const first = pieces.find((piece) => piece.kind !== 'pair')?.kind
  const leading = first === 'zh' && alternates(pieces) ? 'zh' : 'en'
  let held: { leads: Slice[]; follows: Slice[] } = { leads: [], follows: [] }
  const flush = (): void => {
    const { leads, follows } = held
    held = { leads: [], follows: [] }
    const alone = Math.max(0, leads.length - follows.length)
    for (let at = 0; at < Math.max(leads.length, follows.length + alone); at++) {
      const lead = leads[at]
      const follow = follows[at - alone]
      const [en, zh] = leading === 'en' ? [lead, follow] : [follow, lead]
      sentences.push({ en: en ? ledger.take(unwrap(en)) : '', zh: zh ? ledger.take(unwrap(zh)) : '' })
    }
  }
  for (const piece of pieces) {
    if (piece.kind === 'pair') {
      flush()
      sentences.push(piece.pair)
    } else if (piece.kind === leading) {
      if (held.follows.length > 0 || !paired) flush()
      held.leads.push(piece.text)
    } else {
      if (!paired) flush()
      held.follows.push(piece.text)
    }
  }
  flush()
  return sentences.filter(({ en, zh }) => en !== '' || zh !== '')
}

/** A translation without its original: the few lines in English are names that stay as they are. */
function isMostlyChinese(pieces: readonly Piece[]): boolean {
  const count = (kind: Piece['kind']): number => pieces.filter((piece) => piece.kind === kind).length
  return count('en') * 2 < count('zh')
}

/** Chinese, English, Chinese, English …: each translation stands before its original. */
function alternates(pieces: readonly Piece[]): boolean {
  const kinds = pieces.filter((piece) => piece.kind !== 'pair').map((piece) => piece.kind)
  return kinds.length % 2 === 0 && kinds.every((kind, at) => kind === (at % 2 === 0 ? 'zh' : 'en'))
}
