import * as v from 'valibot'
import { SECTION_NAMES } from '../../model/study.ts'
import { readState } from './library.ts'
import { documentId, nothing, offset, pageId } from './values.ts'

const place = v.strictObject({
  sentence: v.nullable(offset),
  top: v.nullable(v.union([offset, v.picklist(SECTION_NAMES)])),
  shift: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
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
} as const

export const progressEvents = { 'progress.changed': v.object({ documentId }) } as const
