import * as v from 'valibot'
import { MAX_ANSWER_LENGTH, MAX_STUDY_BATCH } from '../limits.ts'
import { sectionSchemas } from '../study.schema.ts'
import { ms, nothing, offset, pageId, rowId } from './values.ts'

/** A run of pages of one document, in order: the same page twice for one alone. At most `MAX_PROMPT_PAGES` of them. */
const run = { first: pageId, last: pageId }

export const answersCalls = {
  /** Puts the prompt that has a chatbot explain these pages on the clipboard. `length` is in UTF-16 units. */
  'answers.copyPrompt': { input: v.strictObject(run), output: v.object({ length: offset }) },
  /**
   * What a chatbot's answer holds, read for the pages that it was asked about. Nothing is stored. Every text of the
   * answer is in a page or in `unplaced`; what is missing are the signs of its layout.
   */
  'answers.read': {
    input: v.strictObject({ ...run, text: v.pipe(v.string(), v.maxLength(MAX_ANSWER_LENGTH)) }),
    output: v.object({
      pages: v.array(
        v.object({
          /** The page of the document that it explains; null where that cannot be told. */
          pageId: v.nullable(pageId),
          /** What the answer itself says of it. */
          number: v.nullable(offset),
          title: v.string(),
          sections: v.partial(v.strictObject(sectionSchemas)),
          /** What it says under sections 1 and 2, which the app computes itself. */
          computed: v.array(v.string()),
        }),
      ),
      unplaced: v.array(
        v.object({
          text: v.string(),
          /** The place among `pages` of the one in or after which it stands; null when there are none. */
          part: v.nullable(offset),
        }),
      ),
    }),
  },
  /** What found no place in the answers for a page, and the learner is not done with. */
  'answers.rests': {
    input: v.strictObject({ pageId }),
    output: v.array(v.object({ id: rowId, pageId, text: v.string(), addedAt: ms })),
  },
  /** Keeps such texts with their pages: all or none, and none twice. */
  'answers.keepRests': {
    input: v.strictObject({
      rests: v.pipe(
        v.array(
          v.strictObject({
            pageId,
            text: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ANSWER_LENGTH)),
          }),
        ),
        v.maxLength(MAX_STUDY_BATCH),
      ),
    }),
    output: nothing,
  },
  /** What is dismissed is kept out of sight, and can be restored. */
  'answers.dismissRest': { input: v.strictObject({ id: rowId }), output: nothing },
  'answers.restoreRest': { input: v.strictObject({ id: rowId }), output: nothing },
} as const
