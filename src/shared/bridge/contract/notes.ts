import * as v from 'valibot'
import { HIGHLIGHT_COLOURS } from '../../model/highlight.ts'
import { KEPT_CHANGES } from '../../model/note.ts'
import { MAX_NOTE_LENGTH, MAX_QUERY_LENGTH } from '../limits.ts'
import { documentId, ms, offset, pageId, rowId } from './values.ts'

const text = v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH))
const note = v.object({
  pageId,
  text,
  revision: offset,
  savedAt: v.nullable(ms),
})

/** Oldest first, and one step after the other. */
const changes = v.pipe(
  v.array(v.object({ step: rowId, at: offset, removed: text, inserted: text })),
  v.maxLength(KEPT_CHANGES),
  v.check((all) => all.every(({ step }, index) => step === (all[0]?.step ?? 0) + index)),
)

const where = {
  documentId,
  documentTitle: v.string(),
  pageId,
  pageNumber: rowId,
  pageTitle: v.string(),
}

export const notesCalls = {
  'notes.get': { input: v.strictObject({ pageId }), output: note },
  /** What can be undone and redone in the page's note. */
  'notes.changes': { input: v.strictObject({ pageId }), output: v.object({ changes, done: offset }) },
  'notes.save': {
    input: v.strictObject({
      pageId,
      text,
      revision: offset,
      /** What led to the text, for undoing it at any time; see `ChangesUpdate`. */
      changes: v.exactOptional(v.strictObject({ after: offset, changes, done: offset })),
    }),
    output: note,
  },
  /** What the learner wrote in all documents, the newest first: with that tag, and holding that text. */
  'notes.overview': {
    input: v.strictObject({
      query: v.pipe(v.string(), v.maxLength(MAX_QUERY_LENGTH)),
      tag: v.nullable(v.pipe(v.string(), v.maxLength(MAX_QUERY_LENGTH))),
    }),
    output: v.object({
      notes: v.array(v.object({ ...where, excerpt: v.string(), tags: v.array(v.string()), savedAt: ms })),
      marks: v.array(
        v.object({
          ...where,
          id: rowId,
          quote: v.string(),
          comment: v.string(),
          colour: v.picklist(HIGHLIGHT_COLOURS),
          createdAt: ms,
        }),
      ),
      tags: v.array(v.object({ tag: v.string(), count: rowId })),
      total: offset,
    }),
  },
} as const
