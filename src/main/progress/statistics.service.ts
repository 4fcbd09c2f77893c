import { dayNumber, dayOf } from '#core/progress/calendar.ts'
import { paceOf, timeLeft } from '#core/progress/pace.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { Day, DocumentOutlook, Statistics } from '#shared/model/statistics.ts'
import type { StatisticsRepo } from './statistics.repo.ts'

interface StatisticsOptions {
  readonly repo: StatisticsRepo
  /** The day of the calendar where the learner is. */
  readonly today: () => Day
}

/** What is shown of days: 53 weeks. */
const DAYS_SHOWN = 371

/** What the learner did, day by day. */
export function createStatisticsService({ repo, today }: StatisticsOptions) {
  function outlooks(): readonly DocumentOutlook[] {
    const pages = repo.pages()
    const pace = paceOf(pages)
    const ids = [...new Set(pages.map(({ documentId }) => documentId))]
    const ofDocument = (id: DocumentId) => pages.filter(({ documentId }) => documentId === id)
    return ids
      .map((documentId) => ({ documentId, own: ofDocument(documentId) }))
      .map(({ documentId, own }) => ({
        documentId,
        title: own[0]?.title ?? '',
        pageCount: own.length,
        doneCount: own.filter(({ isDone }) => isDone).length,
        leftMs: pace === null ? null : Math.round(timeLeft(own, pace)),
      }))
  }

  return {
    /** So long was studied just now, on this page where one was open. */
    studied(ms: number, pageId: PageId | null): void {
      repo.transaction(() => {
        repo.addTime(today(), ms)
        if (pageId !== null) repo.addPageTime(pageId, ms)
      })
    },

    /** A sentence was heard to its end just now. */
    heard(): void {
      repo.addSentence(today())
    },

    /** How long the rest of each document that was begun will take, the one visited last first. */
    outlooks,

    overview(): Statistics {
      const day = today()
      const from = dayOf(dayNumber(day) - DAYS_SHOWN + 1)
      return { today: day, days: repo.days(from), total: repo.total(), documents: outlooks() }
    },
  }
}

export type StatisticsService = ReturnType<typeof createStatisticsService>
