import * as v from 'valibot'
import { BLOCK_KINDS } from '../model/document.ts'
import type { DocumentId, PageId } from '../model/ids.ts'
import { JOB_KINDS } from '../model/job.ts'
import { IMPORT_WARNING_CODES, READ_STATES } from '../model/library.ts'
import { MAX_OWN_LENGTH, OWN_ACCENTS, OWN_KINDS } from '../model/own-pronunciation.ts'
import { ACCENTS, PRONUNCIATION_SOURCES, STYLES } from '../model/pronunciation.ts'
import { ERROR_CODES } from './errors.ts'
import { MAX_NOTE_LENGTH, MAX_PASTE_LENGTH } from './limits.ts'
import type { CallName, EventName } from './names.ts'
import { studySections } from './study.schema.ts'

/**
 * The bridge's one contract: what each call takes and gives, what each event carries. Types of handlers,
 * client and stand-in all derive from here. Input is validated in the main process, where a field that is not listed
 * is refused; output is checked in tests.
 */

export * from './limits.ts'

const rowId = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const documentId = v.pipe(
  rowId,
  v.transform((n) => n as DocumentId),
)
const pageId = v.pipe(
  rowId,
  v.transform((n) => n as PageId),
)
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const ms = v.pipe(v.number(), v.minValue(0))
const jobId = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const voiceId = v.pipe(v.string(), v.maxLength(200))
const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(1024))
const nothing = v.undefined()

const accent = v.picklist(ACCENTS)
const style = v.picklist(STYLES)
const readState = v.picklist(READ_STATES)

const word = v.object({ text: v.string(), start: offset, end: offset })
const sentence = v.object({ text: v.string(), start: offset, end: offset, words: v.array(word) })
const block = v.object({
  kind: v.picklist(BLOCK_KINDS),
  level: offset,
  marker: v.string(),
  text: v.string(),
  start: offset,
  end: offset,
  sentences: v.array(sentence),
})
const formattedPage = v.object({ title: v.string(), text: v.string(), blocks: v.array(block) })
const pronouncedWord = v.object({
  text: v.string(),
  start: offset,
  end: offset,
  ipa: v.pipe(v.string(), v.minLength(1)),
  spoken: v.pipe(v.array(v.string()), v.minLength(1)),
  source: v.picklist(PRONUNCIATION_SOURCES),
  sense: v.exactOptional(v.string()),
  phonemes: v.exactOptional(v.array(v.string())),
})
const pronouncedSentence = v.object({ text: v.string(), ipa: v.string(), words: v.array(pronouncedWord) })

const ownWord = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_OWN_LENGTH))
const ownAccent = v.picklist(OWN_ACCENTS)
const ownPronunciation = {
  word: ownWord,
  accent: ownAccent,
  kind: v.picklist(OWN_KINDS),
  text: v.pipe(v.string(), v.maxLength(MAX_OWN_LENGTH)),
}
const ownPronunciations = v.array(v.object({ ...ownPronunciation, changedAt: ms }))
/** The entry tried in one of its accents. */
const ownPreview = { word: ownWord, kind: ownPronunciation.kind, text: ownPronunciation.text, accent }

const documentSummary = v.object({
  id: documentId,
  title: v.string(),
  pageCount: offset,
  doneCount: offset,
  lastPageId: v.nullable(pageId),
  bundled: v.boolean(),
})
const pageSummary = v.object({
  id: pageId,
  number: offset,
  title: v.string(),
  state: readState,
  hasNote: v.boolean(),
})
const failure = v.object({
  code: v.picklist(ERROR_CODES),
  params: v.record(v.string(), v.union([v.string(), v.number()])),
})
/** One entry per file: a bad file never stops the others. */
const importResult = v.object({
  name: v.string(),
  documents: v.array(documentId),
  pageCount: offset,
  warnings: v.array(
    v.object({ code: v.picklist(IMPORT_WARNING_CODES), page: v.nullable(offset), detail: v.string() }),
  ),
  error: v.nullable(failure),
})

const voice = v.object({ id: voiceId, engine: v.string(), name: v.string(), accent })
const clip = v.object({
  voice: voiceId,
  sampleRate: offset,
  durationMs: ms,
  pcm: v.instance(Uint8Array),
  words: v.array(v.object({ start: offset, end: offset, t0: ms, t1: ms })),
  phones: v.array(v.object({ ipa: v.string(), t0: ms, t1: ms })),
})

const note = v.object({
  pageId,
  text: v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH)),
  revision: offset,
  savedAt: v.nullable(ms),
})

const settings = v.object({
  theme: v.picklist(['system', 'light', 'dark']),
  language: v.picklist(['zh-CN', 'en']),
  accent,
  style,
  showIpa: v.boolean(),
  showTranslation: v.boolean(),
  textSize: v.pipe(v.number(), v.minValue(80), v.maxValue(200)),
  rate: v.pipe(v.number(), v.minValue(0.5), v.maxValue(2)),
  voice: voiceId,
  libraryOpen: v.boolean(),
  notesOpen: v.boolean(),
})

/** Where a sentence stands: its place among all sentences of the page, blocks in order, from 0. */
const sentenceRef = { pageId, sentence: offset, accent, voice: voiceId }

interface CallSchema {
  readonly input: v.GenericSchema
  readonly output: v.GenericSchema
  /** Set on calls that run as a job: they report progress under `input.jobId` and can be cancelled. */
  readonly job?: (typeof JOB_KINDS)[number]
}

