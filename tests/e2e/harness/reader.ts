import { expect, type Locator, type Page } from '@playwright/test'

/** A moment at which the player's state or its spoken word changed. */
export interface SpokenMoment {
  readonly state: string
  readonly sentence: string
  readonly word: string
  /** The texts of all lit elements then: the English word and its IPA. */
  readonly lit: readonly string[]
  /** Milliseconds, from any one start. */
  readonly at: number
}

/** The reader's window as a learner sees and uses it, in the interface's first language. */
export class Reader {
  /** The entries of the open document's pages. */
  readonly pages: Locator
  readonly text: Locator
  readonly player: Locator
  readonly note: Locator
  readonly noteState: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.pages = page.getByRole('list', { name: /的页面$/ }).getByRole('button')
    this.text = page.getByRole('main')
    this.player = page.locator('[data-player-state]')
    this.note = page.getByRole('complementary').getByRole('textbox')
    this.noteState = page.locator('[data-note-state]')
  }

  /** Resolves once the document's pages are listed and one of them is open. */
  async waitUntilOpen(): Promise<void> {
    await expect(this.openEntry()).toHaveCount(1)
    await expect(this.sentences().first()).toBeVisible()
  }

  /** The entry of the open page in the list. */
  openEntry(): Locator {
    return this.page.locator('nav [aria-current="page"]')
  }

  /** Opens a page by its number and waits until its text and its note stand there. */
  async openPage(number: number): Promise<void> {
    const entry = this.pages.nth(number - 1)
    await entry.click()
    await expect(entry).toHaveAttribute('aria-current', 'page')
    await expect(this.page.getByRole('textbox', { name: `第 ${number} 页的笔记` })).toBeEditable()
    await expect(this.text.getByRole('heading', { level: 1 }).first()).toHaveAccessibleName(
      (await entry.getAttribute('title')) ?? '',
    )
  }

  /** The sentences of the open page, in order, labels of diagrams included. */
  sentences(): Locator {
    return this.text.locator('[data-s]')
  }

  /** A sentence by its place on the page, from 0. */
  sentence(place: number): Locator {
    return this.text.locator(`[data-s="${place}"]`)
  }

  /** Starts noting what the player does; the returned function hands over the notes. */
  async watchPlayer(): Promise<() => Promise<readonly SpokenMoment[]>> {
    const moments = await this.player.evaluateHandle((player) => {
      const moments: SpokenMoment[] = []
      new MutationObserver(() => {
        moments.push({
          state: player.getAttribute('data-player-state') ?? '',
          sentence: player.getAttribute('data-sentence') ?? '',
          word: player.getAttribute('data-word') ?? '',
          lit: [...document.querySelectorAll('[data-lit]')].map((element) => element.textContent),
          at: performance.now(),
        })
      }).observe(player, { attributes: true })
      return moments
    })
    return () => moments.jsonValue()
  }

  /** Resolves in the frame in which the player has come to a word, or past it, by its place from 0. */
  async waitForWord(place: number): Promise<void> {
    await this.page.waitForFunction(
      (place) => {
        const word = document.querySelector('[data-player-state]')?.getAttribute('data-word') ?? ''
        return word !== '' && Number(word) >= place
      },
      place,
      { polling: 'raf' },
    )
  }

  /** Chooses in the display panel, by the names written there: `('主题', '深色')`. */
  async choose(setting: string, value: string): Promise<void> {
    const opener = this.page.getByRole('button', { name: /^(显示设置|Display)/ })
    await opener.click()
    const choice = this.page
      .getByRole('group', { name: setting })
      .getByRole('button', { name: value, exact: true })
    await choice.click()
    await opener.click()
    await expect(choice).toHaveCount(0)
  }

  /** Imports a text through the paste dialog; resolves when its pages are listed. */
  async paste(title: string, text: string): Promise<void> {
    await this.page.getByRole('button', { name: '粘贴文字' }).click()
    const dialog = this.page.getByRole('dialog', { name: '粘贴文字' })
    await dialog.getByRole('textbox', { name: '标题' }).fill(title)
    await dialog.getByRole('textbox', { name: '英文原文' }).fill(text)
    await dialog.getByRole('button', { name: '导入', exact: true }).click()
    await expect(this.page.locator('[data-import-state="done"]')).toBeVisible()
    await expect(this.page.getByRole('list', { name: `${title} 的页面` })).toBeVisible()
  }
}
