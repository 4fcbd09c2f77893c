import type {
  ChineseSenses,
  EnglishDefinition,
  Inflection,
  PartOfSpeech,
  TechnicalTerm,
} from '#shared/model/dictionary.ts'

/** What the packed dictionary holds under one key: a word or phrase in lower case. */
export interface DictionaryEntry {
  readonly senses: readonly ChineseSenses[]
  /** The Chinese is that of a near synonym. */
  readonly isNear: boolean
  /** The first senses are ours: the form means this before it means what its base means. */
  readonly isOwn: boolean
  readonly definitions: readonly EnglishDefinition[]
  /** Terms that are written like the key but for their case: RAM under `ram`. */
  readonly terms: readonly TechnicalTerm[]
  /** The words that the key is an irregular form of. */
  readonly formOf: readonly (readonly [Inflection, string])[]
  /** How common the word is in general English: the natural logarithm of a count, in tenths. 0: never met. */
  readonly frequency: number
  /** How often the word itself, in its own meanings, was met in a tagged corpus. */
  readonly tagged: number
}

export const EMPTY_ENTRY: DictionaryEntry = {
  senses: [],
  isNear: false,
  isOwn: false,
  definitions: [],
  terms: [],
  formOf: [],
  frequency: 0,
  tagged: 0,
}

/** What a line keeps of an entry, without what is empty. The lists of Chinese are joined, which halves the file. */
interface PackedEntry {
  readonly s?: readonly (readonly [PartOfSpeech, string])[]
  readonly near?: 1
  readonly own?: 1
  readonly d?: readonly (readonly [PartOfSpeech, string])[]
  readonly t?: readonly (readonly [
    term: string,
    full: string,
    zh: string,
    explanation: string,
    spoken?: string,
  ])[]
  readonly of?: DictionaryEntry['formOf']
  readonly f?: number
  readonly n?: number
}

/** The entry as one line of the packed file: the key, a tab, JSON. */
export function writeLine(key: string, entry: DictionaryEntry): string {
  const { senses, isNear, isOwn, definitions, terms, formOf, frequency, tagged } = entry
  const packed: PackedEntry = {
    ...(senses.length > 0 && { s: senses.map(({ partOfSpeech, zh }) => [partOfSpeech, zh.join('；')]) }),
    ...(isNear && { near: 1 }),
    ...(isOwn && { own: 1 }),
    ...(definitions.length > 0 && { d: definitions.map(({ partOfSpeech, text }) => [partOfSpeech, text]) }),
    ...(terms.length > 0 && {
      t: terms.map(({ term, full, zh, explanation, spoken }) =>
        spoken === '' ? [term, full, zh, explanation] : [term, full, zh, explanation, spoken],
      ),
    }),
    ...(formOf.length > 0 && { of: formOf }),
    ...(frequency > 0 && { f: frequency }),
    ...(tagged > 0 && { n: tagged }),
  }
  return `${key}\t${JSON.stringify(packed)}\n`
}

/** The entry of a key in a block of such lines, or undefined. */
export function findInBlock(block: string, key: string): DictionaryEntry | undefined {
  const isFirst = block.startsWith(`${key}\t`)
  const start = isFirst ? 0 : block.indexOf(`\n${key}\t`) + 1
  if (start === 0 && !isFirst) return undefined
  const packed = JSON.parse(block.slice(start + key.length + 1, block.indexOf('\n', start))) as PackedEntry
  return {
    senses: (packed.s ?? []).map(([partOfSpeech, zh]) => ({ partOfSpeech, zh: zh.split('；') })),
    isNear: packed.near === 1,
    isOwn: packed.own === 1,
    definitions: (packed.d ?? []).map(([partOfSpeech, text]) => ({ partOfSpeech, text })),
    terms: (packed.t ?? []).map(([term, full, zh, explanation, spoken = '']) => ({
      ...{ term, full, spoken, zh, explanation },
    })),
    formOf: packed.of ?? [],
    frequency: packed.f ?? 0,
    tagged: packed.n ?? 0,
  }
}

/** Which block a key belongs to, by the blocks' first keys in order; -1 when it comes before all of them. */
export function blockOf(firstKeys: readonly string[], key: string): number {
  let low = 0
  let high = firstKeys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((firstKeys[middle] ?? '') <= key) low = middle + 1
    else high = middle
  }
  return low - 1
}
