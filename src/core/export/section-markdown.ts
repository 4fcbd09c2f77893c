import type { SectionName, StudySections, TranslatedSentence } from '#shared/model/study.ts'
import { inlineMarkdown as md, literal } from './literal-markdown.ts'
import type { ExportWords } from './words.ts'

/** A study section as Markdown; its texts carry inline Markdown already. Empty where the page has none. */
export function sectionMarkdown(name: SectionName, sections: StudySections, words: ExportWords): string {
  return WRITERS[name](sections, words)
}

const WRITERS: Readonly<Record<SectionName, (sections: StudySections, words: ExportWords) => string>> = {
  translation: ({ translation }) =>
    translation === undefined
      ? ''
      : paragraphs([...pairs(translation.sentences), list(translation.notes.map(md))]),
  abbreviations: ({ abbreviations = [] }) =>
    list(
      abbreviations.map(({ abbr, spoken, full, zh, explanation }) =>
        entry([`**${literal(abbr)}**`, literal(spoken), md(full), md(zh)], md(explanation)),
      ),
    ),
  keywords: ({ keywords = [] }) =>
    list(
      keywords.map(({ term, partOfSpeech, zh, explanation, examples }) =>
        [
          entry([`**${literal(term)}**`, literal(partOfSpeech), md(zh)], md(explanation)),
          ...examples.map(({ en, zh }) => `  - ${md(en)}${zh === '' ? '' : ` — ${md(zh)}`}`),
        ].join('\n'),
      ),
    ),
  quick: ({ quick }, words) =>
    quick === undefined
      ? ''
      : paragraphs([
          named(words.point, md(quick.point)),
          named(words.keywords, quick.keywords.map(md).join(' · ')),
          quick.hints.length === 0 ? '' : `**${words.hints}**\n\n${list(quick.hints.map(md))}`,
        ]),
  plain: ({ plain = [] }) => paragraphs(plain.map(md)),
  beginner: ({ beginner = [] }) => paragraphs(beginner.map(md)),
  summary: ({ summary = [] }) => summary.map((point, place) => `${place + 1}. ${md(point)}`).join('\n'),
  mnemonic: ({ mnemonic }, words) =>
    mnemonic === undefined
      ? ''
      : paragraphs([
          mnemonic.lines.map((line) => `> ${md(line)}`).join('\\\n'),
          named(words.decoded, md(mnemonic.decoded)),
        ]),
}

function pairs(sentences: readonly TranslatedSentence[]): readonly string[] {
  return sentences.map(({ en, zh }) => `${md(en)}\\\n${md(zh)}`)
}

function entry(head: readonly string[], explanation: string): string {
  const shown = head.filter((piece) => piece !== '').join(' · ')
  return explanation === '' ? shown : `${shown}：${explanation}`
}

function list(entries: readonly string[]): string {
  return entries.map((each) => `- ${each}`).join('\n')
}

function named(name: string, text: string): string {
  return text === '' ? '' : `**${name}** ${text}`
}

function paragraphs(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n')
}
