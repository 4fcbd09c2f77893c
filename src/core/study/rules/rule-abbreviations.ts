import { findTerm, lookUp, type FindEntry } from '#core/dictionary/lookup.ts'
import { findAbbreviations } from '#core/study/find-abbreviations.ts'
import type { FormattedPage } from '#shared/model/document.ts'
import type { Abbreviation } from '#shared/model/study.ts'
import { pageDefinitions } from './page-definitions.ts'

const DEFINED_HERE = '全称写在本页原文里。'

/**
 * The abbreviations of a page with what they stand for: as the page itself defines them, else as the technical terms do. One
 * that neither knows is left out, because a guess would be taken for the truth.
 */
export function ruleAbbreviations(find: FindEntry, page: FormattedPage): Abbreviation[] {
  const defined = pageDefinitions(page)
  const abbreviations = new Set([...findAbbreviations(page), ...defined.keys()])
  return [...abbreviations]
    .map((abbr) => explain(find, abbr, defined.get(abbr)))
    .filter((abbreviation) => abbreviation !== null)
}

function explain(find: FindEntry, abbr: string, defined: string | undefined): Abbreviation | null {
  const term = findTerm(find, abbr)
  const known = term !== null && term.full !== '' ? term : null
  const isSame = known !== null && (defined === undefined || sameWords(known.full, defined))
  if (isSame) {
    const { full, spoken, zh, explanation } = known
    return { abbr, spoken, full, zh, explanation }
  }
  if (defined === undefined) return null
  const { technical, senses } = lookUp(find, defined)
  return {
    abbr,
    spoken: term?.spoken ?? '',
    full: defined,
    zh: technical?.zh ?? senses[0]?.zh[0] ?? '',
    explanation: technical?.explanation ?? DEFINED_HERE,
  }
}

function sameWords(a: string, b: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/gu, '')
  return plain(a) === plain(b)
}
