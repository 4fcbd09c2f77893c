import { expect, type Locator, type Page } from '@playwright/test'
import { press, type Screen } from './screen.ts'

/** Opens a side pane over the page of a narrow window; in a wide one it stands there. */
export async function showPane(page: Page, side: 'library' | 'notes'): Promise<void> {
  const pane = page.locator(side === 'library' ? '.window > nav' : '.window aside')
  if (await pane.isHidden()) await press(page, side === 'library' ? 'Control+b' : 'Control+Shift+b')
  await pane.waitFor()
}

/** What a button opens beside itself; the button closes it again. */
function popover(name: string, label: RegExp): Screen {
  const toggle = (page: Page): Promise<void> => page.getByRole('button', { name: label }).click()
  return {
    name,
    open: async (page) => {
      await toggle(page)
      await page.locator('.popover .panel').waitFor()
    },
    close: async (page) => {
      await toggle(page)
      await expect(page.locator('.popover .panel')).toHaveCount(0)
    },
  }
}

/** What is opened in the library pane, which a narrow window closes. */
function inLibrary(name: string, shown: string, act: (page: Page) => Promise<void>): Screen {
  const settle = async (page: Page): Promise<void> => {
    await showPane(page, 'library')
    if (await page.locator(shown).isHidden()) await act(page)
    await page.locator(shown).waitFor()
  }
  return {
    name,
    open: settle,
    settle,
    close: async (page) => {
      await page.locator(shown).locator('button, input').first().focus()
      await page.keyboard.press('Escape')
      await expect(page.locator(shown)).toHaveCount(0)
    },
  }
}

function actionsOf(page: Page): Locator {
  return page.locator('nav .document-actions > button')
}

/** What opens beside a button, and what is chosen there. */
export const MENU_SCREENS: readonly Screen[] = [
  popover('ask', /^(请聊天机器人讲解|Ask a chatbot)/u),
  popover('player-options', /^(朗读设置|Player settings)/u),
  popover('speed', /^(语速|Speed) 1×/u),
  inLibrary('document-menu', 'nav .document-actions .choices', (page) => actionsOf(page).click()),
  inLibrary('rename', 'nav .document-actions form', async (page) => {
    await actionsOf(page).click()
    await page.locator('nav .document-actions .choices button').first().click()
  }),
  inLibrary('speech-menu', 'nav .speech .choices', (page) =>
    page.locator('nav .speech [aria-haspopup]').click(),
  ),
  {
    name: 'selection',
    open: async () => {},
    settle: async (page) => {
      await page.evaluate(() => getSelection()?.removeAllRanges()) // or it would be dragged itself
      await expect(page.locator('main [role="toolbar"]')).toHaveCount(0)
      const box = (await page.locator('main [data-s="2"] .english').boundingBox())!
      await page.mouse.move(box.x + 2, box.y + 14)
      await page.mouse.down()
      await page.mouse.move(box.x + 240, box.y + 14, { steps: 4 })
      await page.mouse.up()
      await page.locator('main [role="toolbar"]').waitFor()
    },
    close: async (page) => {
      await page.evaluate(() => getSelection()?.removeAllRanges())
      await expect(page.locator('main [role="toolbar"]')).toHaveCount(0)
    },
  },
]
