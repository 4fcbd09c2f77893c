import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'

async function widthOf(pane: Locator): Promise<number> {
  return Math.round((await pane.boundingBox())?.width ?? 0)
}

test('panes are resized by dragging and by keys, and are so wide at the next start', async ({ start }) => {
  const first = await start()
  const library = first.page.locator('.window > nav')
  const edge = first.page.getByRole('separator', { name: '目录栏的宽度' })
  const before = await widthOf(library)
  const box = (await edge.boundingBox())!
  await first.page.mouse.move(box.x + box.width / 2, box.y + 200)
  await first.page.mouse.down()
  await first.page.mouse.move(box.x + box.width / 2 + 40, box.y + 200, { steps: 4 })
  await first.page.mouse.up()
  await expect.poll(() => widthOf(library)).toBe(before + 40)

  const notes = first.page.locator('.window > .right')
  await first.page.getByRole('separator', { name: '笔记栏的宽度' }).focus()
  await first.page.keyboard.press('ArrowLeft')
  await first.page.keyboard.press('ArrowLeft')
  await expect.poll(() => widthOf(notes)).toBe(328 + 32)
  await first.close()

  const second = await start()
  expect(await widthOf(second.page.locator('.window > nav'))).toBe(before + 40)
  expect(await widthOf(second.page.locator('.window > .right'))).toBe(360)
  await second.page.getByRole('separator', { name: '目录栏的宽度' }).dblclick({ position: { x: 5, y: 200 } })
  await expect.poll(() => widthOf(second.page.locator('.window > nav'))).toBe(before)
})

test('a pane that is dragged to nothing closes, and Ctrl+B brings it back', async ({ session: { page } }) => {
  const library = page.locator('.window > nav')
  const edge = page.getByRole('separator', { name: '目录栏的宽度' })
  const box = (await edge.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + 200)
  await page.mouse.down()
  await page.mouse.move(20, box.y + 200, { steps: 5 })
  await page.mouse.up()
  await expect(library).toHaveCount(0)
  await page.keyboard.press('Control+b')
  await expect(library).toBeVisible()
})

test('a narrow window has no edges to drag, and its panes still open over the page', async ({
  session: { page },
}) => {
  await page.setViewportSize({ width: 800, height: 600 })
  await expect(page.getByRole('separator')).toHaveCount(0)
  await page.keyboard.press('Control+b')
  await expect(page.locator('.window > nav')).toBeInViewport({ ratio: 1 })
})

test('a pane over the page is as wide as it was chosen, and gives way to what takes the place of the page', async ({
  session: { page },
}) => {
  const library = page.locator('.window > nav')
  const chosen = await widthOf(library)
  await page.setViewportSize({ width: 800, height: 600 })
  await page.keyboard.press('Control+b')
  expect(await widthOf(library)).toBe(chosen)
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { name: '快捷键' })).toBeVisible()
  await expect(library).toHaveCount(0)
  await page.keyboard.press('Control+b')
  await expect(library).toBeVisible()

  await page.setViewportSize({ width: 1280, height: 800 })
  await page.setViewportSize({ width: 800, height: 600 })
  await expect(library).toHaveCount(0)
})
