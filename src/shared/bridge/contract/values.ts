import * as v from 'valibot'
import type { DocumentId, PageId } from '../../model/ids.ts'
import { ACCENTS, STYLES } from '../../model/pronunciation.ts'
import { ERROR_CODES } from '../errors.ts'
import { MAX_TERM_LENGTH } from '../limits.ts'

/** What calls of several domains are made of. */

export const rowId = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
export const documentId = v.pipe(
  rowId,
  v.transform((n) => n as DocumentId),
)
export const pageId = v.pipe(
  rowId,
  v.transform((n) => n as PageId),
)
export const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const ms = v.pipe(v.number(), v.minValue(0))
export const jobId = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
export const voiceId = v.pipe(v.string(), v.maxLength(200))
/** Names a file that was written where the learner chose, while the app runs: see `app.showWritten`. */
export const fileId = v.pipe(v.string(), v.uuid())
/** A word or phrase of English that stands anywhere. */
export const term = v.pipe(v.string(), v.maxLength(MAX_TERM_LENGTH), v.regex(/[A-Za-z]/u))
export const nothing = v.undefined()

export const accent = v.picklist(ACCENTS)
export const style = v.picklist(STYLES)
export const failure = v.object({
  code: v.picklist(ERROR_CODES),
  params: v.record(v.string(), v.union([v.string(), v.number()])),
})
