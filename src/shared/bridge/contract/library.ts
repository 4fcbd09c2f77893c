import * as v from 'valibot'
import { IMPORT_WARNING_CODES, LOSS_KINDS, READ_STATES } from '../../model/library.ts'
import { PACK_PROBLEM_CODES } from '../../model/pack.ts'
import { MAX_PASTE_LENGTH } from '../limits.ts'
import { documentId, failure, jobId, ms, nothing, offset, pageId } from './values.ts'

const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(1024))
export const readState = v.picklist(READ_STATES)

const documentSummary = v.object({
  id: documentId,
  title: v.string(),
  pageCount: offset,
  doneCount: offset,
  lastPageId: v.nullable(pageId),
  lastPageNumber: v.nullable(offset),
  bundled: v.boolean(),
})
const removedDocument = v.object({
  id: documentId,
  title: v.string(),
  pageCount: offset,
  noteCount: offset,
  removedAt: ms,
  bundled: v.boolean(),
})
const pageSummary = v.object({
  id: pageId,
  number: offset,
  title: v.string(),
  state: readState,
  hasNote: v.boolean(),
})
/** See `PackReport` in the model. */
const packReport = v.object({
  importId: v.string(),
  title: v.string(),
  pages: offset,
  matched: offset,
  unmatched: v.array(offset),
  addedDocument: v.boolean(),
  put: offset,
  same: offset,
  own: offset,
  problems: v.array(v.object({ page: offset, code: v.picklist(PACK_PROBLEM_CODES) })),
})
/** One entry per file: a bad file never stops the others. */
export const importResult = v.object({
  name: v.string(),
  documents: v.array(documentId),
  pageCount: offset,
  warnings: v.array(
    v.object({ code: v.picklist(IMPORT_WARNING_CODES), page: v.nullable(offset), detail: v.string() }),
  ),
  /** What came of it, where the file is a study pack; `documents` is then the one that it brought along, if any. */
  pack: v.nullable(packReport),
  error: v.nullable(failure),
})

const erasing = v.strictObject({
  documentIds: v.pipe(v.array(documentId), v.minLength(1), v.maxLength(10_000)),
})
const losses = v.object(v.entriesFromList(LOSS_KINDS, offset))

export const libraryCalls = {
  'library.list': { input: nothing, output: v.array(documentSummary) },
  'library.pages': { input: v.strictObject({ documentId }), output: v.array(pageSummary) },
  'library.rename': {
    input: v.strictObject({
      documentId,
      title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
    }),
    output: nothing,
  },
  /** Puts a document into the recycle bin, with its notes and all that belongs to it. */
  'library.remove': { input: v.strictObject({ documentId }), output: nothing },
  'library.restore': { input: v.strictObject({ documentId }), output: nothing },
  /** The recycle bin, what was removed last first. */
  'library.removed': { input: nothing, output: v.array(removedDocument) },
  /** What would be lost with documents of the recycle bin, all together. */
  'library.losses': { input: erasing, output: losses },
  /** Deletes documents of the recycle bin for good, all or none. */
  'library.erase': { input: erasing, output: nothing },
  /** Asks for files with the system's dialog, then imports them. An empty list: the learner closed the dialog. */
  'library.importFiles': { input: v.strictObject({ jobId }), output: v.array(importResult), job: 'import' },
  'library.importDropped': {
    input: v.strictObject({
      jobId,
      files: v.pipe(
        v.array(v.strictObject({ name: fileName, bytes: v.instance(Uint8Array) })),
        v.minLength(1),
        v.maxLength(1000),
      ),
    }),
    output: v.array(importResult),
    job: 'import',
  },
  'library.importText': {
    input: v.strictObject({
      jobId,
      title: v.pipe(v.string(), v.maxLength(500)),
      text: v.pipe(v.string(), v.maxLength(MAX_PASTE_LENGTH)),
    }),
    output: v.array(importResult),
    job: 'import',
  },
} as const

export const libraryEvents = { 'library.changed': nothing } as const

export type ImportResult = v.InferOutput<typeof importResult>
