import { readIpa } from '../sounds/read-ipa.ts'
import type { Lessons } from '../heteronyms/lessons.ts'
import { gatherSenses, type ListedSense, type Share } from '../heteronyms/senses.ts'
import { TERM_CLASSES, type PhoneticTables, type PlainWord, type Term } from './tables.ts'

/** The text of each source file in resources/phonetics. */
export type PhoneticSources = Readonly<
  Record<'technical' | 'words' | 'heteronyms' | 'heteronym-shares' | 'compounds' | 'bath', string>
>

/**
 * Reads and checks the source files, and puts the heteronyms of the lessons among the others. Throws with file, line and reason at the first mistake: an unknown class, IPA
 * that is not broad IPA, a missing column, lines out of order or twice.
 */
export function readSources(sources: PhoneticSources, lessons: readonly Lessons[]): PhoneticTables {
  return {
    terms: readRows('technical', sources.technical, readTerm, (term) => term.term.toLowerCase()),
    words: readRows('words', sources.words, readWord, (word) => word.word),
    heteronyms: gatherSenses(
      lessons,
      readRows('heteronyms', sources.heteronyms, readSense, (sense) => sense.word),
      readRows('heteronym-shares', sources['heteronym-shares'], readShare, (share) => share.word),
    ),
    compounds: readRows(
      'compounds',
      sources.compounds,
      ([word]) => word,
      (word) => word,
    ),
    bath: readRows(
      'bath',
      sources.bath,
      ([word]) => word,
      (word) => word,
    ),
  }
}

type Columns = readonly [first: string, ...rest: string[]]

function readRows<Row>(
  file: string,
  text: string,
  read: (columns: Columns) => Row,
  keyOf: (row: Row) => string,
): Row[] {
  const rows: Row[] = []
  const seen = new Set<string>()
  let last = ''
  text.split('\n').forEach((line, index) => {
    if (line === '' || line.startsWith('# ') || line === '#') return
    const fail = (reason: string) => new SyntaxError(`${file}, line ${index + 1}: ${reason}`)
    const [first = '', ...rest] = line.split('\t')
    if (seen.has(line)) throw fail('twice')
    seen.add(line)
    let row: Row
    try {
      row = read([first, ...rest])
    } catch (error) {
      throw fail(error instanceof Error ? error.message : String(error))
    }
    const key = keyOf(row)
    if (key < last) throw fail(`"${key}" stands after "${last}"`)
    last = key
    rows.push(row)
  })
  return rows
}

function readTerm([term, type = '', spoken = '', us = '', uk = '', full = '', zh = '']: Columns): Term {
  const known = TERM_CLASSES.find((name) => name === type)
  if (known === undefined) throw new SyntaxError(`no such class: ${type}`)
  if (spoken === '') throw new SyntaxError('no spoken form')
  if ((full === '') !== (zh === '')) throw new SyntaxError('full form and Chinese go together')
  return {
    term,
    class: known,
    spoken: spoken === '-' ? Array.from(term) : spoken.split(' '),
    us: checkIpa(us),
    uk: checkIpa(uk),
    full,
    zh,
  }
}

function readWord([word, us = '', uk = '']: Columns): PlainWord {
  return { word, us: checkIpa(us), uk: checkIpa(uk) }
}

function readSense([word, sense = '', us = '', uk = '']: Columns): ListedSense {
  if (us === '' || uk === '') throw new SyntaxError('a sense needs both accents')
  return { word, sense, us: checkIpa(us), uk: checkIpa(uk) }
}

function readShare([word, sense = '', percent = '', kind = '']: Columns): Share {
  if (!/^(?:\d|[1-9]\d)$/u.test(percent)) throw new SyntaxError(`not a share between 0 and 99: ${percent}`)
  return { word, sense, percent: Number(percent), kind }
}

function checkIpa(ipa: string): string {
  const read = readIpa(ipa.replaceAll(' ', ''))
  if ('at' in read) throw new SyntaxError(`not broad IPA at ${read.at + 1}: ${ipa}`)
  return ipa
}
