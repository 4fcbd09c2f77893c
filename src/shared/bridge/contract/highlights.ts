import * as v from 'valibot'
import { HIGHLIGHT_COLOURS } from '../../model/highlight.ts'
import { MAX_COMMENT_LENGTH, MAX_QUOTE_LENGTH } from '../limits.ts'
import { ms, offset, pageId } from './values.ts'

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const colour = v.picklist(HIGHLIGHT_COLOURS)
const comment = v.pipe(v.string(), v.maxLength(MAX_COMMENT_LENGTH))
const around = v.pipe(v.string(), v.maxLength(200))
const marked = {
  pageId,
  start: offset,
  end: v.pipe(offset, v.minValue(1)),
  quote: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_QUOTE_LENGTH)),
  before: around,
  after: around,
  colour,
}
const highlight = v.object({ id, ...marked, comment, createdAt: ms })

export const highlightsCalls = {
  /** What is marked on a page, in the order of its text. */
  'highlights.list': { input: v.strictObject({ pageId }), output: v.array(highlight) },
  'highlights.add': {
    input: v.pipe(
      v.strictObject(marked),
      v.check(({ start, end }) => start < end),
    ),
    output: highlight,
  },
  'highlights.change': {
    input: v.strictObject({ id, colour: v.exactOptional(colour), comment: v.exactOptional(comment) }),
    output: highlight,
  },
  /** What is removed is kept, and can be restored as it was. */
  'highlights.remove': { input: v.strictObject({ id }), output: v.undefined() },
  'highlights.restore': { input: v.strictObject({ id }), output: v.undefined() },
} as const
