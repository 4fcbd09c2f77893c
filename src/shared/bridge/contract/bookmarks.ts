import * as v from 'valibot'
import { MAX_BOOKMARK_LABEL } from '../limits.ts'
import { documentId, ms, offset, pageId, rowId } from './values.ts'

const label = v.pipe(v.string(), v.maxLength(MAX_BOOKMARK_LABEL))
const place = { pageId, at: v.nullable(offset) }
const bookmark = v.object({
  id: rowId,
  ...place,
  documentId,
  documentTitle: v.string(),
  pageNumber: offset,
  label,
  createdAt: ms,
})

export const bookmarksCalls = {
  /** Every bookmark in the library's documents, by document and in the order of their pages. */
  'bookmarks.list': { input: v.undefined(), output: v.array(bookmark) },
  /** Marks a place. One that is marked already stays as it is. */
  'bookmarks.add': { input: v.strictObject({ ...place, label }), output: bookmark },
  /** What is removed is kept, and can be restored. */
  'bookmarks.remove': { input: v.strictObject({ id: rowId }), output: v.undefined() },
  'bookmarks.restore': { input: v.strictObject({ id: rowId }), output: v.undefined() },
} as const