export const calls = {
  'app.info': {
    input: nothing,
    output: v.object({
      version: v.string(),
      electron: v.string(),
      chrome: v.string(),
      node: v.string(),
      platform: v.string(),
      /** The folder the learner's data lives in, for display only. */
      dataFolder: v.string(),
    }),
  },
  /** The window has painted its first content: warm-ups may start. */
  'app.painted': { input: nothing, output: nothing },
  'library.list': { input: nothing, output: v.array(documentSummary) },
  'library.pages': { input: v.strictObject({ documentId }), output: v.array(pageSummary) },
  /** Asks for files with the system's dialog, then imports them. An empty list: the learner closed the dialog. */
  'library.importFiles': { input: v.strictObject({ jobId }), output: v.array(importResult), job: 'import' },
  'library.importDropped': {
    input: v.strictObject({
      jobId,
      files: v.pipe(
        v.array(v.strictObject({ name: fileName, bytes: v.instance(Uint8Array) })),
        v.minLength(1),
        v.maxLength(1000),
      ),
    }),
    output: v.array(importResult),
    job: 'import',
  },
  'library.importText': {
    input: v.strictObject({
      jobId,
      title: v.pipe(v.string(), v.maxLength(500)),
      text: v.pipe(v.string(), v.maxLength(MAX_PASTE_LENGTH)),
    }),
    output: v.array(importResult),
    job: 'import',
  },
  'reading.page': {
    input: v.strictObject({ pageId, accent, style }),
    /** `pronunciation[i]` belongs to the page's i-th sentence, blocks in order. */
    output: v.object({ page: formattedPage, pronunciation: v.array(pronouncedSentence) }),
  },
  /** A word of a sentence, by its place from 0, as it is cited in both accents. */
  'reading.word': {
    input: v.strictObject({ pageId, sentence: offset, word: offset }),
    output: v.object({ us: pronouncedWord, uk: pronouncedWord }),
  },
  /** Sections 3–10 of a page; null when nothing explains it yet. */
  'study.page': {
    input: v.strictObject({ pageId }),
    output: v.nullable(v.object({ origin: v.picklist(['pack']), sections: studySections })),
  },
  'speech.voices': { input: nothing, output: v.array(voice) },
  'speech.sentence': { input: v.strictObject(sentenceRef), output: clip },
  /** One word alone, as it is said by itself. */
  'speech.word': { input: v.strictObject({ ...sentenceRef, word: offset }), output: clip },
  /** A word or short phrase that stands on no page: an example of the primer. */
  'speech.example': {
    input: v.strictObject({
      word: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z' -]{0,39}$/u)),
      accent,
      voice: voiceId,
    }),
    output: clip,
  },
  /** A word as it would be said with this entry of the learner's. Refused with `pronunciation-invalid`. */
  'speech.preview': { input: v.strictObject({ ...ownPreview, voice: voiceId }), output: clip },
  /** The learner's own pronunciations, the one changed last first. */
  'pronunciations.list': { input: nothing, output: ownPronunciations },
  /**
   * Sets how a word is said in one accent or in both, in place of what was set before. What is no pronunciation is
   * refused with `pronunciation-invalid`, whose `at` points at the wrong character.
   */
  'pronunciations.put': { input: v.strictObject(ownPronunciation), output: nothing },
  'pronunciations.remove': { input: v.strictObject({ word: ownWord, accent: ownAccent }), output: nothing },
  'pronunciations.preview': { input: v.strictObject(ownPreview), output: pronouncedWord },
  'notes.get': { input: v.strictObject({ pageId }), output: note },
  'notes.save': {
    input: v.strictObject({
      pageId,
      text: v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH)),
      revision: offset,
    }),
    output: note,
  },
  /** The page is open now: it becomes the document's last page, and `reading` if it was unseen. */
  'progress.visit': { input: v.strictObject({ pageId }), output: nothing },
  'progress.setState': { input: v.strictObject({ pageId, state: readState }), output: nothing },
  'progress.listened': { input: v.strictObject({ pageId, sentence: offset }), output: nothing },
  'settings.get': { input: nothing, output: settings },
  'settings.set': { input: v.partial(v.strictObject(settings.entries)), output: settings },
  'jobs.cancel': { input: v.strictObject({ jobId }), output: nothing },
} as const satisfies Record<CallName, CallSchema>

export const events = {
  'library.changed': nothing,
  'progress.changed': v.object({ documentId }),
  'settings.changed': settings,
  /** The learner's own pronunciations changed, and with them the IPA and the speech of every page. */
  'pronunciations.changed': ownPronunciations,
  'jobs.progress': v.object({
    jobId,
    kind: v.picklist(JOB_KINDS),
    state: v.picklist(['running', 'done', 'failed', 'cancelled']),
    fraction: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
} as const satisfies Record<EventName, v.GenericSchema>

export type CallInput<N extends CallName> = v.InferOutput<(typeof calls)[N]['input']>
export type CallOutput<N extends CallName> = v.InferOutput<(typeof calls)[N]['output']>
export type EventPayload<N extends EventName> = v.InferOutput<(typeof events)[N]>

/** Turns the model's plain numbers and the contract's types into one: used where a reply is built. */
export type ImportResult = v.InferOutput<typeof importResult>
