import * as v from 'valibot'
import { ownPreview } from './pronunciations.ts'
import { EXPORT_FORMS } from '../../model/speech.ts'
import {
  accent,
  documentId,
  failure,
  fileId,
  jobId,
  ms,
  nothing,
  offset,
  pageId,
  term,
  voiceId,
} from './values.ts'

const voice = v.object({ id: voiceId, engine: v.string(), name: v.string(), accent })
const clip = v.object({
  voice: voiceId,
  sampleRate: offset,
  durationMs: ms,
  pcm: v.instance(Uint8Array),
  words: v.array(v.object({ start: offset, end: offset, t0: ms, t1: ms })),
  phones: v.array(v.object({ ipa: v.string(), t0: ms, t1: ms })),
})

/** Where a sentence stands: its place among all sentences of the page, blocks in order, from 0. */
const sentenceRef = { pageId, sentence: offset, accent, voice: voiceId }
/** Chosen by who asks for a clip, to know what comes of it before the reply. */
const ticket = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

export const speechCalls = {
  'speech.voices': { input: nothing, output: v.array(voice) },
  /** With a ticket, a long sentence is heard of by `speech.beginning` before it is whole. */
  'speech.sentence': { input: v.strictObject({ ...sentenceRef, ticket: v.optional(ticket) }), output: clip },
  /** One word alone, as it is said by itself. */
  'speech.word': { input: v.strictObject({ ...sentenceRef, word: offset }), output: clip },
  /** A term that stands anywhere, as it is said by itself, and as the learner says it. */
  'speech.term': { input: v.strictObject({ text: term, accent, voice: voiceId }), output: clip },
  /** A word or short phrase that stands on no page: an example of the primer. */
  'speech.example': {
    input: v.strictObject({
      word: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z' -]{0,39}$/u)),
      accent,
      voice: voiceId,
    }),
    output: clip,
  },
  /** What the clips take on the disk, in bytes, and the documents that are kept there to be heard at any time. */
  'speech.cache': {
    input: nothing,
    output: v.object({
      bytes: offset,
      /** For the clips of documents that are not kept. */
      limitBytes: offset,
      documents: v.array(v.object({ documentId, clips: offset, bytes: offset, complete: v.boolean() })),
    }),
  },
  /** Removes all clips but those of kept documents. */
  'speech.clearCache': { input: nothing, output: nothing },
  /**
   * Makes the clips of a whole document and keeps them. What is there already is skipped, so that a job that was
   * cancelled goes on where it stopped. Fails with `speech-not-kept` when the disk is full.
   */
  'speech.keepDocument': {
    input: v.strictObject({ jobId, documentId, accent, voice: voiceId }),
    output: v.object({ clips: offset }),
    job: 'keep-speech',
  },
  /** The document's clips are no longer kept: they go when room is needed. */
  'speech.releaseDocument': { input: v.strictObject({ documentId }), output: nothing },
  /**
   * Writes speech where the learner chooses with the system's dialog: one WAV file, or a folder with a WAV file, a
   * `.vtt` and an `.lrc` with the times of the words for each sentence. `fileId` is the file's or the folder's. `null`: the dialog was closed.
   */
  'speech.export': {
    input: v.strictObject({
      jobId,
      what: v.variant('kind', [
        v.strictObject({ kind: v.literal('sentence'), pageId, sentence: offset }),
        v.strictObject({ kind: v.literal('page'), pageId }),
        v.strictObject({ kind: v.literal('document'), documentId }),
      ]),
      form: v.picklist(EXPORT_FORMS),
      accent,
      voice: voiceId,
    }),
    output: v.nullable(v.object({ name: v.string(), fileId, sentences: offset, durationMs: ms })),
    job: 'export-speech',
  },
  /** A word as it would be said with this entry of the learner's. Refused with `pronunciation-invalid`. */
  'speech.preview': { input: v.strictObject({ ...ownPreview, voice: voiceId }), output: clip },
} as const

export const speechEvents = {
  /** Speech went on, but not as it should: another voice spoke, or a clip could not be kept. */
  'speech.trouble': failure,
  /**
   * What is there of a clip whose `pcm` is still being made: its first part, each time a longer one. Words past its end
   * have their times already, as far as they are known.
   */
  'speech.beginning': v.object({ ticket, beginning: clip }),
} as const
