import * as v from 'valibot'
import { MAX_NOTE_LENGTH } from '../limits.ts'
import { ms, offset, pageId } from './values.ts'

const note = v.object({
  pageId,
  text: v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH)),
  revision: offset,
  savedAt: v.nullable(ms),
})

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
} as const
