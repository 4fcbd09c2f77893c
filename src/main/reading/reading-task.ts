import type { FormattedPage } from '#shared/model/document.ts'
import type { Accent, PronouncedSentence, SpeechStyle } from '#shared/model/pronunciation.ts'
import type { OwnEntries } from './pronouncer.ts'

/** What the reading thread is asked: a page's text, and how it is to be said. */
export interface ReadingTask {
  readonly text: string
  readonly accent: Accent
  readonly style: SpeechStyle
  /** The learner's own pronunciations, where they apply. */
  readonly own?: OwnEntries
}

/** A page ready to be read. `pronunciation[i]` belongs to the page's i-th sentence, blocks in order. */
export interface PageReading {
  readonly page: FormattedPage
  readonly pronunciation: readonly PronouncedSentence[]
}
