import type {
  ChineseSenses,
  DictionaryAnswer,
  EnglishDefinition,
  Inflection,
  TechnicalTerm,
  WordPart,
} from '#shared/model/dictionary.ts'
import { baseForms } from './base-forms.ts'
import { cleanText } from './clean-text.ts'
import type { DictionaryEntry } from './entry.ts'
import { orderByContext } from './part-hint.ts'
import { splitCompound } from './split-compound.ts'

/** The entry under a key in lower case, if there is one. */
export type FindEntry = (key: string) => DictionaryEntry | undefined

/** A word or phrase that stands in the dictionary, and how the text asked for differs from it. */
interface Headword {
  readonly key: string
  readonly entry: DictionaryEntry
  readonly inflections: readonly Inflection[]
}

/** A base form that is tagged this many times as often as the form's own meanings comes before them: running, used. */
const CLEARLY_MORE = 4

/**
 * Looks up a word or phrase as it stands on a page. `before` is the word before it, which can settle the part of speech.
 * Never throws, whatever the text; takes time in proportion to at most its first few hundred characters.
 */
export function lookUp(find: FindEntry, text: string, before = ''): DictionaryAnswer {
  const plain = cleanText(text)
  const heads = headwords(find, plain)
  const [first] = heads
  const technical = findTerm(find, plain)
  // Written like the abbreviation, it is that: RAM, not the male sheep.
  const isAbbreviation = technical !== null && technical.full !== '' && technical.term === plain
  const senses = isAbbreviation ? [] : orderByContext(mergeSenses(heads), before)
  const hasChinese = senses.length > 0 || technical !== null
  return {
    text: plain,
    headword: first?.inflections.length ? first.key : plain,
    inflections: first?.inflections ?? [],
    technical,
    senses,
    isNear: heads.find(({ entry }) => entry.senses.length > 0)?.entry.isNear ?? false,
    definitions: isAbbreviation ? [] : mergeDefinitions(heads),
    parts: hasChinese ? [] : partsOf(find, plain),
  }
}

/** The entries that a text belongs to, the likeliest first: its own and those of the words it is a form of. */
export function headwords(find: FindEntry, plain: string): Headword[] {
  const key = plain.toLowerCase()
  const own = find(key)
  const bases = basesOf(find, key, own)
  if (own === undefined || !hasMeaning(own)) return bases
  const ownHead = { key, entry: own, inflections: [] }
  const [base] = bases
  const isForm = base !== undefined && isPlainForm(own, base)
  return isForm ? [...bases, ownHead] : [ownHead, ...bases]
}

/** Tells whether a form means what its base means, before anything of its own. */
function isPlainForm(own: DictionaryEntry, { entry, inflections }: Headword): boolean {
  if (own.isOwn) return false
  if (isBare(own) || entry.tagged > CLEARLY_MORE * own.tagged) return true
  if (!inflections.includes('plural')) return false
  // A plural has a meaning of its own, as `goods` does, when its likeliest Chinese is none of the singular's.
  const [likeliest = ''] = own.senses.flatMap(({ zh }) => zh)
  return entry.senses.some(({ zh }) => zh.includes(likeliest))
}

function basesOf(find: FindEntry, key: string, own: DictionaryEntry | undefined): Headword[] {
  const forms: (readonly [Inflection, string])[] = [...(own?.formOf ?? [])]
  if (forms.length === 0) {
    for (const { base, inflection } of baseForms(key)) forms.push([inflection, base])
  }
  const heads = new Map<string, { entry: DictionaryEntry; inflections: Inflection[] }>()
  for (const [inflection, base] of forms) {
    const known = heads.get(base)
    if (known?.inflections.includes(inflection)) continue
    const entry = known?.entry ?? find(base)
    if (entry === undefined || !canInflect(entry, inflection)) continue
    if (known) known.inflections.push(inflection)
    // Only the first base of a regular ending: `planes` is no form of `plan`.
    else if (heads.size === 0 || own?.formOf.length) heads.set(base, { entry, inflections: [inflection] })
  }
  return [...heads].map(([base, head]) => ({ key: base, ...head }))
}

