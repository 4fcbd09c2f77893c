import { formatPage } from '#core/text/format.ts'
import type { FindEntry } from '#core/dictionary/lookup.ts'
import { ruleSections } from '#core/study/rules/rule-sections.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { StudyRules } from './base-layer.ts'

interface RulesOptions {
  readonly find: FindEntry
  /** The page's stored text; undefined when there is no such page. */
  readonly pageText: (pageId: PageId) => string | undefined
}

/** Longer texts are no pages to learn from, but pasted books; what they begin with is enough to find their terms. */
const LONGEST = 20_000

/** What the rules and the dictionary say about a page. The dictionary's failure is the rules'. */
export function createRules({ find, pageText }: RulesOptions): StudyRules {
  return (pageId) => {
    const text = pageText(pageId)
    return text === undefined ? {} : ruleSections(find, formatPage(text.slice(0, LONGEST)))
  }
}
