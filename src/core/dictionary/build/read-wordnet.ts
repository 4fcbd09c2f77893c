import type { PartOfSpeech } from '#shared/model/dictionary.ts'

/** One meaning of English words. */
interface Synset {
  readonly partOfSpeech: PartOfSpeech
  /** The words that share it, in lower case. */
  readonly words: readonly string[]
  readonly definition: string
  readonly examples: readonly string[]
  /** What it is a kind of, by its key in `WordNet.synsets`. */
  readonly broader: readonly string[]
  /** Meanings of words derived from the same stem. */
  readonly derived: readonly string[]
}

export interface WordSense {
  readonly synset: Synset
  /** How often the sense was met in a tagged corpus. */
  readonly count: number
}

export interface WordNet {
  readonly synsets: ReadonlyMap<string, Synset>
  /** The senses of a word, each part of speech's commonest first. */
  readonly senses: ReadonlyMap<string, readonly WordSense[]>
}

/** The text of the database's files: `data.noun` … and `index.sense`. */
export type WordNetFiles = Readonly<Record<'noun' | 'verb' | 'adj' | 'adv' | 'sense', string>>

const FILES = [
  ['noun', 'n', 'n.'],
  ['verb', 'v', 'v.'],
  ['adj', 'a', 'adj.'],
  ['adv', 'r', 'adv.'],
] as const
/** The digit after `%` in a sense's key. */
const TYPES: Readonly<Record<string, string>> = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' }

/** Reads WordNet's database files. Throws when a line is not in their format. */
export function readWordNet(files: WordNetFiles): WordNet {
  const synsets = new Map<string, Synset>()
  for (const [name, letter, partOfSpeech] of FILES) {
    for (const line of files[name].split('\n')) {
      // The licence stands at the top of each file, indented.
      if (line === '' || line.startsWith(' ')) continue
      synsets.set(letter + line.slice(0, 8), readSynset(line, partOfSpeech))
    }
  }
  return { synsets, senses: readSenses(files.sense, synsets) }
}

function readSynset(line: string, partOfSpeech: PartOfSpeech): Synset {
  const bar = line.indexOf(' | ')
  const fields = line.slice(0, bar).split(' ')
  const count = Number.parseInt(fields[3] ?? '', 16)
  if (bar < 0 || !(count > 0)) throw new SyntaxError(`not a line of WordNet: ${line.slice(0, 40)}`)
  const words: string[] = []
  for (let at = 0; at < count; at++) words.push(plainWord(fields[4 + at * 2] ?? ''))
  const from = 4 + count * 2
  const pointers = Number(fields[from])
  const broader: string[] = []
  const derived: string[] = []
  for (let at = 0; at < pointers; at++) {
    const [symbol, offset = '', type = ''] = fields.slice(from + 1 + at * 4, from + 4 + at * 4)
    const target = (type === 's' ? 'a' : type) + offset
    if (symbol === '@' || symbol === '&') broader.push(target)
    if (symbol === '+' || symbol === '\\' || symbol === '<') derived.push(target)
  }
  const { definition, examples } = readExplanation(line.slice(bar + 3))
  return { partOfSpeech, words, definition, examples, broader, derived }
}

function plainWord(word: string): string {
  return word
    .replace(/\((?:p|a|ip)\)$/u, '')
    .replaceAll('_', ' ')
    .toLowerCase()
}

/** The definition, then examples in quotation marks. */
function readExplanation(text: string): { definition: string; examples: string[] } {
  const quote = text.search(/[;:,]?\s*"/u)
  const definition = (quote < 0 ? text : text.slice(0, quote))
    .trim()
    .replace(/[;:,]+$/u, '')
    .replace(/`([^`']*)'/gu, '‘$1’')
  const examples =
    quote < 0 ? [] : [...text.slice(quote).matchAll(/"([^"]+)"/gu)].map(([, said = '']) => said)
  return { definition, examples }
}

function readSenses(index: string, synsets: ReadonlyMap<string, Synset>): Map<string, WordSense[]> {
  const numbered = new Map<string, { order: number; sense: WordSense }[]>()
  for (const line of index.split('\n')) {
    const [key = '', offset = '', order, count] = line.trimEnd().split(' ')
    const percent = key.indexOf('%')
    if (percent <= 0) continue
    const synset = synsets.get((TYPES[key[percent + 1] ?? ''] ?? '') + offset)
    if (synset === undefined) throw new SyntaxError(`no such meaning in WordNet: ${line}`)
    const word = key.slice(0, percent).replaceAll('_', ' ')
    const list = numbered.get(word)
    const entry = { order: Number(order), sense: { synset, count: Number(count) } }
    if (list) list.push(entry)
    else numbered.set(word, [entry])
  }
  const senses = new Map<string, WordSense[]>()
  for (const [word, list] of numbered) {
    list.sort((a, b) => a.order - b.order)
    senses.set(
      word,
      list.map(({ sense }) => sense),
    )
  }
  return senses
}
