import * as v from 'valibot'

const text = v.string()
const texts = v.array(text)
const translated = v.object({ en: text, zh: text })

/** The sections 3–10 of a page as they cross the bridge: see `StudySections` in the model. */
export const studySections = v.object({
  translation: v.optional(v.object({ sentences: v.array(translated), notes: texts })),
  abbreviations: v.optional(
    v.array(v.object({ abbr: text, spoken: text, full: text, zh: text, explanation: text })),
  ),
  keywords: v.optional(
    v.array(
      v.object({
        term: text,
        partOfSpeech: text,
        zh: text,
        explanation: text,
        examples: v.array(translated),
      }),
    ),
  ),
  quick: v.optional(v.object({ point: text, keywords: texts, hints: texts })),
  plain: v.optional(texts),
  beginner: v.optional(texts),
  summary: v.optional(texts),
  mnemonic: v.optional(v.object({ lines: texts, decoded: text })),
})
