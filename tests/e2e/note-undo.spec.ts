import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './fixtures.ts'

async function chooseInMenu(app: ElectronApplication, id: string): Promise<void> {
  const item = () =>
    app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled, id)
  await expect.poll(item).toBe(true)
  await app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
  }, id)
}

test('the changes of a note are undone and redone after the app was killed, by key, menu and palette', async ({
  start,
}) => {
  const first = await start()
  const { note, noteState } = first.reader
  await first.reader.openPage(8)
  await note.click()
  await first.page.keyboard.type('EC2 自己准备')
  await first.page.keyboard.press('Control+a')
  await first.page.keyboard.press('Control+b')
  await expect(note).toHaveValue('**EC2 自己准备**')
  await first.page.keyboard.press('End')
  await first.page.keyboard.press('Enter')
  await first.page.keyboard.type('Fargate 不用')
  await first.page.keyboard.press('Control+z')
  await first.page.keyboard.press('Control+Shift+Z')
  await expect(note).toHaveValue('**EC2 自己准备**\nFargate 不用')
  await expect(noteState).toHaveAttribute('data-note-state', 'saved')
  const gone = first.app.waitForEvent('close')
  first.app.process().kill('SIGKILL')
  await gone

  const second = await start()
  const { page, reader } = second
  await expect(reader.note).toHaveValue('**EC2 自己准备**\nFargate 不用')
  await reader.note.click()
  await page.keyboard.press('Control+z')
  await expect(reader.note).toHaveValue('**EC2 自己准备**')
  await page.keyboard.press('Control+z')
  await expect(reader.note).toHaveValue('EC2 自己准备')
  // What the mark was taken from is selected again, as it was.
  const selection = () =>
    reader.note.evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    )
  expect(await selection()).toBe('EC2 自己准备')
  await page.keyboard.press('Control+z')
  await expect(reader.note).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('没有可撤销的了')).toBeVisible()

  await chooseInMenu(second.app, 'edit.redo')
  await expect(reader.note).toHaveValue('EC2 自己准备')
  await page.keyboard.press('Control+y')
  await expect(reader.note).toHaveValue('**EC2 自己准备**')
  await page.keyboard.press('Control+Shift+P')
  await page.locator('.palette input').fill('撤销')
  await page.keyboard.press('Enter')
  await expect(reader.note).toHaveValue('EC2 自己准备')

  // Something new takes the place of what could be redone.
  await page.keyboard.press('End')
  await page.keyboard.type('机器')
  await page.keyboard.press('Control+y')
  await expect(page.getByText('没有可重做的了')).toBeVisible()
  await expect(reader.note).toHaveValue('EC2 自己准备机器')
})

test('undo in another field is that field’s own', async ({ session }) => {
  const { page, reader } = session
  await reader.note.fill('笔记不动')
  await page.keyboard.press('Control+g')
  const field = page.locator('[data-page-number]')
  const shown = await field.inputValue()
  await page.keyboard.type('12')
  await page.keyboard.press('Control+z')
  await expect(field).toHaveValue(shown)
  await chooseInMenu(session.app, 'edit.redo')
  await expect(field).toHaveValue('12')
  await expect(reader.note).toHaveValue('笔记不动')
})
