import type { Bridge } from '#renderer/bridge/bridge.ts'
import { expect, test } from './fixtures.ts'

test('what was listened to is on the record, by the palette, and at the next start', async ({ start }) => {
  const first = await start()
  await first.reader.openPage(8)
  await first.reader
    .sentence(0)
    .getByRole('button', { name: /播放第/ })
    .click()
  await expect(first.reader.player).toHaveAttribute('data-player-state', 'ended', { timeout: 20_000 })
  await first.page.keyboard.press('Control+Shift+P')
  await first.page.getByRole('dialog').getByRole('combobox').fill('xxjl')
  await first.page.keyboard.press('Enter')
  const record = first.page.getByRole('main', { name: '学习记录' })
  await expect(record.getByRole('heading', { level: 1 })).toHaveText('学习记录')
  await expect(record.locator('.figures')).toContainText('听了 1 句')
  await expect(record.locator('figure rect').last()).toHaveClass(/level-1/)
  await first.page.keyboard.press('Escape')
  await expect(record).toHaveCount(0)
  await expect(first.reader.sentence(0)).toBeInViewport()
  await first.close()

  const second = await start()
  const kept = await second.page.evaluate(async () => {
    const bridge = Reflect.get(window, 'soundleaf') as Bridge
    const reply = await bridge.call('progress.statistics', undefined)
    return reply.ok ? reply.value.total : null
  })
  expect(kept?.sentences).toBe(1)
  expect(kept?.activeMs).toBeGreaterThan(0)
  expect(kept?.activeMs).toBeLessThan(60_000)
})
