import * as v from 'valibot'
import { HIGHLIGHT_COLOURS } from '../../model/highlight.ts'
import { MAX_NOTE_LENGTH, MAX_QUERY_LENGTH } from '../limits.ts'
import { documentId, ms, offset, pageId, rowId } from './values.ts'

const note = v.object({
  pageId,
  text: v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH)),
  revision: offset,
  savedAt: v.nullable(ms),
})

const where = {
  documentId,
  documentTitle: v.string(),
  pageId,
  pageNumber: rowId,
  pageTitle: v.string(),
}

export const notesCalls = {
  'notes.get': { input: v.strictObject({ pageId }), output: note },
  'notes.save': {
    input: v.strictObject({
      pageId,
      text: v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH)),
      revision: offset,
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
