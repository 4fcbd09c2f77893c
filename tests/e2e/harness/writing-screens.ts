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

/** The form of a word's own pronunciation, with this in it; another size of window shows the card anew. */
async function writeOwn(page: Page, written: string | null): Promise<void> {
  const card = page.locator('[data-word-card]')
  if (await card.isHidden()) {
    await page
      .locator('main .sentence .english .w')
      .filter({ hasText: /^provision$/u })
      .first()
      .click()
  }
  if (await card.locator('form').isHidden()) await card.locator('[data-own]').click()
  await card.locator('form .segmented button').first().click() // in IPA
  if (written !== null) await card.locator('form input').first().fill(written)
}

async function closeCard(page: Page): Promise<void> {
  await page.locator('[data-word-card] header button').click()
  await expect(page.locator('[data-word-card]')).toHaveCount(0)
}

function ownForm(name: string, written: string | null): Screen {
  const settle = async (page: Page): Promise<void> => {
    await writeOwn(page, written)
    if (written === null) await page.locator('[data-word-card] .preview .ipa').waitFor()
  }
  return { name, open: settle, settle, close: closeCard }
}

/** The learner's own pronunciations, from none to one. */
const OWN_SCREENS: readonly Screen[] = [
  ownForm('own-form', null),
  ownForm('own-fault', 'prəˈvɪ§ən'),
  {
    name: 'own-saved',
    open: async (page) => {
      await writeOwn(page, 'prɪˈvɪʒən')
      await page.locator('[data-word-card] form [type="submit"]').click()
      await page.locator('[data-undo]').waitFor()
    },
    close: closeCard,
  },
]

/** What the learner writes: sections, the steps back, own pronunciations. */
export const WRITING_SCREENS: readonly Screen[] = [...SECTION_NAMES.map(editing), HISTORY, ...OWN_SCREENS]
