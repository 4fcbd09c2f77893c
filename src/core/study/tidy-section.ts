import type { TranslatedSentence } from '#shared/model/study.ts'
import type { SectionEntry } from '#shared/model/study-section.ts'

/** A text of one line: no white space at its ends, none but spaces within. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** A text of several lines, none of them empty. */
function manyLines(text: string): string {
  return linesIn(text.split('\n')).join('\n')
}

function linesIn(texts: readonly string[]): string[] {
  return texts.map(oneLine).filter((text) => text !== '')
}

function rowsIn(rows: readonly TranslatedSentence[]): TranslatedSentence[] {
  return rows
    .map(({ en, zh }) => ({ en: oneLine(en), zh: oneLine(zh) }))
    .filter(({ en, zh }) => en !== '' || zh !== '')
}

/**
 * A section as it is kept, from how it was typed: without empty entries, each text in the form that the page layout
 * can hold, so that writing it into a pack and reading it back gives the same.
 */
export function tidySection(entry: SectionEntry): SectionEntry {
  const { section, value } = entry
  switch (section) {
    case 'translation':
      return { section, value: { sentences: rowsIn(value.sentences), notes: linesIn(value.notes) } }
    case 'abbreviations': {
      const entries = value.map(({ abbr, spoken, full, zh, explanation }) => ({
        abbr: oneLine(abbr),
        spoken: oneLine(spoken),
        full: oneLine(full),
        zh: oneLine(zh),
        explanation: manyLines(explanation),
      }))
      return { section, value: entries.filter((entry) => Object.values(entry).join('') !== '') }
    }
    case 'keywords': {
      const entries = value.map(({ term, partOfSpeech, zh, explanation, examples }) => ({
        term: oneLine(term),
        partOfSpeech: oneLine(partOfSpeech),
        zh: oneLine(zh),
        explanation: manyLines(explanation),
        examples: rowsIn(examples),
      }))
      const says = ({ examples, ...texts }: (typeof entries)[number]): boolean =>
        examples.length > 0 || Object.values(texts).join('') !== ''
      return { section, value: entries.filter(says) }
    }
    case 'quick': {
      const { point, keywords, hints } = value
      return { section, value: { point: oneLine(point), keywords: linesIn(keywords), hints: linesIn(hints) } }
    }
    case 'mnemonic':
      return { section, value: { lines: linesIn(value.lines), decoded: manyLines(value.decoded) } }
    default:
      return { section, value: linesIn(value) }
  }
}

/** A section that says nothing yet. */
export function emptySection(section: SectionEntry['section']): SectionEntry {
  switch (section) {
    case 'translation':
      return { section, value: { sentences: [], notes: [] } }
    case 'quick':
      return { section, value: { point: '', keywords: [], hints: [] } }
    case 'mnemonic':
      return { section, value: { lines: [], decoded: '' } }
    default:
      return { section, value: [] }
  }
}