const INFLECTED: Readonly<Record<Inflection, readonly string[]>> = {
  plural: ['n.', 'num.', 'pron.'],
  possessive: ['n.', 'pron.'],
  'third-person': ['v.', 'aux.'],
  past: ['v.', 'aux.'],
  participle: ['v.', 'aux.'],
  ing: ['v.', 'aux.'],
  comparative: ['adj.', 'adv.', 'det.', 'pron.'],
  superlative: ['adj.', 'adv.', 'det.', 'pron.'],
}

function canInflect({ senses, definitions, terms }: DictionaryEntry, inflection: Inflection): boolean {
  const parts = INFLECTED[inflection]
  const isThat = ({ partOfSpeech }: { partOfSpeech: string }): boolean => parts.includes(partOfSpeech)
  if (definitions.length > 0) return definitions.some(isThat) || senses.some(isThat)
  return senses.some(isThat) || (inflection === 'plural' && terms.length > 0)
}

function hasMeaning({ senses, definitions, terms }: DictionaryEntry): boolean {
  return senses.length > 0 || definitions.length > 0 || terms.length > 0
}

/** Known to the Chinese dictionary only, often as a translator's plural or participle. */
function isBare({ definitions, terms, senses, isNear }: DictionaryEntry): boolean {
  return terms.length === 0 && (definitions.length === 0 || senses.length === 0 || isNear)
}

function mergeSenses(heads: readonly Headword[]): ChineseSenses[] {
  const merged = new Map<string, ChineseSenses>()
  const real = heads.filter(({ entry }) => !entry.isNear)
  for (const { entry, inflections } of real.length > 0 ? real : heads) {
    for (const { partOfSpeech, zh } of entry.senses) {
      // A form of a verb is not that verb's noun: `ran` is no 跑分.
      if (inflections.length > 0 && !inflections.some((each) => INFLECTED[each].includes(partOfSpeech)))
        continue
      const known = merged.get(partOfSpeech)
      merged.set(partOfSpeech, { partOfSpeech, zh: [...new Set([...(known?.zh ?? []), ...zh])] })
    }
  }
  return [...merged.values()]
}

function mergeDefinitions(heads: readonly Headword[]): EnglishDefinition[] {
  return heads.flatMap(({ entry, inflections }) =>
    entry.definitions.filter(
      ({ partOfSpeech }) =>
        inflections.length === 0 || inflections.some((each) => INFLECTED[each].includes(partOfSpeech)),
    ),
  )
}

/**
 * The technical term that a text is, a plural's ending apart. Case decides where it can: `RAM` is a term and `ram` an
 * animal, `ecs` is the service because it is nothing else.
 */
export function findTerm(find: FindEntry, plain: string): TechnicalTerm | null {
  const key = plain.toLowerCase()
  const own = termIn(find(key), plain)
  if (own) return own
  const singular = /^(.{2,}?)(?:'s|s'|s)$/u.exec(plain)?.[1]
  const found = singular === undefined ? null : termIn(find(singular.toLowerCase()), singular)
  if (found) return found
  for (const { base } of baseForms(key)) {
    const term = termIn(find(base), base)
    if (term) return term
  }
  return null
}

function termIn(entry: DictionaryEntry | undefined, plain: string): TechnicalTerm | null {
  if (!entry) return null
  const exact = entry.terms.find(({ term }) => term === plain)
  if (exact) return exact
  const isOrdinary =
    entry.definitions.length > 0 || entry.senses.some(({ partOfSpeech }) => partOfSpeech !== 'n.')
  return (
    entry.terms.find(({ term }) => {
      const isLower = term === term.toLowerCase()
      return isLower || !isOrdinary
    }) ?? null
  )
}

/** The Chinese of the parts of `multi-container`, `DynamoDB` or `autoScaling`, if there are at least two and one is known. */
function partsOf(find: FindEntry, plain: string): WordPart[] {
  const parts = splitCompound(plain, (part) => firstChinese(find, part) !== '').map((part) => ({
    text: part,
    zh: firstChinese(find, part),
  }))
  return parts.length > 1 && parts.some(({ zh }) => zh !== '') ? parts : []
}

function firstChinese(find: FindEntry, part: string): string {
  const term = findTerm(find, part)
  if (term) return term.zh
  return mergeSenses(headwords(find, part))[0]?.zh[0] ?? ''
}
