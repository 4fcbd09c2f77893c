import type { Page } from '@playwright/test'
import { dayOf } from '#core/progress/calendar.ts'
import type { DocumentId } from '#shared/model/ids.ts'
import type { Statistics } from '#shared/model/statistics.ts'
import type { Screen } from './screen.ts'
import { setStore } from './stores.ts'

/** A learner's year up to today: busy weeks, and weeks off. */
function studiedYear(): Statistics {
  const end = Math.floor(Date.now() / 86_400_000)
  const days = Array.from({ length: 360 }, (_, at) => {
    const isOff = at % 7 === 6 || Math.sin(at / 19) < -0.6
    const minutes = isOff ? 0 : Math.round(12 + 28 * Math.abs(Math.sin(at / 5)) + (at % 11))
    return { day: dayOf(end - 359 + at), activeMs: minutes * 60_000, sentences: minutes * 2 }
  }).filter(({ activeMs }) => activeMs > 0)
  const sum = days.reduce((all, { activeMs }) => all + activeMs, 0)
  const document = { title: 'Containers on AWS', pageCount: 43, doneCount: 7, leftMs: 6_600_000 }
  return {
    today: dayOf(end),
    days,
    total: { days: days.length, activeMs: sum, sentences: sum / 30_000 },
    documents: [{ documentId: 1 as DocumentId, ...document }],
  }
}

async function open(page: Page): Promise<void> {
  await setStore(page, 'away', { view: 'statistics' })
  await page.locator('.statistics figure').waitFor()
  await setStore(page, 'statistics', { shown: studiedYear() })
}

const close = (page: Page): Promise<void> => setStore(page, 'away', { view: null })

/** The learning record of a busy year, and its foot. */
export const STATISTICS_SCREENS: readonly Screen[] = [
  { name: 'statistics', open, close },
  {
    name: 'statistics-foot',
    open: async (page) => {
      await open(page)
      await page.locator('.statistics summary').click()
    },
    settle: (page) => page.locator('.statistics main').evaluate((main) => main.scrollTo(0, 330)),
    close,
  },
]
