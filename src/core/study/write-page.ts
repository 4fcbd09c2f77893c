import type { Abbreviation, Keyword, QuickView, StudySections } from '#shared/model/study.ts'
import { escapeField } from './entries.ts'
import { headingOf } from './headings.ts'
import { escapeSigns } from './ledger.ts'
import { literal } from './literal.ts'
import { TERM_SIGNS } from './read-quick.ts'
import { CELL_SIGNS } from './table-row.ts'

/**
 * Writes a page in the layout of docs/study-pack-format.md, with the sections that there are. For texts without
 * white space at their ends and on one line (explanations and decodings may have several), `parseStudyPage` gives
 * back the same.
 */
export function writeStudyPage(number: number, title: string, sections: StudySections): string {
  const { translation, abbreviations, keywords, quick, plain, beginner, summary, mnemonic } = sections
  const parts = [`# 第 ${number} 页 · ${title}`.trimEnd()]
  const add = (section: keyof StudySections, ...blocks: readonly (readonly string[])[]): void => {
    parts.push(headingOf(section), ...blocks.filter((b) => b.length > 0).map((b) => b.join('\n')))
  }
  if (translation) {
    const rows = translation.sentences.map(({ en, zh }) => writeRow([en, zh]))
    add(
      'translation',
      ['| English | 中文 |', '| --- | --- |', ...rows],
      translation.notes.map((note) => `> 注：${note}`),
    )
  }
  if (abbreviations) add('abbreviations', abbreviations.flatMap(writeAbbreviation))
  if (keywords) add('keywords', keywords.flatMap(writeKeyword))
  if (quick) add('quick', writeQuick(quick))
  if (plain) add('plain', ...plain.map(writeParagraph))
  if (beginner) add('beginner', ...beginner.map(writeParagraph))
  if (summary)
    add(
      'summary',
      summary.map((point, index) => `${index + 1}. ${point}`),
    )
  if (mnemonic) {
    add(
      'mnemonic',
      mnemonic.lines.map((line) => `> ${literal(line, /^\*\*/u)}`),
      linesOf(mnemonic.decoded).map((line) => `（${line}）`),
    )
  }
  return `${parts.join('\n\n')}\n`
}

function writeRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => escapeSigns(cell, CELL_SIGNS)).join(' | ')} |`
}

function writeAbbreviation({ abbr, spoken, full, zh, explanation }: Abbreviation): string[] {
  const said = spoken === '' ? '' : `（读作 ${escapeField(spoken)}）`
  const head = ['—', escapeField(full), '—', zh].filter((field) => field !== '').join(' ')
  return [`- **${escapeField(abbr)}**${said}${said === '' ? ' ' : ''}${head}`, ...writeDetails(explanation)]
}

function writeKeyword({ term, partOfSpeech, zh, explanation, examples }: Keyword): string[] {
  const fields = [
    `**${escapeField(term)}**`,
    partOfSpeech === '' ? '' : `*${escapeField(partOfSpeech)}*`,
    literal(zh, /^\*/u),
  ]
  return [
    `- ${fields.filter((field) => field !== '').join(' ')}`,
    ...writeDetails(explanation),
    ...examples.map(
      ({ en, zh: meaning }) =>
        `  - 例：${[escapeField(en), '—', meaning].filter((field) => field !== '').join(' ')}`,
    ),
  ]
}

function writeDetails(explanation: string): string[] {
  return linesOf(explanation).map((line) => `  - ${literal(line, /^例[:：]/u)}`)
}

function writeQuick({ point, keywords, hints }: QuickView): string[] {
  return [
    ...(point === '' ? [] : [`- 🔑 本页重点：${point}`]),
    ...(keywords.length === 0
      ? []
      : [`- 📌 关键词：${keywords.map((word) => escapeSigns(word, TERM_SIGNS)).join(' · ')}`]),
    ...hints.map((hint) => `- 🎯 学习提示：${hint}`),
  ]
}

function writeParagraph(text: string): string[] {
  return [literal(text, /^#/u)]
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}
