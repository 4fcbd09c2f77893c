import { afterEach, describe, expect, test } from 'vitest'
import { createProgressRepo } from '#main/progress/progress.repo.ts'
import { createProgressService } from '#main/progress/progress.service.ts'
import { localDay } from '#main/progress/local-day.ts'
import { createStatisticsRepo } from '#main/progress/statistics.repo.ts'
import { createStatisticsService } from '#main/progress/statistics.service.ts'
import { addDocument, openTestDatabase } from '../db/workspace.ts'

const MINUTE = 60_000
const zone = process.env['TZ']

afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

function workspace(at: string) {
  const db = openTestDatabase()
  const { documentId, pageIds } = addDocument(db, [
    'a'.repeat(600),
    'b'.repeat(600),
    'c'.repeat(600),
    'd'.repeat(1200),
  ])
  addDocument(db, ['Never opened'], { title: 'Other' })
  const clock = { ms: Date.parse(at) }
  const now = (): number => clock.ms
  const statistics = createStatisticsService({
    repo: createStatisticsRepo(db),
    today: () => localDay(now()),
  })
  const progress = createProgressService({
    repo: createProgressRepo(db),
    now,
    changed: () => undefined,
    heard: () => statistics.heard(),
  })
  return { statistics, progress, clock, documentId, pages: pageIds }
}

describe('the learning record', () => {
  test('is empty at first', () => {
    process.env['TZ'] = 'Asia/Shanghai'
    expect(workspace('2026-03-01T12:00:00Z').statistics.overview()).toEqual({
      today: '2026-03-01',
      days: [],
      total: { days: 0, activeMs: 0, sentences: 0 },
      documents: [],
    })
  })

  test('counts a day by the calendar of the learner, and midnight parts two', () => {
    process.env['TZ'] = 'Asia/Shanghai'
    const { statistics, progress, clock, pages } = workspace('2026-03-01T15:59:50Z') // 23:59:50 there
    statistics.studied(10_000, pages[0]!)
    progress.listened(pages[0]!, 0)
    clock.ms += 20_000
    statistics.studied(10_000, pages[0]!)
    statistics.studied(10_000, null)
    progress.listened(pages[0]!, 1)
    progress.listened(pages[0]!, 1)
    const { today, days, total } = statistics.overview()
    expect(today).toBe('2026-03-02')
    expect(days).toEqual([
      { day: '2026-03-01', activeMs: 10_000, sentences: 1 },
      { day: '2026-03-02', activeMs: 20_000, sentences: 2 },
    ])
    expect(total).toEqual({ days: 2, activeMs: 30_000, sentences: 3 })
  })

  test('leaves what was studied on its day when the learner travels, or puts the clock back', () => {
    process.env['TZ'] = 'Asia/Shanghai'
    const { statistics, clock } = workspace('2026-03-01T23:30:00Z') // 2 March, 7:30 there
    statistics.studied(20_000, null)
    process.env['TZ'] = 'America/Los_Angeles'
    statistics.studied(30_000, null) // 1 March, 15:30 there
    expect(statistics.overview()).toMatchObject({
      today: '2026-03-01',
      days: [
        { day: '2026-03-01', activeMs: 30_000 },
        { day: '2026-03-02', activeMs: 20_000 },
      ],
    })
    clock.ms -= 3_600_000
    statistics.studied(10_000, null)
    expect(statistics.overview().total.activeMs).toBe(60_000)
  })

  test('knows every day once where clocks are put forward and back', () => {
    process.env['TZ'] = 'Europe/Berlin'
    const days = Array.from({ length: 400 }, (_, at) => localDay(Date.UTC(2026, 0, 1, 12) + at * 86_400_000))
    expect(new Set(days).size).toBe(400)
    expect(localDay(Date.parse('2026-03-29T01:30:00Z'))).toBe('2026-03-29')
  })

  test('tells how long a document will take once three pages were studied', () => {
    const { statistics, progress, documentId, pages } = workspace('2026-03-01T12:00:00Z')
    pages.forEach((page) => progress.visit(page))
    statistics.studied(5 * MINUTE, pages[0]!)
    progress.setState(pages[0]!, 'done')
    expect(statistics.overview().documents).toEqual([
      { documentId, title: 'A course', pageCount: 4, doneCount: 1, leftMs: null },
    ])
    for (const page of pages.slice(1, 3)) {
      statistics.studied(6 * MINUTE, page)
      progress.setState(page, 'done')
    }
    statistics.studied(2 * MINUTE, pages[3]!)
    expect(statistics.overview().documents).toMatchObject([{ doneCount: 3, leftMs: 10 * MINUTE }])
  })

  test('takes no time for a page that is gone, and keeps the day’s', () => {
    const { statistics } = workspace('2026-03-01T12:00:00Z')
    statistics.studied(1000, 999 as never)
    expect(statistics.overview().total.activeMs).toBe(1000)
  })
})
