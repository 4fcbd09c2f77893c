import type { CallOutput } from '#shared/bridge/contract.ts'
import type { DocumentSummary } from '#shared/model/library.ts'

/** A learner's last weeks: studied on most days. */
export function fakeStatistics(documents: readonly DocumentSummary[]): CallOutput<'progress.statistics'> {
  const days = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05'].map((day, at) => ({
    day,
    activeMs: (at + 1) * 600_000,
    sentences: (at + 1) * 10,
  }))
  return {
    today: '2026-03-05',
    days,
    total: { days: days.length, activeMs: 6_000_000, sentences: 100 },
    documents: fakeOutlooks(documents),
  }
}

/** Five minutes for each page that is not done. */
export function fakeOutlooks(documents: readonly DocumentSummary[]): CallOutput<'progress.outlooks'> {
  return documents.map(({ id, title, pageCount, doneCount }) => ({
    ...{ documentId: id, title, pageCount, doneCount },
    leftMs: (pageCount - doneCount) * 300_000,
  }))
}
