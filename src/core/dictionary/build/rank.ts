import type { PartOfSpeech } from '#shared/model/dictionary.ts'
import type { Associations } from './associations.ts'
import type { Candidate } from './chinese-words.ts'
import type { WordNet, WordSense } from './read-wordnet.ts'

/** A Chinese sense of an English word with how likely it is the one a reader needs. */
export interface RankedSense {
  readonly zh: string
  readonly partOfSpeech: PartOfSpeech
  readonly score: number
}

/** The count of a Chinese word that is as common as words get; above it nothing is gained. */
const COMMON = Math.log(20_000)
/** By its number of characters: words of one have many meanings, those of four and more are sayings. */
const LENGTHS = [1, 0.65, 1, 0.9, 0.7]

/**
 * Ranks the Chinese of one English word. A sense is likely when its gloss is just that word and stands early among few,
 * when the Chinese word is common, and when its other glosses are synonyms of the English word's commonest meanings.
 */
export function rankSenses(
  key: string,
  candidates: readonly Candidate[],
  wordnet: WordNet,
  together: Associations,
): RankedSense[] {
  const senses = wordnet.senses.get(key) ?? []
  const parts = partsByUse(senses)
  const best = new Map<string, RankedSense>()
  const most = Math.max(3, ...candidates.map(({ zh }) => together(key, zh)))
  for (const candidate of candidates) {
    const partOfSpeech = partOf(candidate, parts)
    const weight = candidate.zh.length === 1 ? 0.3 : 0.9
    const usual = 1 + weight * Math.sqrt(together(key, candidate.zh) / most)
    const score =
      plainScore(candidate, key) * usual * agreement(candidate, partOfSpeech, key, senses, wordnet)
    const place = `${partOfSpeech} ${candidate.zh}`
    if (score > (best.get(place)?.score ?? 0)) best.set(place, { zh: candidate.zh, partOfSpeech, score })
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.zh < b.zh ? -1 : 1))
}

function plainScore({ gloss, place, glossCount, isName, use, zh }: Candidate, key: string): number {
  const isCommon = Math.min(1, Math.log(1 + use.count) / COMMON)
  const early = 1 / (1 + 0.22 * place)
  const specific = 1 / (1 + 0.06 * (glossCount - 1))
  const factors = [
    gloss.exactness,
    early * specific,
    (0.1 + isCommon) ** 1.6,
    LENGTHS[zh.length] ?? 0.5,
    use.count === 0 ? 0.4 : 1,
    isName && !key.includes('.') ? 0.5 : 1,
    // A verb's gloss on what is mostly a noun: 记忆 “to remember”.
    gloss.isVerb && use.tag.startsWith('n') ? 0.75 : 1,
    gloss.isTechnical ? 1.2 : 1,
  ]
  return factors.reduce((product, factor) => product * factor, 1)
}

/** From 1, more the better the word's other glosses agree with the meanings in this part of speech. */
function agreement(
  { others }: Candidate,
  partOfSpeech: PartOfSpeech,
  key: string,
  senses: readonly WordSense[],
  wordnet: WordNet,
): number {
  const mine = senses.filter(({ synset }) => synset.partOfSpeech === partOfSpeech)
  const total = mine.reduce((sum, { count }, index) => sum + count + 1 / (1 + index), 0)
  let support = 0
  mine.forEach(({ synset, count }, index) => {
    const share = (count + 1 / (1 + index)) / total
    const near = synset.words.filter((word) => word !== key && others.has(word)).length
    const above = synset.broader
      .flatMap((target) => wordnet.synsets.get(target)?.words ?? [])
      .filter((word) => others.has(word)).length
    support += share * Math.min(1, near * 0.7 + above * 0.4)
  })
  return 1 + support
}

/** The parts of speech of a word, the one it is mostly used as first. */
function partsByUse(senses: readonly WordSense[]): PartOfSpeech[] {
  const uses = new Map<PartOfSpeech, number>()
  for (const { synset, count } of senses) {
    uses.set(synset.partOfSpeech, (uses.get(synset.partOfSpeech) ?? 0) + count + 0.1)
  }
  return [...uses].sort(([, a], [, b]) => b - a).map(([part]) => part)
}

/** Which part of speech a gloss is meant in. */
function partOf({ gloss, use }: Candidate, parts: readonly PartOfSpeech[]): PartOfSpeech {
  if (gloss.isVerb) return 'v.'
  // What stands without `to` is no verb, unless the word is nothing else.
  const rest = parts.filter((part) => part !== 'v.')
  const byTag = partOfTag(use.tag)
  const [first] = rest
  if (first === undefined)
    return parts.includes('v.') ? 'v.' : byTag === 'adj.' || byTag === 'adv.' ? byTag : 'n.'
  return rest.find((part) => part === byTag) ?? first
}

/** The part of speech of a tag of Jieba's; null where Chinese uses the word as several. */
function partOfTag(tag: string): PartOfSpeech | null {
  if (tag.startsWith('n')) return 'n.'
  if (tag === 'vn' || tag === 'an') return null
  if (tag.startsWith('v')) return 'v.'
  if (tag.startsWith('a') || tag === 'b' || tag === 'z') return 'adj.'
  if (tag.startsWith('d')) return 'adv.'
  return null
}
