import { expect, test } from './fixtures.ts'

test('the help menu shows that nothing has left, counts what was stopped, and copies a log without the learner’s text', async ({
  session: { app, page, reader },
  userData,
}) => {
  await reader.note.fill('SecretNote 私人笔记')
  await expect(reader.noteState).toHaveAttribute('data-note-state', 'saved')
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('help.unplugged')?.click()
  })
  const view = page.getByRole('main', { name: '断网证明' })
  await expect(view.locator('[data-requests]')).toHaveText('0')
  await expect(view.locator('[data-data-folder]')).toHaveText(userData)
  await expect(view).toContainText('谁也不联系')

  // A request past the page's policy, as hostile content would like to make it: the session stops and counts it.
  await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false })
    const outcome = await window.loadURL('https://example.org/SecretHost').then(String, String)
    window.destroy()
    if (!outcome.includes('ERR_BLOCKED_BY_CLIENT')) throw new Error(outcome)
  })
  await expect(view).toContainText('拦下 1 次')
  await expect(view.locator('[data-requests]')).toHaveText('0')

  await view.getByRole('button', { name: '复制日志' }).click()
  await expect(view.getByText('已复制')).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/^Soundleaf \d/u)
  expect(copied).toContain('request-blocked')
  expect(copied).not.toMatch(/Secret|私人|example|soundleaf-e2e/u)
})

test('the data folder, and no other, is opened from the settings', async ({
  session: { app, page },
  userData,
}) => {
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openPath = (path) => {
      opened.push(path)
      return Promise.resolve('')
    }
  })
  await page.keyboard.press('Control+,')
  await page.locator('[data-setting="folder"]').getByRole('button').click()
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'opened') as string[]))
    .toEqual([userData])
  await page.locator('[data-setting="unplugged"]').getByRole('button').click()
  await expect(page.getByRole('main', { name: '断网证明' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('main', { name: '原文' })).toBeVisible()
})
