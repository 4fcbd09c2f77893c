import type { Abbreviation, StudySections } from '#shared/model/study.ts'
import { readAbbreviation } from '../entries.ts'
import { Ledger } from '../ledger.ts'
import { cut, isBlank, match, trim, type Slice } from '../slice.ts'
import { CELL_SIGNS } from '../table-row.ts'
import type { Account } from './account.ts'
import { keyedRows, nameColumns, type ColumnNames } from './columns.ts'
import { Cursor } from './cursor.ts'
import { BETWEEN, BRACKETS, HAN_RUN, IPA, LATIN_RUN, SPOKEN, withoutEmoji } from './entry-fields.ts'
import { groupEntries, type LooseEntry } from './group-entries.ts'
import { hasHan, isLatin } from './language.ts'
import { unwrap } from './pair.ts'
import { findTables, type Table, type TableRow } from './tables.ts'

type Field = 'abbr' | 'spoken' | 'full' | 'zh' | 'explanation'
type Draft = Record<Field, string[]>

const COLUMNS: ColumnNames<Field> = [
  ['abbr', /^(?:英文)?(?:缩写词?|缩略[词语]|简称|术语|abbreviations?|acronyms?|abbr\.?|term)$/iu],
  [
    'full',
    /^(?:英文|英语|完整)?(?:全称|全名|全写|展开|原文|拼写)(?:（英文）)?$|^英文$|^full (?:name|form)$|^(?:expansion|stands for|english)$/iu,
  ],
  ['spoken', /^(?:读音|读法|发音|音标|怎么读|国际音标|pronunciation|ipa)$/iu],
  ['zh', /^(?:中文|汉语)(?:名称?|含义|意思|翻译|译名|全称|释义)?$|^(?:译名|翻译|译文|chinese)$/iu],
  [
    'explanation',
    /^(?:通俗|简单|一句话)?(?:解释|说明|含义|意思|作用|用途|是什么|备注|讲解|定义|详解|meaning|explanation|description|notes?|what it is)$/iu,
  ],
]
const LABELS: ColumnNames<Field> = COLUMNS.slice(1)
const LABEL = /^\**\s*([^:：*]{1,14}?)\s*(?:\*\*\s*[:：]|[:：]\s*\*\*|[:：])\s*(.*)$/dsu
/** A short form at the beginning of a line, with what must follow it. */
const TERM =
  /^(?:\*\*|__|`)?\s*([A-Za-z0-9][A-Za-z0-9&/.+-]{0,19})(?=\s*(?:\*\*|__|`|[:：=—–（(，,→|｜]|-\s|$)|\s+(?:\/|\[|\S*\p{Script=Han})|(?<=^[A-Z0-9]+s?)\s+[A-Z][a-z]+ )/du
const LONG_TERM = /^\*\*\s*((?!\s)[^*\p{Script=Han}（(:：=—–]{1,60}?)(?=\s*[*（(:：=—–])/du
const REVERSED = /^(?:\*\*)?([A-Z][A-Za-z]+(?:[ -][A-Za-z]+)+)\s*[（(]([A-Z][A-Za-z0-9]{1,9})[）)]/du

/** Reads explained abbreviations: a table, a list in any style, or a definition on each line. */
export function readLooseAbbreviations(lines: readonly Slice[], account: Account): StudySections {
  const abbreviations: Abbreviation[] = []
  for (const block of findTables(lines)) {
    if ('table' in block) abbreviations.push(...readTable(block.table, account))
    else {
      const signs = {
        isHead: (text: Slice) => readTerm(text) !== null,
        isField: (text: Slice) => readField(text) !== null,
      }
      for (const entry of groupEntries(block.lines, signs, account.unplaced)) {
        abbreviations.push(readEntry(entry, account.ledger))
      }
    }
  }
  return { abbreviations }
}

function readTable(table: Table, { ledger, unplaced }: Account): Abbreviation[] {
  const named = nameColumns(table, COLUMNS, 'abbr', unplaced)
  if (!named) return keyedRows(table, unplaced).map((row) => readRow(row, ledger))
  return named.map((cells) => {
    // Without a column for the Chinese, the meaning of a short form is its Chinese.
    const meaningIsName =
      !cells.has('zh') && (cells.get('explanation') ?? []).every((cell) => cell.text.length <= 12)
    const draft = newDraft()
    for (const [field, slices] of cells) {
      const target =
        field === 'other' ? 'explanation' : field === 'explanation' && meaningIsName ? 'zh' : field
      for (const cell of slices) put(draft, target, ledger.takeEscaped(unwrap(cell), CELL_SIGNS))
    }
    return finish(draft)
  })
}

/** A row of a table without a head: the first cell is the short form, the others are told apart by what they hold. */
function readRow({ cells }: TableRow, ledger: Ledger): Abbreviation {
  const draft = newDraft()
  cells.forEach((cell, index) => {
    const { text } = cell
    const short = hasHan(text) && text.length <= 16
    const field =
      index === 0
        ? 'abbr'
        : isLatin(text) && draft.full.length === 0
          ? 'full'
          : short && draft.zh.length === 0
            ? 'zh'
            : 'explanation'
    put(draft, field, ledger.takeEscaped(unwrap(cell), CELL_SIGNS))
  })
  return finish(draft)
}

function readEntry({ head, details }: LooseEntry, ledger: Ledger): Abbreviation {
  const own = new Ledger()
  const exact = readAbbreviation({ head: head.text, details: details.map((detail) => detail.text) }, own)
  if (exact && exact.full !== '' && !details.some((detail) => readField(detail.text))) {
    ledger.add(own)
    return exact
  }
  const draft = newDraft()
  const term = readTerm(head.text)
  if (term) {
    put(draft, 'abbr', ledger.take(term.abbr))
    if (term.full) put(draft, 'full', ledger.take(term.full))
    readFields(term.rest, draft, ledger)
  }
  let open: Field | null = null
  for (const detail of details) {
    const field = readField(detail.text)
    if (field) open = isBlank(field.value) ? field.name : null
    if (field && open !== null) continue
    if (!field && open !== null) put(draft, open, ledger.take(detail.text))
    else if (!field) readDetail(detail.text, draft, ledger)
    else if (field.name === 'full' || field.name === 'zh') readFields(field.value, draft, ledger)
    else put(draft, field.name, ledger.take(field.value))
  }
  return finish(draft)
}

function readTerm(line: Slice): { abbr: Slice; full: Slice | null; rest: Slice } | null {
  const text = withoutEmoji(line)
  const reversed = match(text, REVERSED)
  if (reversed?.[0] && reversed[1] && reversed[2]) {
    return { abbr: reversed[2], full: reversed[1], rest: cut(text, reversed[0].text.length) }
  }
  const found = match(text, TERM) ?? match(text, LONG_TERM)
  if (!found?.[0] || !found[1]) return null
  return { abbr: found[1], full: null, rest: cut(text, found[0].text.length) }
}

/** Reads the fields of a head one by one; what is none of them is the explanation. */
function readFields(text: Slice, draft: Draft, ledger: Ledger): void {
  const cursor = new Cursor(text)
  const from = (length: number): Slice => cut(text, cursor.at - length, cursor.at)
  for (;;) {
    cursor.read(BETWEEN)
    if (cursor.done) return
    const bracket = cursor.read(BRACKETS)
    if (bracket) {
      const [, inside] = bracket.indices?.[1] ? [0, bracket.indices[1]] : [0, bracket.indices?.[2]]
      if (inside) readFields(cut(text, inside[0], inside[1]), draft, ledger)
      continue
    }
    const spoken = cursor.read(SPOKEN)
    if (spoken) {
      put(draft, 'spoken', ledger.take(from(spoken[1]?.length ?? 0)))
      continue
    }
    const ipa = cursor.read(IPA)
    if (ipa) {
      put(draft, 'spoken', ledger.take(from(ipa[0].length)))
      continue
    }
    const latin = draft.full.length === 0 ? cursor.read(LATIN_RUN) : null
    if (latin) {
      put(draft, 'full', ledger.take(from(latin[0].length)))
      continue
    }
    const han =
      draft.zh.length === 0 && !/^[^，。；]*(?:是|把|让|用来)/u.test(cursor.peek(16))
        ? cursor.read(HAN_RUN)
        : null
    if (han) {
      put(draft, 'zh', ledger.take(from(han[0].length)))
      continue
    }
    put(draft, 'explanation', ledger.take(cursor.rest()))
    return
  }
}

function readField(text: Slice): { name: Field; value: Slice } | null {
  const found = match(text, LABEL)
  const [, label, value] = found ?? []
  if (!label || !value) return null
  const name = LABELS.find(([, pattern]) => pattern.test(label.text))?.[0]
  return name ? { name, value } : null
}

function readDetail(text: Slice, draft: Draft, ledger: Ledger): void {
  const value = trim(text)
  const isFull =
    draft.full.length === 0 && isLatin(value.text) && /\s/.test(value.text) && value.text.length <= 80
  const isName =
    draft.zh.length === 0 &&
    hasHan(value.text) &&
    value.text.length <= 14 &&
    !/[，。；：！？,;:]/u.test(value.text)
  put(draft, isFull ? 'full' : isName ? 'zh' : 'explanation', ledger.take(value))
}

function newDraft(): Draft {
  return { abbr: [], spoken: [], full: [], zh: [], explanation: [] }
}

function put(draft: Draft, field: Field, value: string): void {
  if (value !== '') draft[field].push(value)
}

function finish({ abbr, spoken, full, zh, explanation }: Draft): Abbreviation {
  return {
    abbr: abbr.join(' '),
    spoken: spoken.join(' '),
    full: full.join(' '),
    zh: zh.join(' '),
    explanation: explanation.join('\n'),
  }
}
