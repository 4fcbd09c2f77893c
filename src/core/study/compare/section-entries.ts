import type { SectionName, StudySections } from '#shared/model/study.ts'

/** What an entry is to its section, where it is not simply one of its entries. */
export type EntryRole = 'entry' | 'note' | 'point' | 'terms' | 'hint' | 'decoded'

/** A sentence, a term, a paragraph, a point: what a section consists of. */
export interface SectionEntry {
  readonly role: EntryRole
  /** What the entry is about; empty where it has no name of its own. */
  readonly key: string
  /** All its texts, in order and as they stand on lines, some perhaps empty. The key is one of them. */
  readonly lines: readonly (readonly string[])[]
}

/** Everything that a section says, as entries that can be laid beside those of another version. */
export function entriesOf(name: SectionName, sections: StudySections): readonly SectionEntry[] {
  switch (name) {
    case 'translation':
      return [
        ...(sections.translation?.sentences ?? []).map(({ en, zh }) => entry([[en], [zh]], 'entry', en)),
        ...(sections.translation?.notes ?? []).map((note) => entry([[note]], 'note')),
      ]
    case 'abbreviations':
      return (sections.abbreviations ?? []).map(({ abbr, spoken, full, zh, explanation }) =>
        entry([[abbr, spoken, full, zh], [explanation]], 'entry', abbr),
      )
    case 'keywords':
      return (sections.keywords ?? []).map(({ term, partOfSpeech, zh, explanation, examples }) =>
        entry(
          [[term, partOfSpeech, zh], [explanation], ...examples.map((example) => [example.en, example.zh])],
          'entry',
          term,
        ),
      )
    case 'quick':
      return quickEntries(sections.quick)
    case 'mnemonic':
      return [
        ...(sections.mnemonic?.lines ?? []).map((line) => entry([[line]])),
        ...filled('decoded', sections.mnemonic?.decoded),
      ]
    case 'plain':
    case 'beginner':
    case 'summary':
      return (sections[name] ?? []).map((text) => entry([[text]]))
  }
}

function quickEntries(quick: StudySections['quick']): readonly SectionEntry[] {
  if (!quick) return []
  return [
    ...filled('point', quick.point),
    ...filled('terms', quick.keywords.join(' · ')),
    ...quick.hints.map((hint) => entry([[hint]], 'hint')),
  ]
}

function entry(lines: SectionEntry['lines'], role: EntryRole = 'entry', key = ''): SectionEntry {
  return { role, key, lines }
}

function filled(role: EntryRole, text = ''): readonly SectionEntry[] {
  return text === '' ? [] : [entry([[text]], role)]
}
