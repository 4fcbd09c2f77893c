import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** The processes that speech engines run in, by the name they were started under. */
async function engines(app: ElectronApplication): Promise<readonly { name: string; pid: number }[]> {
  const metrics = await app.evaluate(({ app }) => app.getAppMetrics())
  return metrics.flatMap(({ name = '', serviceName = '', pid }) => {
    const known = [name, serviceName].find((each) => each.startsWith('Soundleaf '))
    return known === undefined ? [] : [{ name: known, pid }]
  })
}

async function pidsOf(app: ElectronApplication): Promise<number[]> {
  return app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}

test('pages turned fifty times while it speaks leave it able to speak, in the same processes', async ({
  session: { app, reader, page },
}) => {
  test.setTimeout(120_000)
  await reader.openPage(8)
  await expect.poll(async () => (await engines(app)).length).toBe(2)
  const before = await engines(app)
  await reader
    .sentence(0)
    .getByRole('button', { name: /播放第/ })
    .click({ modifiers: ['Shift'] })
  await expect(reader.player).toHaveAttribute('data-player-state', 'playing')
  for (let turn = 0; turn < 50; turn += 1) {
    await reader.pages.nth(7 + (turn % 4)).evaluate((entry: HTMLElement) => entry.click())
  }
  await expect(reader.pages.nth(8)).toHaveAttribute('aria-current', 'page')
  await expect(reader.player, 'it reads on where the turning came to rest').toHaveAttribute(
    'data-player-state',
    'playing',
    { timeout: 20_000 },
  )
  await reader.waitForWord(1)
  await page.keyboard.press('Escape')
  await expect(reader.player).toHaveAttribute('data-player-state', 'idle')
  expect(await engines(app)).toEqual(before)
})

test('an engine killed in the middle of a word is heard to the end, and speaks the next in a new process', async ({
  session: { app, reader },
}) => {
  test.setTimeout(60_000)
  await reader.openPage(8)
  const button = (place: number) => reader.sentence(place).getByRole('button', { name: /播放第/ })
  await button(0).click()
  await reader.waitForWord(1)
  const killed = (await engines(app)).find(({ name }) => name === 'Soundleaf flite')
  process.kill(killed!.pid, 'SIGKILL')
  await expect(reader.player).toHaveAttribute('data-player-state', 'ended', { timeout: 20_000 })

  await reader.openPage(12)
  const moments = await reader.watchPlayer()
  await reader.text
    .getByRole('button', { name: /播放第/ })
    .last()
    .click()
  await expect(reader.player).toHaveAttribute('data-player-state', 'ended', { timeout: 20_000 })
  expect((await moments()).filter(({ word }) => word !== '').length).toBeGreaterThan(0)
  const flite = (await engines(app)).filter(({ name }) => name === 'Soundleaf flite')
  expect(flite).toHaveLength(1)
  expect(flite[0]!.pid).not.toBe(killed!.pid)
})

test('an app that is closed while it speaks leaves no process behind', async ({ start }) => {
  const { app, reader, close } = await start()
  await reader.openPage(8)
  await reader
    .sentence(0)
    .getByRole('button', { name: /播放第/ })
    .click({ modifiers: ['Shift'] })
  await reader.waitForWord(1)
  expect(await engines(app)).toHaveLength(2)
  const pids = await pidsOf(app)
  expect(pids.length).toBeGreaterThan(3)
  await close()
  await expect.poll(() => pids.filter(isAlive)).toEqual([])
})
