import type { RecordShape } from '#core/model/shape.ts'
import type { FormattedPage } from '#shared/model/document.ts'
import type { SectionEntry } from '#shared/model/study-section.ts'

export interface Message {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

/** One question to a model. */
export interface Ask {
  readonly messages: readonly Message[]
  /** What the answer must look like. */
  readonly shape: RecordShape
}

/** What a section holds, of whichever section. */
export type WrittenSection = SectionEntry['value']

/** The page that is being explained. */
export interface GivenPage {
  readonly number: number
  readonly page: FormattedPage
}

/**
 * A section while a model writes it. Ask what `next` says, give the answer to `take`, until `next` says null; then
 * `value` is the section, or null when the model could not do it in the tries it has.
 */
export interface SectionDraft {
  next(): Ask | null
  /** The section as it stands with this much of an answer to the last question; never checked. */
  preview(answer: string): WrittenSection | undefined
  /** Takes a complete answer. What is wrong with it goes into the next question. */
  take(answer: string): void
  /** The last question was not answered: it counts as a try. */
  miss(): void
  value(): WrittenSection | null
}

/** How often the same thing is asked at most: once, and again with what was wrong. */
export const MAX_TRIES = 3
