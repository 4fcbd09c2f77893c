import * as v from 'valibot'
import { EXPORT_PARTS, EXPORT_TARGETS, PAPERS, TEXT_FORMATS } from '../../model/export.ts'
import { documentId, fileId, jobId, rowId } from './values.ts'

const parts = v.pipe(v.array(v.picklist(EXPORT_PARTS)), v.minLength(1), v.maxLength(EXPORT_PARTS.length))

export const exportCalls = {
  /**
   * Takes pages of a document out of the app: into a file where the learner chooses with the system's dialog, or to a
   * printer that they choose with it. `name` and `fileId` are the file's, or null for paper. `null`: the dialog was closed.
   */
  'export.pages': {
    input: v.pipe(
      v.strictObject({
        jobId,
        documentId,
        first: rowId,
        last: rowId,
        parts,
        target: v.picklist(EXPORT_TARGETS),
        paper: v.picklist(PAPERS),
      }),
      v.check(({ first, last }) => first <= last),
    ),
    output: v.nullable(v.object({ name: v.nullable(v.string()), fileId: v.nullable(fileId), pages: rowId })),
    job: 'export-pages',
  },
  /** Writes every page that has a note or a mark into one file, document by document. `null`: the dialog was closed. */
  'export.notes': {
    input: v.strictObject({
      jobId,
      parts,
      target: v.picklist(TEXT_FORMATS),
      /** These documents of the recycle bin, in the place of all in the library. */
      removed: v.exactOptional(v.pipe(v.array(documentId), v.minLength(1), v.maxLength(10_000))),
    }),
    output: v.nullable(v.object({ name: v.string(), fileId, pages: rowId })),
    job: 'export-pages',
  },
} as const
