import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

async function boxOf(locator: Locator): Promise<Rect> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not on the screen')
  return box
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

const hint = (page: Page): Locator => page.locator('[data-hint]')

test('three hints come at the very first start and never again by themselves', async ({ start }) => {
  const first = await start()
  await expect(hint(first.page)).toHaveAttribute('data-hint', 'listen')
  await first.close() // without a look at the other two

  const second = await start()
  await second.reader.openPage(2)
  await expect(hint(second.page)).toHaveCount(0)
  await second.page.keyboard.press('Control+,')
  await second.page.getByRole('button', { name: '再看一遍' }).click()
  await expect(hint(second.page)).toHaveAttribute('data-hint', 'listen')
})

test('the hints can be walked without a mouse, and leave the page its focus and keys', async ({
  session: { page, reader },
}) => {
  await expect(hint(page)).toBeVisible()
  await expect(reader.text).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(hint(page).getByRole('button', { name: '不用了' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(hint(page)).toHaveAttribute('data-hint', 'lookUp')
  await page.keyboard.press('ArrowRight')
  await expect(hint(page)).toHaveAttribute('data-hint', 'notes')
  await page.keyboard.press('Enter')
  await expect(hint(page)).toHaveCount(0)
  await expect(reader.text).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(reader.pages.nth(1)).toHaveAttribute('aria-current', 'page')
})

test('one Escape on the page puts all hints away', async ({ session: { page } }) => {
  await expect(hint(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(hint(page)).toHaveCount(0)
})

test('listening and looking up move the hints on', async ({ session: { page, reader } }) => {
  await expect(hint(page)).toBeVisible()
  await reader.sentence(0).locator('.play').click()
  await expect(hint(page)).toHaveAttribute('data-hint', 'lookUp')
  await reader.sentence(0).locator('.english .w').last().click()
  await expect(hint(page)).toHaveAttribute('data-hint', 'notes')
})

for (const [width, height] of [
  [800, 600],
  [1280, 800],
  [1920, 1080],
] as const) {
  test(`a hint leaves what it speaks of in sight and the text in reach at ${width}×${height}`, async ({
    session: { page, reader },
  }) => {
    await page.setViewportSize({ width, height })
    for (const [number, target] of [
      [1, '[data-s="0"] .play'],
      [8, '[data-s="0"] .play'],
    ] as const) {
      if (number > 1) {
        await page.keyboard.press('Control+g')
        await page.locator('[data-page-number]').fill(String(number))
        await page.keyboard.press('Enter')
        await expect(reader.text.getByRole('heading', { name: 'Amazon ECS' }).first()).toBeVisible()
      }
      await expect(hint(page)).toBeVisible()
      const box = await boxOf(hint(page))
      expect(overlap(box, await boxOf(reader.text.locator(target)))).toBe(false)
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(width)
      expect(box.y + box.height).toBeLessThanOrEqual((await boxOf(reader.player)).y)
      const isHit = await page.evaluate(
        ({ x, y }) => document.elementFromPoint(x, y)?.closest('[data-hint]') !== null,
        { x: box.x + 30, y: box.y + 20 },
      )
      expect(isHit, 'a click on its words goes to what is behind').toBe(false)
    }
  })
}
