import type { Page } from '@playwright/test'
import { showPane } from './menu-screens.ts'
import type { Screen } from './screen.ts'

async function choose(page: Page, name: RegExp): Promise<void> {
  await showPane(page, 'library')
  await page.locator('nav .filter').getByRole('button', { name }).click()
}

/** The page list with a part of its pages, from its top. */
function filtered(name: string, choice: RegExp): Screen {
  const settle = async (page: Page): Promise<void> => {
    await showPane(page, 'library')
    await page.locator('nav .documents').evaluate((list) => list.scrollTo(0, 0))
  }
  return {
    name,
    open: async (page) => {
      await choose(page, choice)
      await settle(page)
    },
    settle,
    close: (page) => choose(page, /^(全部|All)$/u),
  }
}

export const PAGE_FILTER_SCREENS: readonly Screen[] = [
  filtered('pages-not-done', /^(没读完|To read)$/u),
  filtered('pages-bookmarked', /^(书签|Bookmarks)$/u),
]
