import * as v from 'valibot'
import { importResult } from './library.ts'
import { documentId, fileId, jobId, nothing, offset } from './values.ts'

const importId = v.pipe(v.string(), v.uuid())

export const packsCalls = {
  /**
   * Writes a document's explanations into a `.soundleaf` where the learner chooses with the system's dialog; `withText`:
   * with the document's pages. `null`: the dialog was closed.
   */
  'packs.export': {
    input: v.strictObject({ jobId, documentId, withText: v.boolean() }),
    output: v.nullable(v.object({ name: v.string(), fileId, pages: offset, sections: offset })),
    job: 'export-pack',
  },
  /** Asks for packs with the system's dialog, then imports them. An empty list: the learner closed the dialog. */
  'packs.import': { input: v.strictObject({ jobId }), output: v.array(importResult), job: 'import' },
  /** Puts what an import left alone in place of what the learner wrote. */
  'packs.replaceOwn': { input: v.strictObject({ importId }), output: v.object({ put: offset }) },
  /** Takes back what an import put, in one step; what was changed since is left alone. */
  'packs.undo': { input: v.strictObject({ importId }), output: nothing },
} as const
