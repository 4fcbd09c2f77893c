import type { FindEntry } from '#core/dictionary/lookup.ts'
import type { FormattedPage } from '#shared/model/document.ts'
import type { StudySections } from '#shared/model/study.ts'
import { ruleAbbreviations } from './rule-abbreviations.ts'
import { ruleKeywords } from './rule-keywords.ts'

/**
 * What can be said about any page without a pack or a model: its abbreviations and key words. A section that would be
 * empty is left out. Never throws but what `find` throws; takes time in proportion to the page.
 */
export function ruleSections(find: FindEntry, page: FormattedPage): StudySections {
  const abbreviations = ruleAbbreviations(find, page)
  const keywords = ruleKeywords(find, page, new Set(abbreviations.map(({ abbr }) => abbr)))
  return {
    ...(abbreviations.length > 0 && { abbreviations }),
    ...(keywords.length > 0 && { keywords }),
  }
}
