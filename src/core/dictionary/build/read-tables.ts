import { INFLECTIONS, PARTS_OF_SPEECH } from '#shared/model/dictionary.ts'
import type { ChineseSenses, Inflection, PartOfSpeech, TechnicalTerm } from '#shared/model/dictionary.ts'

/** What we wrote ourselves: resources/dictionary. */
export interface DictionaryTables {
  /** The senses of common words, which go before those that are worked out. */
  readonly common: ReadonlyMap<string, readonly ChineseSenses[]>
  readonly terms: readonly (TechnicalTerm & { readonly partOfSpeech: PartOfSpeech })[]
  /** Irregular forms: the form, what it is, of which word. */
  readonly irregular: readonly (readonly [string, Inflection, string])[]
}

/** What resources/phonetics/technical.tsv says of an abbreviation. */
interface KnownAbbreviation {
  readonly full: string
  readonly zh: string
  /** How it is read: see `spokenForm`. */
  readonly spoken: string
}

/** The texts of the tables; `known` gives the full form and the Chinese of an abbreviation that the table leaves empty. */
export interface TableTexts {
  readonly common: string
  readonly abbreviations: string
  readonly terms: string
  readonly irregular: string
  readonly known: (term: string) => KnownAbbreviation | undefined
}

/** Reads and checks the tables. Throws with the file and line of what is wrong. */
export function readTables(texts: TableTexts): DictionaryTables {
  return {
    common: readCommon(texts.common),
    terms: [...readAbbreviations(texts.abbreviations, texts.known), ...readTerms(texts.terms)],
    irregular: readIrregular(texts.irregular),
  }
}

interface Row {
  readonly cells: readonly string[]
  readonly fail: (why: string) => never
}

/** The rows of a table; they must have that many cells and be sorted by the first. */
function readRows(text: string, name: string, width: number): Row[] {
  const rows: Row[] = []
  let last = ''
  text.split('\n').forEach((line, index) => {
    if (line === '' || line.startsWith('#')) return
    const fail = (why: string): never => {
      throw new SyntaxError(`resources/dictionary/${name}.tsv:${index + 1}: ${why}`)
    }
    const cells = line.split('\t')
    if (cells.length !== width) fail(`${cells.length} cells, not ${width}`)
    const [first = ''] = cells
    if (first.trim() === '' || cells.some((cell) => cell !== cell.trim())) fail('an empty cell or spaces')
    const key = first.toLowerCase()
    if (key < last) fail(`${first} is not in its place`)
    last = key
    rows.push({ cells, fail })
  })
  return rows
}

function readCommon(text: string): Map<string, ChineseSenses[]> {
  const common = new Map<string, ChineseSenses[]>()
  for (const { cells, fail } of readRows(text, 'common', 3)) {
    const [word = '', part = '', list = ''] = cells
    const partOfSpeech = PARTS_OF_SPEECH.find((each) => each === part) ?? fail(`${part} is no part of speech`)
    const zh = list.split('；')
    if (zh.some((sense) => !/\p{Script=Han}/u.test(sense))) fail('a sense without Chinese')
    const known = common.get(word)
    if (known) known.push({ partOfSpeech, zh })
    else common.set(word, [{ partOfSpeech, zh }])
  }
  return common
}

function readAbbreviations(text: string, known: TableTexts['known']): DictionaryTables['terms'] {
  return readRows(text, 'abbreviations', 4).map(({ cells, fail }) => {
    const [term = '', ownFull = '', ownZh = '', explanation = ''] = cells
    const given = known(term)
    const full = ownFull || (given?.full ?? '')
    const zh = ownZh || (given?.zh ?? '')
    if (full === '' || zh === '' || explanation === '')
      fail(`${term} lacks its full form, Chinese or explanation`)
    return { term, partOfSpeech: 'n.', full, spoken: given?.spoken ?? '', zh, explanation }
  })
}

function readTerms(text: string): DictionaryTables['terms'] {
  return readRows(text, 'terms', 4).map(({ cells, fail }) => {
    const [term = '', part = '', zh = '', explanation = ''] = cells
    const partOfSpeech = PARTS_OF_SPEECH.find((each) => each === part) ?? fail(`${part} is no part of speech`)
    if (zh === '' || explanation === '') fail(`${term} lacks its Chinese or explanation`)
    return { term, partOfSpeech, full: '', spoken: '', zh, explanation }
  })
}

function readIrregular(text: string): DictionaryTables['irregular'] {
  return readRows(text, 'irregular', 3).flatMap(({ cells, fail }) => {
    const [base = '', kinds = '', forms = ''] = cells
    const names = kinds
      .split('/')
      .map((kind) => INFLECTIONS.find((each) => each === kind) ?? fail(`${kind}?`))
    return forms
      .split(' ')
      .flatMap((form) => names.map((name): readonly [string, Inflection, string] => [form, name, base]))
  })
}
