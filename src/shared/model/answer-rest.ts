import type { PageId } from './ids.ts'

/** Text of a chatbot's answer that found no place, kept with a page until the learner is done with it. */
export interface AnswerRest {
  readonly id: number
  readonly pageId: PageId
  readonly text: string
  /** Milliseconds since 1970. */
  readonly addedAt: number
}
