import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** The texts that the page marks in this way, without an element of their own. */
function markedTexts(page: Page, kind: 'spot' | 'find' | 'find-now'): Promise<string[]> {
  return page.evaluate(
    (kind) => [...(CSS.highlights.get(kind) ?? [])].map((range) => (range as Range).toString()),
    kind,
  )
}

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: '搜索' })
  await dialog.getByRole('combobox').fill(query)
  await expect(dialog.getByRole('option').first()).toBeVisible()
}

test('容器 is found in the explanations, and Enter leads to it', async ({ session: { reader, page } }) => {
  await reader.openPage(1)
  await search(page, '容器')
  const dialog = page.getByRole('dialog', { name: '搜索' })
  await expect(dialog.getByRole('status')).toHaveText(/^[1-9]\d* 处$/)
  await expect(dialog.locator('mark').first()).toHaveText('容器')
  await dialog.getByRole('button', { name: '讲解' }).click()
  await expect(dialog.getByRole('option').first()).toBeVisible()
  await dialog.getByRole('combobox').focus()
  await page.keyboard.press('ArrowDown')
  const chosen = dialog.locator('[aria-selected="true"]')
  const number = await chosen.locator('.number').textContent()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(reader.openEntry()).toContainText(number ?? '')
  await expect.poll(() => markedTexts(page, 'spot')).toContain('容器')
})

test('an English word leads to its sentence, in sight and marked', async ({ session: { reader, page } }) => {
  await reader.openPage(1)
  await search(page, '"register in the ECS Cluster"')
  await page.keyboard.press('Enter')
  await expect(reader.openEntry()).toContainText('8')
  const sentence = reader.sentences().filter({ hasText: 'register in the ECS Cluster' })
  await expect(sentence).toBeInViewport({ ratio: 1 })
  await expect.poll(() => markedTexts(page, 'spot')).toEqual(['register in the ECS Cluster'])
})

test('a note is found as soon as it is saved, and is put into view', async ({
  session: { reader, page },
}) => {
  await reader.openPage(3)
  await reader.note.fill('班长去班级报到')
  await expect(reader.noteState).toHaveAttribute('data-note-state', 'saved')
  await reader.openPage(1)
  await search(page, '班长')
  const dialog = page.getByRole('dialog', { name: '搜索' })
  await dialog.getByRole('button', { name: '笔记' }).click()
  await expect(dialog.getByRole('option')).toHaveCount(1)
  await dialog.getByRole('combobox').press('Enter')
  await expect(reader.openEntry()).toContainText('3')
  await expect(reader.note).toBeFocused()
})

test('Ctrl+F finds on the page, counts, and goes on', async ({ session: { reader, page } }) => {
  await reader.openPage(8)
  await page.keyboard.press('Control+f')
  const bar = page.getByRole('search', { name: '在本页查找' })
  await bar.getByRole('textbox').fill('ecs')
  await expect(bar.getByRole('status')).toHaveText(/^1 \/ \d+$/)
  await page.keyboard.press('Enter')
  await expect(bar.getByRole('status')).toHaveText(/^2 \/ \d+$/)
  expect(await markedTexts(page, 'find-now')).toEqual(['ECS'])
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  expect(await markedTexts(page, 'find')).toEqual([])
  await expect(reader.text).toBeFocused()
})

for (const [theme, themeName] of [
  ['light', '浅色'],
  ['dark', '深色'],
] as const) {
  test(`axe finds nothing in the search in ${theme}`, async ({ session: { reader, page } }) => {
    await reader.choose('主题', themeName)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    for (const size of [
      { width: 1280, height: 800 },
      { width: 800, height: 600 },
    ]) {
      await page.setViewportSize(size)
      await search(page, '容器')
      // Legacy mode: axe's own blank helper page cannot be opened in Electron.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
      await page.keyboard.press('Escape')
    }
  })
}
