import type { HeteronymSense } from '../data/tables.ts'
import { readIpa } from '../sounds/read-ipa.ts'
import { writeIpa } from '../sounds/write-ipa.ts'
import { attachS } from '../words/suffixes.ts'
import type { Lessons, TaughtSense } from './lessons.ts'

/** A sense of heteronyms.tsv: of a word that has no lessons, or of an irregular form of one that has. */
export interface ListedSense {
  readonly word: string
  readonly sense: string
  readonly us: string
  readonly uk: string
}

/** A line of heteronym-shares.tsv. */
export interface Share {
  readonly word: string
  readonly sense: string
  readonly percent: number
  /** The part of speech, or empty where the name of the sense is one. */
  readonly kind: string
}

/** The kind of a sense that is said letter by letter: IT, US. */
const LETTERS = 'letters'
const KINDS = new Set(['noun', 'verb', 'adj', 'adverb', 'past', LETTERS])

/**
 * Every heteronym with its senses, the commonest first: the words of the lessons and their forms in -s, and the listed
 * ones. Throws when a share names a word or sense that does not exist.
 */
export function gatherSenses(
  lessons: readonly Lessons[],
  listed: readonly ListedSense[],
  shares: readonly Share[],
): HeteronymSense[] {
  const known = new Map(shares.map((share) => [`${share.word} ${share.sense}`, share]))
  const shareOf = (word: string, sense: string) => known.get(`${word} ${sense}`)?.percent ?? 0
  const words = new Map<string, { stem: string; senses: readonly TaughtSense[] }>()
  for (const { word, senses, examples } of lessons) {
    words.set(word, { stem: word, senses })
    const form = formInS(word)
    if (form === undefined || lessons.some((other) => other.word === form)) continue
    const seen = new Set(examples.filter((example) => example.word === form).map(({ sense }) => sense))
    const most = Math.max(...senses.map(({ sense }) => shareOf(word, sense)))
    // *Absents* can only be the verb, which *absent* itself seldom is.
    const differs = (only?: TaughtSense) => only !== undefined && shareOf(word, only.sense) < most
    const inflected = senses.filter(({ sense }) => sense === 'noun' || sense === 'verb' || seen.has(sense))
    if (inflected.length > 1 || differs(inflected[0]))
      words.set(form, { stem: word, senses: inflected.map(inS) })
  }
  for (const word of new Set(listed.map((sense) => sense.word))) {
    const stem = words.get(word)?.stem ?? word
    words.set(word, { stem, senses: listed.filter((sense) => sense.word === word) })
  }
  for (const { word, sense } of shares) {
    if (words.get(word)?.senses.some((each) => each.sense === sense) !== true)
      throw new SyntaxError(`heteronym-shares: no such sense: ${word} ${sense}`)
  }
  return [...words].flatMap(([word, { stem, senses }]) =>
    senses
      .map(({ sense, us, uk }) => {
        const share = known.get(`${word} ${sense}`) ?? known.get(`${stem} ${sense}`)
        const kind = share === undefined || share.kind === '' ? sense : share.kind
        return {
          word,
          stem,
          sense,
          us,
          uk,
          kind: KINDS.has(kind) ? kind : '',
          share: share === undefined ? 1 / senses.length : share.percent / 100,
        }
      })
      .sort((a, b) => b.share - a.share),
  )
}

/** The senses of each word or form, in their order. */
export function groupByWord(senses: readonly HeteronymSense[]): Map<string, HeteronymSense[]> {
  const words = new Map<string, HeteronymSense[]>()
  for (const sense of senses) {
    const group = words.get(sense.word)
    if (group === undefined) words.set(sense.word, [sense])
    else group.push(sense)
  }
  return words
}

/** The plural or third person, written; undefined for what is one already. */
function formInS(word: string): string | undefined {
  if (/[^s]s$/u.test(word)) return undefined
  if (/(?:s|x|ch|sh|z)$/u.test(word)) return `${word}es`
  return /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}

function inS({ sense, us, uk }: TaughtSense): TaughtSense {
  return { sense, us: withS(us, 'us'), uk: withS(uk, 'uk') }
}

function withS(ipa: string, accent: 'us' | 'uk'): string {
  const read = readIpa(ipa)
  if ('at' in read) throw new SyntaxError(`not broad IPA: ${ipa}`)
  return writeIpa(attachS(read.sounds, accent), accent)
}
