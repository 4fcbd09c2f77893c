import type { SectionName, StudySections, TranslatedSentence } from '#shared/model/study.ts'
import { escapeHtml, inlineHtml, listHtml } from './html.ts'
import type { ExportWords } from './words.ts'

/** A study section as HTML; empty where the page has none. */
export function sectionHtml(name: SectionName, sections: StudySections, words: ExportWords): string {
  return WRITERS[name](sections, words)
}

const WRITERS: Readonly<Record<SectionName, (sections: StudySections, words: ExportWords) => string>> = {
  translation: ({ translation }) =>
    translation === undefined ? '' : pairs(translation.sentences) + listHtml(translation.notes),
  abbreviations: ({ abbreviations = [] }) =>
    abbreviations
      .map(({ abbr, spoken, full, zh, explanation }) =>
        entry(
          [`<b lang="en">${escapeHtml(abbr)}</b>`, quiet(spoken), english(full), inlineHtml(zh)],
          explanation,
        ),
      )
      .join(''),
  keywords: ({ keywords = [] }) =>
    keywords
      .map(
        ({ term, partOfSpeech, zh, explanation, examples }) =>
          entry([`<b lang="en">${escapeHtml(term)}</b>`, quiet(partOfSpeech), inlineHtml(zh)], explanation) +
          pairs(examples),
      )
      .join(''),
  quick: ({ quick }, words) =>
    quick === undefined
      ? ''
      : named(words.point, inlineHtml(quick.point)) +
        named(words.keywords, quick.keywords.map(inlineHtml).join(' · ')) +
        (quick.hints.length === 0 ? '' : `<h3>${escapeHtml(words.hints)}</h3>${listHtml(quick.hints)}`),
  plain: ({ plain = [] }) => paragraphs(plain),
  beginner: ({ beginner = [] }) => paragraphs(beginner),
  summary: ({ summary = [] }) => listHtml(summary, 'ol'),
  mnemonic: ({ mnemonic }, words) =>
    mnemonic === undefined
      ? ''
      : `<p class="verse">${mnemonic.lines.map(inlineHtml).join('<br>')}</p>` +
        named(words.decoded, inlineHtml(mnemonic.decoded)),
}

function pairs(sentences: readonly TranslatedSentence[]): string {
  return sentences
    .map(({ en, zh }) => `<div class="pair"><p lang="en">${inlineHtml(en)}</p><p>${inlineHtml(zh)}</p></div>`)
    .join('')
}

function entry(head: readonly string[], explanation: string): string {
  const shown = head.filter((piece) => piece !== '').join('  ')
  const below = explanation === '' ? '' : `<p>${inlineHtml(explanation)}</p>`
  return `<div class="entry"><p>${shown}</p>${below}</div>`
}

function quiet(text: string): string {
  return text === '' ? '' : `<i lang="en">${escapeHtml(text)}</i>`
}

function english(text: string): string {
  return text === '' ? '' : `<span lang="en">${inlineHtml(text)}</span>`
}

function named(name: string, html: string): string {
  return html === '' ? '' : `<p class="named"><b>${escapeHtml(name)}</b>${html}</p>`
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${inlineHtml(text)}</p>`).join('')
}
