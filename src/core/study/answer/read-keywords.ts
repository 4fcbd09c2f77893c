import type { Keyword, StudySections, TranslatedSentence } from '#shared/model/study.ts'
import { readKeyword } from '../entries.ts'
import { Ledger } from '../ledger.ts'
import { cut, isBlank, match, trim, type Slice } from '../slice.ts'
import { CELL_SIGNS } from '../table-row.ts'
import type { Account } from './account.ts'
import { keyedRows, nameColumns, type ColumnNames } from './columns.ts'
import { Cursor } from './cursor.ts'
import { BARE_PART_OF_SPEECH, BRACKETS, IPA, PART_OF_SPEECH, withoutEmoji } from './entry-fields.ts'
import { groupEntries, type LooseEntry } from './group-entries.ts'
import { hasHan, isLatin } from './language.ts'
import { splitPair, unwrap } from './pair.ts'
import { findTables, type Table } from './tables.ts'

type Field = 'term' | 'ipa' | 'partOfSpeech' | 'zh' | 'explanation' | 'example' | 'exampleZh'

interface Draft {
  readonly term: string[]
  readonly partOfSpeech: string[]
  readonly zh: string[]
  readonly explanation: string[]
  readonly examples: { en: string; zh: string }[]
}

const COLUMNS: ColumnNames<Field> = [
  ['exampleZh', /^(?:例句)(?:的)?(?:翻译|中文|译文|释义)$|^example (?:translation|\(?chinese\)?)$/iu],
  [
    'example',
    /^(?:例|例句|例子|例如|举例|本页例句|页面例句|原文例句|原句|造句|examples?|example sentences?|e\.?g\.?)$/iu,
  ],
  ['ipa', /^(?:国际)?音标$|^发音$|^读音$|^ipa$|^pronunciation$/iu],
  ['partOfSpeech', /^词性$|^part of speech$|^pos$/iu],
  [
    'term',
    /^(?:英语|英文|核心|重点)?(?:关键词|单词|词汇|词|词语|生词|术语|表达)$|^(?:英语|英文)$|^(?:key ?)?(?:word|term|vocabulary)s?$/iu,
  ],
  [
    'zh',
    /^(?:中文|汉语|词义|释义|含义|意思|本义|翻译|译文|chinese|meaning|translation)(?:释义|含义|意思|翻译)?$/iu,
  ],
  [
    'explanation',
    /^(?:通俗|本页|在本页的?)?(?:解释|说明|用法|讲解|备注|详解|注释|理解|含义|意思|explanation|notes?|usage|definition)$/iu,
  ],
]
const LABELS = COLUMNS.filter(([field]) => field !== 'term')
const LABEL = /^\**\s*([^:：*]{1,14}?)\s*(?:\*\*\s*[:：]|[:：]\s*\*\*|[:：])\s*(.*)$/dsu
const EXAMPLE_TRANSLATION = /^\**\s*(?:译|译文|翻译|中文|中译)\s*[:：]\s*\**\s*(\S.*)$/dsu
const EXAMPLE_INSIDE = /[，。；,;\s]*(?:例句|例如|例子|例|e\.g\.|example)\s*[:：]\s*/iu
const WORD = String.raw`[A-Za-z0-9][A-Za-z0-9'’&/+-]*`
const BOLD_TERM =
  /^(?:\*\*|__|`)\s*((?!\s)[^*_`\p{Script=Han}（(:：=—–/[]{1,60}?)(?=\s*(?:\*\*|__|`|[（(:：=—–/[]))/du
const BARE_TERM = new RegExp(
  String.raw`^([A-Za-z][A-Za-z0-9'’&/+-]*(?: (?!(?:n|v|vt|vi|adj|adv|prep|phr|conj|a|ad)\.)${WORD}){0,5})(?=\s*(?:\*\*|[:：=—–（(【/［[，,→|｜]|-\s|$|\p{Script=Han})|\s+(?:\/|\[|\p{Script=Han}|\*|(?:n|v|vt|vi|adj|adv|prep|phr|conj|a|ad)\.))`,
  'du',
)

/** Reads explained words: a table, a list in any style, or a definition on each line. */
export function readLooseKeywords(lines: readonly Slice[], account: Account): StudySections {
  const keywords: Keyword[] = []
  for (const block of findTables(lines)) {
    if ('table' in block) keywords.push(...readTable(block.table, account))
    else {
      const isField = (text: Slice): boolean =>
        readField(text) !== null || EXAMPLE_TRANSLATION.test(text.text)
      const signs = { isHead: (text: Slice) => readTerm(text) !== null, isField }
      for (const entry of groupEntries(block.lines, signs, account.unplaced)) {
        keywords.push(readEntry(entry, account.ledger))
      }
    }
  }
  return { keywords }
}

function readTable(table: Table, { ledger, unplaced }: Account): Keyword[] {
  const named = nameColumns(table, COLUMNS, 'term', unplaced)
  const value = (cell: Slice): string => ledger.takeEscaped(unwrap(cell), CELL_SIGNS)
  if (!named) {
    return keyedRows(table, unplaced).map(({ cells: [term, ...others] }) => {
      const draft = newDraft()
      if (term) put(draft.term, value(term))
      for (const cell of others) {
        if (BARE_PART_OF_SPEECH.test(cell.text)) put(draft.partOfSpeech, value(cell))
        else put(hasHan(cell.text) && draft.zh.length === 0 ? draft.zh : draft.explanation, value(cell))
      }
      return finish(draft)
    })
  }
  return named.map((cells) => {
    const draft = newDraft()
    const of = (field: Field | 'other'): readonly Slice[] => cells.get(field) ?? []
    for (const cell of of('term')) {
      const term = cells.has('zh') ? null : readTerm(cell)
      if (term) readHead(cell, draft, ledger)
      else put(draft.term, value(cell))
    }
    for (const cell of of('ipa')) put(draft.explanation, value(cell))
    for (const cell of of('partOfSpeech')) put(draft.partOfSpeech, value(cell))
    for (const cell of of('zh')) readMeaning(cell, draft, ledger, true)
    for (const cell of [...of('explanation'), ...of('other')]) {
      if (!cells.has('zh') && draft.zh.length === 0) readMeaning(cell, draft, ledger, true)
      else put(draft.explanation, value(cell))
    }
    for (const cell of of('example')) readExample(cell, draft, ledger)
    for (const cell of of('exampleZh')) readExampleTranslation(cell, draft, ledger)
    return finish(draft)
  })
}

function readEntry({ head, details }: LooseEntry, ledger: Ledger): Keyword {
  const own = new Ledger()
  const exact = readKeyword({ head: head.text, details: details.map((detail) => detail.text) }, own)
  const plain = details.every(({ text }) => /^例[:：]/u.test(text.text) || readField(text) === null)
  if (exact && exact.partOfSpeech !== '' && plain) {
    ledger.add(own)
    return exact
  }
  const draft = newDraft()
  readHead(head.text, draft, ledger)
  let open: Field | null = null
  for (const { text } of details) {
    const field = readField(text)
    if (field && isBlank(field.value)) open = field.name
    else if (!field && open !== null) readLabelled({ name: open, value: text }, draft, ledger)
    else {
      if (field) open = null
      readDetail(text, draft, ledger)
    }
  }
  return finish(draft)
}

function readTerm(line: Slice): { term: Slice; rest: Slice } | null {
  const text = withoutEmoji(line)
  const found = match(text, BOLD_TERM) ?? match(text, BARE_TERM)
  if (!found?.[0] || !found[1]) return null
  return { term: found[1], rest: cut(text, found[0].text.length) }
}

function readHead(text: Slice, draft: Draft, ledger: Ledger): void {
  const term = readTerm(text)
  if (!term) {
    put(draft.term, ledger.take(text))
    return
  }
  put(draft.term, ledger.take(term.term))
  readMeaning(term.rest, draft, ledger, false)
}

/** Reads pronunciation, part of speech and Chinese one after the other; what is left is explanation and example. */
function readMeaning(text: Slice, draft: Draft, ledger: Ledger, whole: boolean): void {
  const cursor = new Cursor(text)
  for (;;) {
    cursor.read(whole ? /\s+/uy : BETWEEN_WORDS)
    if (cursor.done) return
    const start = cursor.at
    const ipa = cursor.read(IPA)
    if (ipa) {
      put(draft.explanation, ledger.take(cut(text, start, cursor.at)))
      continue
    }
    const found = cursor.read(PART_OF_SPEECH)
    if (found) {
      const value = found.slice(1).find((group: string | undefined) => group !== undefined) ?? ''
      const at = start + found[0].indexOf(value)
      put(draft.partOfSpeech, ledger.take(cut(text, at, at + value.length)))
      continue
    }
    const bracket = cursor.read(BRACKETS)
    const inside = bracket?.indices?.[1] ?? bracket?.indices?.[2]
    if (inside && draft.zh.length === 0) {
      readMeaning(cut(text, inside[0], inside[1]), draft, ledger, false)
      continue
    }
    cursor.at = start
    readRest(cursor.rest(), draft, ledger, whole)
    return
  }
}

/** As between other fields, but a star may open the emphasis of a part of speech. */
const BETWEEN_WORDS = /(?:\s|[—–:：=→,，。;；·|｜`]|-(?=\s)|\*\*|__|\*(?=\s))+/uy

function readRest(text: Slice, draft: Draft, ledger: Ledger, whole: boolean): void {
  const example = EXAMPLE_INSIDE.exec(text.text)
  if (example && example.index > 0) {
    readRest(cut(text, 0, example.index), draft, ledger, whole)
    readExample(cut(text, example.index + example[0].length), draft, ledger)
    return
  }
  const parted = whole ? null : match(text, /^([^\n]{1,40}?)(?:\s+[—–-]+\s+|——|[。：]|:\s)\s*(\S.*)$/dsu)
  if (draft.zh.length === 0 && parted?.[1] && parted[2] && hasHan(parted[1].text)) {
    put(draft.zh, ledger.take(parted[1]))
    put(draft.explanation, ledger.take(parted[2]))
  } else put(draft.zh.length === 0 && hasHan(text.text) ? draft.zh : draft.explanation, ledger.take(text))
}

function readField(text: Slice): { name: Field; value: Slice } | null {
  const found = match(text, LABEL)
  const [, label, value] = found ?? []
  if (!label || !value) return null
  const name = LABELS.find(([, pattern]) => pattern.test(label.text))?.[0]
  return name ? { name, value } : null
}

function readDetail(text: Slice, draft: Draft, ledger: Ledger): void {
  const last = draft.examples.at(-1)
  const translation = match(text, EXAMPLE_TRANSLATION)?.[1]
  const field = readField(text)
  if (translation && last?.zh === '') last.zh = ledger.take(translation)
  else if (field) readLabelled(field, draft, ledger)
  else if (IPA_ALONE.test(text.text)) put(draft.explanation, ledger.take(text))
  else if (BARE_PART_OF_SPEECH.test(text.text)) put(draft.partOfSpeech, ledger.take(text))
  else if (last?.zh === '' && hasHan(text.text)) last.zh = ledger.take(stripBrackets(text))
  else if (isExample(text)) readExample(text, draft, ledger)
  else if (draft.zh.length === 0 && draft.explanation.length === 0) readMeaning(text, draft, ledger, false)
  else put(draft.explanation, ledger.take(text))
}

const IPA_ALONE = new RegExp(`^(?:${IPA.source})$`, 'iu')

function readLabelled({ name, value }: { name: Field; value: Slice }, draft: Draft, ledger: Ledger): void {
  if (name === 'example') readExample(value, draft, ledger)
  else if (name === 'exampleZh') readExampleTranslation(value, draft, ledger)
  else if (name === 'partOfSpeech') put(draft.partOfSpeech, ledger.take(value))
  else if (name === 'zh' && draft.zh.length === 0) readMeaning(value, draft, ledger, true)
  else put(draft.explanation, ledger.take(value))
}

/** An English sentence, alone or with its Chinese. */
function isExample(text: Slice): boolean {
  const en = splitPair(text)?.en ?? text
  return isLatin(en.text) && /[.?!]["”’]?$/u.test(trim(en).text) && en.text.split(' ').length > 2
}

function readExample(text: Slice, draft: Draft, ledger: Ledger): void {
  const pair = splitPair(text)
  const en = unwrap(pair?.en ?? text)
  if (en.text === '') return
  draft.examples.push(
    pair ? { en: ledger.take(en), zh: ledger.take(stripBrackets(pair.zh)) } : { en: ledger.take(en), zh: '' },
  )
}

function readExampleTranslation(text: Slice, draft: Draft, ledger: Ledger): void {
  const last = draft.examples.at(-1)
  if (last?.zh === '') last.zh = ledger.take(text)
  else put(draft.explanation, ledger.take(text))
}

/** `（中文）` without its brackets. */
function stripBrackets(text: Slice): Slice {
  return match(trim(text), /^[（(]([^（）()]+)[）)]$/dsu)?.[1] ?? text
}

function newDraft(): Draft {
  return { term: [], partOfSpeech: [], zh: [], explanation: [], examples: [] }
}

function put(field: string[], value: string): void {
  if (value !== '') field.push(value)
}

function finish({ term, partOfSpeech, zh, explanation, examples }: Draft): Keyword {
  const kept: TranslatedSentence[] = examples
  return {
    term: term.join(' '),
    partOfSpeech: partOfSpeech.join(' '),
    zh: zh.join(' '),
    explanation: explanation.join('\n'),
    examples: kept,
  }
}
