import { expect, type Page } from '@playwright/test'
import type { SectionName } from '#shared/model/study.ts'
import { SECTION_NAMES } from '#shared/model/study.ts'
import type { Screen } from './screen.ts'

/** A section while it is written. */
function editing(section: SectionName): Screen {
  const settle = (page: Page): Promise<void> =>
    page.locator(`#study-${section}`).evaluate((shown) => shown.scrollIntoView({ behavior: 'instant' }))
  return {
    name: `edit-${section}`,
    open: async (page) => {
      await page.locator(`#study-${section} .tools button`).first().click()
      await page.locator(`#study-${section}.writing`).waitFor()
      await settle(page)
    },
    settle,
    close: async (page) => {
      await page.locator(`#study-${section} .content`).locator('input, textarea').first().focus()
      await page.keyboard.press('Escape')
      await expect(page.locator('section.writing')).toHaveCount(0)
      await page.locator('main').evaluate((main) => main.scrollTo({ top: 0, behavior: 'instant' }))
    },
  }
}

const HISTORY: Screen = {
  name: 'history',
  open: async (page) => {
    await page.locator('#study-summary .tools button').first().click()
    await page
      .locator('#study-summary textarea, #study-summary .content input')
      .first()
      .fill('启动容器 = 在 Cluster 里启动 Task，记住这一句。')
    await page.keyboard.press('Escape')
    await page.locator('#study-summary .popover button').click()
    await page.locator('#study-summary .panel li').nth(1).waitFor()
  },
  settle: (page) =>
    page.locator('#study-summary').evaluate((shown) => shown.scrollIntoView({ behavior: 'instant' })),
  close: async (page) => {
    await page.locator('#study-summary .panel li button').last().click()
    await page.keyboard.press('Escape')
    await page.locator('main').evaluate((main) => main.scrollTo({ top: 0, behavior: 'instant' }))
  },
}

async function openOwnForm(page: Page): Promise<void> {
  await page
    .locator('main .sentence .english .w')
    .filter({ hasText: /^provision$/u })
    .first()
    .click()
  await page.locator('[data-word-card] [data-own]').click()
  await page.locator('[data-word-card] form').waitFor()
}

async function closeCard(page: Page): Promise<void> {
  await page.locator('[data-word-card] header button').click()
  await expect(page.locator('[data-word-card]')).toHaveCount(0)
}

/** The learner's own pronunciations, from none to one. */
const OWN_SCREENS: readonly Screen[] = [
  { name: 'own-form', open: openOwnForm, close: closeCard },
  {
    name: 'own-fault',
    open: async (page) => {
      await openOwnForm(page)
      await page.locator('[data-word-card] form input').first().fill('prəˈvɪ§ən')
      await page.locator('[data-word-card] form [aria-invalid="true"]').waitFor()
    },
    close: closeCard,
  },
  {
    name: 'own-saved',
    open: async (page) => {
      await openOwnForm(page)
      await page.locator('[data-word-card] form input').first().fill('prəˈvɪʒən')
      await page.locator('[data-word-card] form [type="submit"]').click()
      await page.locator('[data-undo]').waitFor()
    },
    close: closeCard,
  },
]

/** What the learner writes: sections, the steps back, own pronunciations. */
export const WRITING_SCREENS: readonly Screen[] = [...SECTION_NAMES.map(editing), HISTORY, ...OWN_SCREENS]
