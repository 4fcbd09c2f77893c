import type { ChineseSenses, EnglishDefinition, PartOfSpeech } from '#shared/model/dictionary.ts'
import { EMPTY_ENTRY, type DictionaryEntry } from '../entry.ts'
import { countAssociations } from './associations.ts'
import { invert, type CedictEntry, type WordUse } from './chinese-words.ts'
import { countEnglish } from './english-counts.ts'
import { rankSenses, type RankedSense } from './rank.ts'
import type { DictionaryTables } from './read-tables.ts'
import type { WordNet, WordSense } from './read-wordnet.ts'

interface Sources {
  readonly cedict: readonly CedictEntry[]
  readonly uses: ReadonlyMap<string, WordUse>
  readonly wordnet: WordNet
  readonly tables: DictionaryTables
}

/** A sense this much less likely than the best of its part of speech is left out. */
const PART_FLOOR = 0.3
/** A part of speech whose best sense is this much less likely than the word's best is left out. */
const WORD_FLOOR = 0.28
const MOST_SENSES = 8
const CLOSED_CLASSES: readonly PartOfSpeech[] = ['pron.', 'det.', 'prep.', 'conj.', 'aux.']
const MOST_DEFINITIONS = 3

/** Builds all entries of the dictionary by their keys. The same sources always give the same. */
export function buildEntries({ cedict, uses, wordnet, tables }: Sources): Map<string, DictionaryEntry> {
  const inverted = invert(cedict, uses)
  const together = countAssociations(cedict, inverted)
  const counts = countEnglish(wordnet, tables.irregular)
  const ranked = new Map<string, readonly RankedSense[]>()
  for (const [key, candidates] of inverted) {
    ranked.set(key, rankSenses(key, candidates, wordnet, together))
  }

  const entries = new Map<string, DictionaryEntry>()
  const change = (key: string, part: Partial<DictionaryEntry>): void => {
    entries.set(key, { ...(entries.get(key) ?? EMPTY_ENTRY), ...part })
  }
  for (const [key, senses] of ranked) {
    change(key, { senses: grouped(senses, wordnet.senses.get(key) ?? []) })
  }
  for (const [key, senses] of wordnet.senses) {
    const hasChinese = ranked.has(key) || tables.common.has(key)
    // Half of WordNet's phrases are names of plants, people and places, which no reader of ours will click.
    if (!hasChinese && key.includes(' ') && senses.every(({ count }) => count === 0)) continue
    const near = hasChinese ? [] : nearSenses(key, senses, ranked, wordnet)
    change(key, {
      definitions: definitionsOf(senses),
      tagged: senses.reduce((sum, { count }) => sum + count, 0),
      ...(near.length > 0 && { senses: near, isNear: true }),
    })
  }
  for (const [key, senses] of tables.common) {
    const known = entries.get(key) ?? EMPTY_ENTRY
    // WordNet knows `it` as information technology and `us` as a country only.
    const isClosed = senses.every(({ partOfSpeech }) => CLOSED_CLASSES.includes(partOfSpeech))
    change(key, {
      senses: isClosed ? senses : joined(senses, known.senses),
      definitions: isClosed
        ? known.definitions.filter(({ partOfSpeech }) => partOfSpeech === 'adv.')
        : known.definitions,
      isNear: false,
      isOwn: true,
    })
  }
  for (const { partOfSpeech, ...term } of tables.terms) {
    const key = term.term.toLowerCase()
    const known = entries.get(key)
    change(key, {
      terms: [...(known?.terms ?? []), term],
      ...((known === undefined || known.isNear || known.definitions.length === 0) &&
        known?.isOwn !== true && {
          senses: [{ partOfSpeech, zh: [term.zh] }],
          isNear: false,
        }),
    })
  }
  for (const [form, inflection, base] of tables.irregular) {
    change(form, { formOf: [...(entries.get(form)?.formOf ?? []), [inflection, base]] })
  }
  for (const [key, count] of counts) {
    if (entries.has(key)) change(key, { frequency: Math.round(10 * Math.log(1 + count)) })
  }
  return entries
}

