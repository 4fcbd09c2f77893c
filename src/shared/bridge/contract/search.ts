import * as v from 'valibot'
import { SEARCH_KINDS, SEARCH_SCOPES } from '../../model/search.ts'
import { SECTION_NAMES } from '../../model/study.ts'
import { MAX_QUERY_LENGTH } from '../limits.ts'
import { documentId, offset, pageId } from './values.ts'

/** Marks as offsets, never as HTML: the window shows text nodes and nothing else. */
const markedText = v.object({
  text: v.string(),
  marks: v.array(v.object({ start: offset, end: offset })),
})
const hit = v.object({
  pageId,
  pageNumber: offset,
  pageTitle: v.string(),
  kind: v.picklist(SEARCH_KINDS),
  section: v.nullable(v.picklist(SECTION_NAMES)),
  at: offset,
  snippet: markedText,
})

export const searchCalls = {
  /** Finds words in pages, notes and explanations. Every query is answered, whatever is in it. */
  'search.find': {
    input: v.strictObject({
      query: v.pipe(v.string(), v.maxLength(MAX_QUERY_LENGTH)),
      scope: v.picklist(SEARCH_SCOPES),
      pageId: v.nullable(pageId),
    }),
    output: v.object({
      documents: v.array(v.object({ documentId, title: markedText })),
      groups: v.array(v.object({ documentId, title: v.string(), count: offset, hits: v.array(hit) })),
      total: offset,
      more: v.boolean(),
      complete: v.boolean(),
    }),
  },
} as const
