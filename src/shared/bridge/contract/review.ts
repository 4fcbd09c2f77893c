import * as v from 'valibot'
import { TABLE_FORMATS } from '../../model/review.ts'
import { MAX_STUDY_TEXT } from '../limits.ts'
import { accent, documentId, fileId, ms, nothing, offset, pageId, rowId, term } from './values.ts'

const text = v.pipe(v.string(), v.maxLength(MAX_STUDY_TEXT))
/** See `NewReviewWord` in the model. */
const added = { term, zh: text, pageId, context: text, start: v.nullable(offset) }

export const reviewCalls = {
  /** The learner's word list, the last added first. */
  'review.list': {
    input: nothing,
    output: v.array(
      v.object({
        id: rowId,
        ...added,
        documentId,
        documentTitle: v.string(),
        pageNumber: offset,
        addedAt: ms,
      }),
    ),
  },
  /** Puts a word on the list; one that is there already stays as it is. */
  'review.add': { input: v.strictObject(added), output: v.object({ id: rowId }) },
  /** What is taken off is kept, and can be restored. */
  'review.remove': { input: v.strictObject({ id: rowId }), output: nothing },
  'review.restore': { input: v.strictObject({ id: rowId }), output: nothing },
  /** Writes the list where the learner chooses with the system's dialog. `null`: it was closed. */
  'review.export': {
    input: v.strictObject({ format: v.picklist(TABLE_FORMATS), accent }),
    output: v.nullable(v.object({ name: v.string(), fileId, words: offset })),
  },
} as const
