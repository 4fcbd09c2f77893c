import { expect, type Locator, type Page } from '@playwright/test'

/** One state of the window that a learner meets, reached in any language, theme and size. */
export interface Screen {
  readonly name: string
  /** Comes to it from the open page 8 of the course. */
  readonly open: (page: Page) => Promise<void>
  /** Once more after the window's size has changed. */
  readonly settle?: (page: Page) => Promise<void>
  /** Goes back to where `open` began. */
  readonly close?: (page: Page) => Promise<void>
}

/** Puts the focus on the page, where single letters are keys. */
export async function toPage(page: Page): Promise<void> {
  await page.locator('main').first().focus()
}

export async function press(page: Page, key: string): Promise<void> {
  await toPage(page)
  await page.keyboard.press(key)
}

export function dialogOf(page: Page): Locator {
  return page.getByRole('dialog')
}

export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toHaveCount(0)
}

/** A screen that a key opens as a dialog. */
export function dialog(name: string, key: string, fill?: (shown: Locator) => Promise<void>): Screen {
  return {
    name,
    open: async (page) => {
      await press(page, key)
      await dialogOf(page).waitFor()
      await fill?.(dialogOf(page))
    },
    close: closeDialog,
  }
}

/** Opens what has no key of its own from the palette, by what it is called in either language. */
export async function choose(page: Page, chinese: string, english: string): Promise<void> {
  await press(page, 'Control+Shift+P')
  const isChinese = (await page.locator('html').getAttribute('lang')) === 'zh-CN'
  await dialogOf(page)
    .getByRole('combobox')
    .fill(isChinese ? chinese : english)
  await page.keyboard.press('Enter')
}
