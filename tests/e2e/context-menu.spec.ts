import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './fixtures.ts'

interface Popped {
  readonly labels: readonly string[]
  readonly x: number
  readonly y: number
}

/** Lets menus really open, notes what each offers, and closes it, as no one is there to choose with a pointer. */
async function watchMenus(app: ElectronApplication) {
  await app.evaluate(({ Menu }) => {
    const popped: { menu: Electron.Menu; options: Electron.PopupOptions | undefined }[] = []
    Object.assign(globalThis, { popped })
    const popup = Reflect.get<Electron.Menu, 'popup'>(Menu.prototype, 'popup')
    Menu.prototype.popup = function (options) {
      popped.push({ menu: this, options })
      popup.call(this, options)
      this.closePopup(options?.window)
    }
  })
  return {
    last: (count: number): Promise<Popped> =>
      expect
        .poll(() => app.evaluate(() => (Reflect.get(globalThis, 'popped') as unknown[]).length))
        .toBe(count)
        .then(() =>
          app.evaluate(() => {
            const all = Reflect.get(globalThis, 'popped') as {
              menu: Electron.Menu
              options: Electron.PopupOptions
            }[]
            const { menu, options } = all[all.length - 1]!
            return {
              labels: menu.items.map(({ label, type }) => (type === 'separator' ? '—' : label)),
              x: options.x ?? -1,
              y: options.y ?? -1,
            }
          }),
        ),
    /** Chooses as a pointer would: what the system does itself, it does in the window that has the focus. */
    choose: (label: string) =>
      app.evaluate(({ BrowserWindow }, wanted) => {
        const all = Reflect.get(globalThis, 'popped') as { menu: Electron.Menu }[]
        const item = all[all.length - 1]!.menu.items.find((each) => each.label === wanted)!
        const [window] = BrowserWindow.getAllWindows()
        ;(item.click as (...args: unknown[]) => void)({}, window, window!.webContents)
      }, label),
    clipboard: () => app.evaluate(({ clipboard }) => clipboard.readText()),
  }
}

test('a right click on a word opens the system’s menu there, and does what is chosen', async ({
  session,
}) => {
  const { app, page, reader } = session
  const menus = await watchMenus(app)
  await reader.openPage(8)
  const word = reader.sentence(1).locator('.english .w').first()
  await word.click({ button: 'right' })
  const { labels, x, y } = await menus.last(1)
  const text = (await word.textContent()) ?? ''
  expect(labels).toContain(`听“${text}”`)
  expect(labels).toContain('引用到笔记')
  const box = await word.boundingBox()
  expect(x).toBeGreaterThanOrEqual(Math.floor(box!.x))
  expect(y).toBeGreaterThanOrEqual(Math.floor(box!.y))
  await menus.choose('复制这个词和音标')
  await expect.poll(menus.clipboard).toMatch(new RegExp(`^${text} /.+/$`, 'u'))
  await menus.choose(`查“${text}”`)
  await expect(page.locator('[data-word-card]')).toContainText(text)
})

test('Shift+F10 and the menu key open the menu of what has the focus', async ({ session }) => {
  const { app, page, reader } = session
  const menus = await watchMenus(app)
  await reader.text.first().focus()
  await page.keyboard.press('Shift+F10')
  expect((await menus.last(1)).labels).toContain('听这一句')
  await menus.choose('引用到笔记')
  await expect(reader.note).toHaveValue(/^> .+/u)

  await reader.pages.nth(2).focus()
  await page.keyboard.press('ContextMenu')
  expect((await menus.last(2)).labels).toContain('从头听这一页')
  await menus.choose('已读')
  await expect(reader.pages.nth(2).getByRole('img', { name: '已读' })).toBeVisible()

  await reader.note.focus()
  await page.keyboard.press('Shift+F10')
  expect((await menus.last(3)).labels).toEqual(['撤销', '重做', '—', '剪切', '复制', '粘贴', '—', '全选'])
})

test('what is copied from a menu is pasted into the note from its menu', async ({ session }) => {
  const { app, reader } = session
  const menus = await watchMenus(app)
  await reader.openPage(8)
  await reader.sentence(1).locator('.english').click({ button: 'right' })
  await menus.last(1)
  await menus.choose('复制这一句')
  const sentence = 'ECS = Elastic Container Service'
  await expect.poll(menus.clipboard).toBe(sentence)
  await reader.note.click({ button: 'right' })
  await menus.last(2)
  await menus.choose('粘贴')
  await expect(reader.note).toHaveValue(sentence)
})
