import * as v from 'valibot'
import type { SectionName } from '../model/study.ts'
import { STUDY_ORIGINS } from '../model/study-section.ts'
import { MAX_STUDY_ENTRIES, MAX_STUDY_TEXT } from './limits.ts'

const text = v.pipe(v.string(), v.maxLength(MAX_STUDY_TEXT))
const texts = v.pipe(v.array(text), v.maxLength(MAX_STUDY_ENTRIES))
const translated = v.strictObject({ en: text, zh: text })
const translations = v.pipe(v.array(translated), v.maxLength(MAX_STUDY_ENTRIES))

/** What the sections 3–10 hold as they cross the bridge and as they are stored: see `StudySections` in the model. */
export const sectionSchemas = {
  translation: v.strictObject({ sentences: translations, notes: texts }),
  abbreviations: v.pipe(
    v.array(v.strictObject({ abbr: text, spoken: text, full: text, zh: text, explanation: text })),
    v.maxLength(MAX_STUDY_ENTRIES),
  ),
  keywords: v.pipe(
    v.array(
      v.strictObject({
        term: text,
        partOfSpeech: text,
        zh: text,
        explanation: text,
        examples: translations,
      }),
    ),
    v.maxLength(MAX_STUDY_ENTRIES),
  ),
  quick: v.strictObject({ point: text, keywords: texts, hints: texts }),
  plain: texts,
  beginner: texts,
  summary: texts,
  mnemonic: v.strictObject({ lines: texts, decoded: text }),
} as const satisfies Record<SectionName, v.GenericSchema>

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const time = v.pipe(v.number(), v.minValue(0))
const origin = v.nullable(v.picklist(STUDY_ORIGINS))

/** A section as it stands: see `SectionState` in the model. */
function stateOf<S extends v.GenericSchema>(value: S) {
  return v.strictObject({
    value: v.nullable(value),
    origin,
    changedAt: v.nullable(time),
    revision: count,
    canUndo: v.boolean(),
    canRedo: v.boolean(),
    versions: count,
  })
}

export const sectionStates = v.strictObject({
  translation: stateOf(sectionSchemas.translation),
  abbreviations: stateOf(sectionSchemas.abbreviations),
  keywords: stateOf(sectionSchemas.keywords),
  quick: stateOf(sectionSchemas.quick),
  plain: stateOf(sectionSchemas.plain),
  beginner: stateOf(sectionSchemas.beginner),
  summary: stateOf(sectionSchemas.summary),
  mnemonic: stateOf(sectionSchemas.mnemonic),
})

/** The state of one section, of whichever it is. */
export const sectionState = stateOf(
  v.union([
    sectionSchemas.translation,
    sectionSchemas.abbreviations,
    sectionSchemas.keywords,
    sectionSchemas.quick,
    sectionSchemas.plain,
    sectionSchemas.mnemonic,
  ]),
)

export const versionId = v.union([count, v.literal('base')])

export const sectionVersion = v.strictObject({
  id: versionId,
  origin,
  changedAt: v.nullable(time),
  excerpt: v.string(),
  current: v.boolean(),
})

function entryOf<N extends SectionName, V extends v.GenericSchema, E extends v.ObjectEntries>(
  section: N,
  value: V,
  entries: E,
) {
  return v.strictObject({ ...entries, section: v.literal(section), value })
}

/** An object with a section, a value that fits it, and these entries. */
export function sectionEntry<E extends v.ObjectEntries>(entries: E) {
  return v.variant('section', [
    entryOf('translation', sectionSchemas.translation, entries),
    entryOf('abbreviations', sectionSchemas.abbreviations, entries),
    entryOf('keywords', sectionSchemas.keywords, entries),
    entryOf('quick', sectionSchemas.quick, entries),
    entryOf('plain', sectionSchemas.plain, entries),
    entryOf('beginner', sectionSchemas.beginner, entries),
    entryOf('summary', sectionSchemas.summary, entries),
    entryOf('mnemonic', sectionSchemas.mnemonic, entries),
  ])
}
