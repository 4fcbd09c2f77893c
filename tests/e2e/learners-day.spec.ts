import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'

/** A page of the course with few sentences: it is listened to until its end. */
const PAGE = 8

test('a learner’s day passes without a mouse, and the next one begins at the same sentence', async ({
  start,
  userData,
}) => {
  test.setTimeout(180_000) // a page is listened to
  const file = join(userData, 'course.soundleaf')
  const first = await start()
  const { app, page, reader } = first
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, file)
  // Nothing below touches the pointer: whoever did would be heard here.
  await page.evaluate(() => {
    for (const name of ['pointerdown', 'mousedown', 'touchstart']) {
      window.addEventListener(name, () => (document.title = 'pointer used'), { capture: true })
    }
  })
  const keys = page.keyboard
  const note = page.locator('[data-note-field]')

  await test.step('continue on another page', async () => {
    await keys.press('Control+g')
    await keys.type(String(PAGE))
    await keys.press('Enter')
    await expect(reader.openEntry()).toContainText(String(PAGE))
    await expect(reader.sentence(0)).toBeVisible()
  })

  await test.step('listen to the page', async () => {
    for (let i = 0; i < 10; i += 1) await keys.press('.')
    await keys.press('Space')
    await expect(reader.player).toHaveAttribute('data-player-state', 'playing')
    await expect(reader.player).toHaveAttribute('data-player-state', 'ended', { timeout: 90_000 })
    await expect(reader.openEntry().getByRole('img', { name: '已读' })).toBeVisible()
  })

  await test.step('look up a word', async () => {
    await keys.press('Control+[')
    await expect(reader.player).toHaveAttribute('data-player-state', 'playing')
    await keys.press('Space')
    await keys.press('w')
    const card = page.locator('[data-word-card]')
    await expect(card).toBeVisible()
    await expect(card.locator(':focus')).toHaveCount(1)
    await keys.press('Escape')
    await expect(card).toHaveCount(0)
  })

  await test.step('highlight the sentence', async () => {
    await keys.press('h')
    await expect(page.locator('aside').getByRole('listitem')).toHaveCount(1)
  })

  await test.step('bookmark it', async () => {
    await keys.press('Control+d')
    await expect(reader.text.locator('[data-bookmark]')).toHaveCount(1)
  })

  await test.step('write a note with a tag', async () => {
    await keys.press('n')
    await expect(note).toBeFocused()
    await keys.insertText('班长去班级报到 #考点')
    await expect(reader.noteState).toHaveAttribute('data-note-state', 'saved')
    await keys.press('Escape')
    await expect(reader.text.first()).toBeFocused()
  })

  await test.step('search in Chinese, from another page', async () => {
    await keys.press('ArrowRight')
    await expect(reader.openEntry()).toContainText(String(PAGE + 1))
    await keys.press('Control+k')
    const sheet = page.getByRole('dialog', { name: '搜索' })
    await expect(sheet.getByRole('combobox')).toBeFocused()
    await keys.insertText('班长去班级')
    await expect(sheet.getByRole('option')).toHaveCount(1)
    await keys.press('Enter')
    await expect(reader.openEntry()).toContainText(String(PAGE))
    await expect(note).toHaveValue('班长去班级报到 #考点')
    await expect(note).toBeFocused()
    await keys.press('Escape')
  })

  await test.step('mark another page as read', async () => {
    await keys.press('ArrowRight')
    await expect(reader.openEntry()).toContainText(String(PAGE + 1))
    await keys.press('d')
    await expect(reader.openEntry().getByRole('img', { name: '已读' })).toBeVisible()
    await keys.press('ArrowLeft')
    await expect(reader.openEntry()).toContainText(String(PAGE))
  })

  await test.step('export', async () => {
    await keys.press('Control+Shift+p')
    await expect(page.getByRole('combobox', { name: '命令面板' })).toBeFocused()
    await keys.insertText('导出学习包')
    await keys.press('Enter')
    await expect(page.getByRole('dialog', { name: '导出学习包' })).toBeVisible()
    await keys.press('Enter')
    await expect(page.locator('[data-exported]')).toContainText('已导出')
    expect((await stat(file)).size).toBeGreaterThan(1000)
  })

  await test.step('come back by the bookmark', async () => {
    await keys.press('ArrowRight')
    await expect(reader.openEntry()).toContainText(String(PAGE + 1))
    await keys.press('Control+Shift+O')
    const dialog = page.getByRole('dialog', { name: '书签' })
    await dialog.locator('.place').focus()
    await keys.press('Enter')
    await expect(reader.openEntry()).toContainText(String(PAGE))
    await expect(reader.text.locator('[data-bookmark]')).toBeInViewport()
  })

  const sentence = await test.step('go on listening, and quit in the middle', async () => {
    await keys.press('Control+[')
    await expect(reader.player).toHaveAttribute('data-player-state', 'playing')
    await keys.press('Escape')
    const now = await reader.player.getAttribute('data-sentence')
    expect(await page.title()).not.toBe('pointer used')
    await first.close()
    return now ?? ''
  })
  expect(Number(sentence)).toBeGreaterThan(0)

  const second = await start()
  await expect(second.reader.openEntry()).toContainText(String(PAGE))
  await expect(second.reader.player).toHaveAttribute('data-sentence', sentence)
  await expect(second.reader.sentence(Number(sentence))).toBeInViewport()
  await expect(second.page.locator('[data-note-field]')).toHaveValue('班长去班级报到 #考点')
  await expect(second.reader.text.locator('[data-bookmark]')).toHaveCount(1)
  await expect(second.page.locator('aside').getByRole('listitem')).toHaveCount(1)
})
