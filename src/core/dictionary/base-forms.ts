import type { Inflection } from '#shared/model/dictionary.ts'

export interface BaseForm {
  readonly base: string
  readonly inflection: Inflection
}

interface Ending {
  readonly ending: RegExp
  readonly bases: readonly string[]
  readonly inflections: readonly Inflection[]
}

const S: readonly Inflection[] = ['plural', 'third-person']
const ED: readonly Inflection[] = ['past', 'participle']

/** Regular endings and what may stand in their place; the first base that is a word is the right one. */
const ENDINGS: readonly Ending[] = [
  { ending: /(?<=[a-z]{2})ies$/u, bases: ['y', 'ie'], inflections: S },
  { ending: /(?<=[a-z]{2})ves$/u, bases: ['ve', 'f', 'fe'], inflections: S },
  { ending: /(?<=ss|sh|ch|x|zz|o)es$/u, bases: ['', 'e'], inflections: S },
  { ending: /(?<=[a-z]{2})ses$/u, bases: ['se', 's', 'sis'], inflections: S },
  { ending: /(?<=[a-z]{2}|^[a-z])(?<![su])s$/u, bases: [''], inflections: S },
  { ending: /(?<=[a-z]{2})ied$/u, bases: ['y', 'ie'], inflections: ED },
  { ending: /(?<=[a-z]{2})ed$/u, bases: ['', 'e'], inflections: ED },
  { ending: /(?<=[a-z])ying$/u, bases: ['y', 'ie', 'ye'], inflections: ['ing'] },
  { ending: /(?<=[a-z]{2})ing$/u, bases: ['', 'e'], inflections: ['ing'] },
  { ending: /(?<=[a-z]{2})ier$/u, bases: ['y'], inflections: ['comparative'] },
  { ending: /(?<=[a-z]{2})iest$/u, bases: ['y'], inflections: ['superlative'] },
  { ending: /(?<=[a-z]{2})er$/u, bases: ['', 'e'], inflections: ['comparative'] },
  { ending: /(?<=[a-z]{2})est$/u, bases: ['', 'e'], inflections: ['superlative'] },
]
const DOUBLED = /([bdfglmnprtz])\1$/u

/**
 * The words that a form in lower case may be a regular inflection of, the likelier first. Spelling only: whether they
 * are words, and can be inflected so, the caller knows.
 */
export function baseForms(form: string): BaseForm[] {
  const found: BaseForm[] = []
  const possessive = /(?:'s|s')$/u.exec(form)
  if (possessive) found.push({ base: form.replace(/'s?$/u, ''), inflection: 'possessive' })
  for (const { ending, bases, inflections } of ENDINGS) {
    const match = ending.exec(form)
    if (!match) continue
    const stem = form.slice(0, match.index)
    const isVowelFirst = /^(?:ed|ing|er|est)$/u.test(match[0])
    const stems = [
      ...(isVowelFirst && DOUBLED.test(stem) ? [stem.slice(0, -1)] : []),
      ...bases.map((base) => stem + base),
    ]
    for (const base of stems) for (const inflection of inflections) found.push({ base, inflection })
  }
  return found
}
