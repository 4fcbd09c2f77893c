import * as v from 'valibot'
import { SECTION_NAMES } from '../../model/study.ts'
import { LONGEST_GAP_MS } from '../limits.ts'
import { readState } from './library.ts'
import { documentId, nothing, offset, pageId } from './values.ts'

const place = v.strictObject({
  sentence: v.nullable(offset),
  top: v.nullable(v.union([offset, v.picklist(SECTION_NAMES)])),
  shift: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/u))
const count = { activeMs: offset, sentences: offset }

const outlook = v.object({
  documentId,
  title: v.string(),
  pageCount: offset,
  doneCount: offset,
  leftMs: v.nullable(offset),
})

export const progressCalls = {
  /** The page is open now: it becomes the document's last page, and `reading` if it was unseen. */
  'progress.visit': { input: v.strictObject({ pageId }), output: nothing },
  'progress.setState': { input: v.strictObject({ pageId, state: readState }), output: nothing },
  /** A sentence was heard to its end. `sentences`: how many the page reads aloud; heard through, it becomes done. */
  'progress.listened': {
    input: v.strictObject({ pageId, sentence: offset, sentences: offset }),
    output: nothing,
  },
  /** Where the learner was on the page when they left it; null for a page they have not moved on. */
  'progress.place': { input: v.strictObject({ pageId }), output: v.nullable(place) },
  'progress.keepPlace': { input: v.strictObject({ pageId, place }), output: nothing },
  /** So many milliseconds were studied since the last look, on this page where one was open. */
  'progress.studied': {
    input: v.strictObject({
      ms: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_GAP_MS)),
      pageId: v.nullable(pageId),
    }),
    output: nothing,
  },
  /** See `Statistics` in the model. */
  'progress.statistics': {
    input: nothing,
    output: v.object({
      today: day,
      days: v.array(v.object({ day, ...count })),
      total: v.object({ days: offset, ...count }),
      documents: v.array(outlook),
    }),
  },
  /** The `documents` of the statistics alone. */
  'progress.outlooks': { input: nothing, output: v.array(outlook) },
} as const

export const progressEvents = { 'progress.changed': v.object({ documentId }) } as const
