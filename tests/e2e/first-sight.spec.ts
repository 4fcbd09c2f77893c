import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** When things came, in milliseconds since the page began; null for what never did. */
async function moments(page: Page) {
  return page.evaluate(() => {
    const at = (name: string): number | null => performance.getEntriesByName(name)[0]?.startTime ?? null
    return { sight: at('first-sight'), painted: at('first-contentful-paint'), app: at('app-mounted') }
  })
}

function boundsOf(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
}

test('the window comes as it was left, before the app does, and the app takes its place', async ({
  start,
  userData,
}) => {
  const first = await start()
  expect((await moments(first.page)).sight).toBeNull()
  await first.reader.openPage(8)
  await first.reader.note.fill('容器 <b>containers</b>')
  const row = first.reader.sentence(3)
  const words = (await row.locator('.english').textContent()) ?? ''
  await row.locator('.english .w').first().click()
  await expect(first.page.locator('[data-word-card]')).toBeVisible()
  await first.close()

  const kept = await readFile(join(userData, 'first-sight.json'), 'utf8')
  expect(kept).toContain('容器 <b>containers</b>')
  expect(kept).not.toContain('data-word-card')
  for (const word of words.split(/\s+/).filter((part) => /^\w+$/.test(part))) expect(kept).toContain(word)

  const second = await start()
  const { sight, painted, app } = await moments(second.page)
  expect(sight).not.toBeNull()
  expect(painted).toBeGreaterThan(sight!)
  expect(app).toBeGreaterThan(sight!)
  expect(painted).toBeLessThan(app!)
  await expect(second.page.locator('.window')).toHaveCount(1)
  await expect(second.reader.openEntry()).toContainText('8')
  await expect(second.reader.note).toHaveValue('容器 <b>containers</b>')
  await second.reader.openPage(9)
})

test('after a crash nothing is shown that may be out of date', async ({ start }) => {
  const first = await start()
  await first.reader.openPage(8)
  await first.close()
  const second = await start()
  await second.reader.openPage(9)
  const gone = second.app.waitForEvent('close')
  second.app.process().kill('SIGKILL')
  await gone

  const third = await start()
  expect((await moments(third.page)).sight).toBeNull()
  await expect(third.reader.openEntry()).toContainText('9')
})

test('what stands in the place of the page is not kept: the next start shows the page', async ({ start }) => {
  const first = await start()
  await first.page.keyboard.press('Control+,')
  await expect(
    first.page
      .getByRole('searchbox')
      .or(first.page.getByRole('heading', { name: '设置' }))
      .first(),
  ).toBeVisible()
  await first.close()
  const second = await start()
  expect((await moments(second.page)).sight).toBeNull()
})

test('a list without all of its pages is not kept either', async ({ start }) => {
  const first = await start()
  await first.page.getByRole('button', { name: '没读完' }).click()
  await first.close()
  const second = await start()
  expect((await moments(second.page)).sight).toBeNull()
})

test('the window stands where it stood, with a sight of it and without', async ({ start }) => {
  const wanted = { x: 40, y: 30, width: 1100, height: 700 }
  const first = await start()
  await first.app.evaluate(
    ({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place),
    wanted,
  )
  await first.reader.openPage(2)
  await first.close()

  const second = await start()
  expect((await moments(second.page)).sight).not.toBeNull()
  expect(await boundsOf(second.app)).toEqual(wanted)
  const gone = second.app.waitForEvent('close')
  second.app.process().kill('SIGKILL')
  await gone

  const third = await start()
  expect((await moments(third.page)).sight).toBeNull()
  expect(await boundsOf(third.app)).toEqual(wanted)
})
