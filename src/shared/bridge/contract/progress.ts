import * as v from 'valibot'
import { readState } from './library.ts'
import { documentId, nothing, offset, pageId } from './values.ts'

export const progressCalls = {
  /** The page is open now: it becomes the document's last page, and `reading` if it was unseen. */
  'progress.visit': { input: v.strictObject({ pageId }), output: nothing },
  'progress.setState': { input: v.strictObject({ pageId, state: readState }), output: nothing },
  'progress.listened': { input: v.strictObject({ pageId, sentence: offset }), output: nothing },
} as const

export const progressEvents = { 'progress.changed': v.object({ documentId }) } as const