/** By part of speech, the likeliest first: what has both a likely Chinese sense and is common as that part. */
function grouped(ranked: readonly RankedSense[], senses: readonly WordSense[]): ChineseSenses[] {
  const best = ranked[0]?.score ?? 0
  const byPart = new Map<PartOfSpeech, RankedSense[]>()
  for (const sense of ranked) {
    const list = byPart.get(sense.partOfSpeech)
    if (!list) {
      if (sense.score >= best * WORD_FLOOR) byPart.set(sense.partOfSpeech, [sense])
    } else if (list.length < MOST_SENSES && sense.score >= (list[0]?.score ?? 0) * PART_FLOOR)
      list.push(sense)
  }
  const total = senses.reduce((sum, { count }) => sum + count + 0.5, 0)
  const weight = (part: PartOfSpeech, list: readonly RankedSense[]): number => {
    const met = senses
      .filter(({ synset }) => synset.partOfSpeech === part)
      .reduce((sum, { count }) => sum + count + 0.5, 0)
    return (list[0]?.score ?? 0) * (0.15 + (total > 0 ? met / total : 0))
  }
  return [...byPart]
    .sort(([a, listA], [b, listB]) => weight(b, listB) - weight(a, listA))
    .map(([partOfSpeech, list]) => ({ partOfSpeech, zh: list.map(({ zh }) => zh) }))
}

/** Our own senses, each part of speech with what else was worked out for it; then the other parts. */
function joined(own: readonly ChineseSenses[], others: readonly ChineseSenses[]): ChineseSenses[] {
  const parts = new Set(own.map(({ partOfSpeech }) => partOfSpeech))
  return [
    ...own.map(({ partOfSpeech, zh }) => {
      const more = others.find((each) => each.partOfSpeech === partOfSpeech)?.zh ?? []
      return { partOfSpeech, zh: [...new Set([...zh, ...more])].slice(0, MOST_SENSES) }
    }),
    ...others.filter(({ partOfSpeech }) => !parts.has(partOfSpeech)),
  ]
}

/** The Chinese of the words that share the commonest meanings, or of the words these are derived from. */
function nearSenses(
  key: string,
  senses: readonly WordSense[],
  ranked: ReadonlyMap<string, readonly RankedSense[]>,
  wordnet: WordNet,
): ChineseSenses[] {
  const found = new Map<PartOfSpeech, string[]>()
  for (const { synset } of senses.slice(0, 3)) {
    const words = [
      ...synset.words,
      ...(key.includes(' ') ? [] : synset.derived.flatMap((at) => wordnet.synsets.get(at)?.words ?? [])),
    ]
    for (const word of words.slice(0, 8)) {
      const best = ranked.get(word)?.slice(0, 2) ?? []
      if (word === key || best.length === 0) continue
      const list = found.get(synset.partOfSpeech) ?? []
      found.set(synset.partOfSpeech, [...new Set([...list, ...best.map(({ zh }) => zh)])].slice(0, 3))
    }
  }
  return [...found].map(([partOfSpeech, zh]) => ({ partOfSpeech, zh }))
}

function definitionsOf(senses: readonly WordSense[]): EnglishDefinition[] {
  const taken = new Map<PartOfSpeech, number>()
  return [...senses]
    .map((sense, index) => ({ ...sense, index }))
    .sort((a, b) => b.count - a.count || a.index - b.index)
    .filter(({ synset: { partOfSpeech } }) => {
      const count = (taken.get(partOfSpeech) ?? 0) + 1
      taken.set(partOfSpeech, count)
      return count <= MOST_DEFINITIONS
    })
    .map(({ synset }) => ({ partOfSpeech: synset.partOfSpeech, text: synset.definition }))
}
