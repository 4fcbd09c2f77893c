import type { SectionName, StudySections } from '#shared/model/study.ts'
import type { Slice } from '../slice.ts'
import type { Account } from './account.ts'
import { readLooseAbbreviations } from './read-abbreviations.ts'
import { readLooseKeywords } from './read-keywords.ts'
import { readLooseMnemonic, readLooseParagraphs, readLooseSummary } from './read-prose.ts'
import { readLooseQuick } from './read-quick.ts'
import { readLooseTranslation } from './read-translation.ts'

/** Reads the lines under a section's heading, whatever shape a chatbot gave them. */
export function readLoosely(name: SectionName, lines: readonly Slice[], account: Account): StudySections {
  switch (name) {
    case 'translation':
      return readLooseTranslation(lines, account)
    case 'abbreviations':
      return readLooseAbbreviations(lines, account)
    case 'keywords':
      return readLooseKeywords(lines, account)
    case 'quick':
      return readLooseQuick(lines, account)
    case 'plain':
      return { plain: readLooseParagraphs(lines, account) }
    case 'beginner':
      return { beginner: readLooseParagraphs(lines, account) }
    case 'summary':
      return { summary: readLooseSummary(lines, account) }
    case 'mnemonic':
      return { mnemonic: readLooseMnemonic(lines, account) }
  }
}
