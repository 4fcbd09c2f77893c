import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** The words of page 8 that read so, in the text and in their IPA. */
function words(page: Page, text: string): { readonly english: Locator; readonly card: Locator } {
  const english = page
    .getByRole('main')
    .locator('.sentence .english .w')
    .filter({ hasText: exactly(text) })
  return { english, card: page.getByRole('region', { name: `词卡：${text}`, exact: true }) }
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text}$`, 'u')
}

/** The IPA under every word of the page that reads so. */
async function ipaOf(page: Page, text: string): Promise<string[]> {
  return page.getByRole('main').evaluate(
    (main, wanted) =>
      [...main.querySelectorAll('.english .w')]
        .filter((word) => word.textContent === wanted)
        .map((word) => {
          const place = (word as HTMLElement).dataset['w'] ?? ''
          const row = word.closest('[data-s]')
          return row?.querySelector(`.ipa [data-w="${place}"]`)?.textContent ?? ''
        }),
    text,
  )
}

async function seriousProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

test('a click on a word speaks it and opens its card, which Escape closes', async ({ session }) => {
  const { reader, page } = session
  await reader.openPage(8)
  const { english, card } = words(page, 'ECS')
  const moments = await reader.watchPlayer()
  await english.first().click()

  await expect(card.getByRole('heading', { name: 'ECS' })).toBeVisible()
  await expect(card.locator('[data-accent="us"] .ipa')).toHaveText('ˌisiˈɛs')
  await expect(card.locator('[data-accent="uk"] .ipa')).toHaveText('ˌiː siː ˈɛs')
  await expect(card).toContainText('来自：技术词表')
  await expect(card).toContainText('念作 E · C · S')
  await expect.poll(async () => (await moments()).flatMap(({ lit }) => lit)).toContain('ECS')

  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
})

test('a sound of the card leads to its place in the primer', async ({ session: { reader, page } }) => {
  await reader.openPage(8)
  const { english, card } = words(page, 'Launch')
  await english.first().click()
  await card.getByRole('button', { name: 'tʃ', exact: true }).click()
  await expect(page.getByRole('heading', { name: '音标入门' })).toBeVisible()
})

test('my own IPA changes the word everywhere at once, stays after the next start, and can be taken back', async ({
  start,
}) => {
  const first = await start()
  await first.reader.openPage(8)
  const before = await ipaOf(first.page, 'ECS')
  expect(before.length).toBeGreaterThan(3)
  const { english, card } = words(first.page, 'ECS')
  await english.first().click()
  await card.getByRole('button', { name: '设置我的读音' }).click()
  await card.getByRole('button', { name: '音标', exact: true }).click()
  const field = card.getByRole('textbox', { name: '音标' })
  await field.fill("'ɛ4s")
  await expect(card.getByRole('alert')).toHaveText('第 3 个字符“4”不是美式音标。')
  await expect(card.getByRole('button', { name: '保存' })).toBeDisabled()
  await expect(card.locator('mark')).toHaveAttribute('data-at', '2')
  await field.fill("'ɛ")
  await card
    .getByRole('toolbar', { name: '音标键盘' })
    .getByRole('button', { name: 'k', exact: true })
    .click()
  await field.pressSequentially('s')
  await expect(field).toHaveValue("'ɛks")
  await expect(card.locator('.preview')).toContainText('ɛks')
  await card.getByRole('button', { name: '保存' }).click()

  await expect(first.page.getByRole('status').filter({ hasText: '已保存“ECS”的读音' })).toBeVisible()
  await expect.poll(() => ipaOf(first.page, 'ECS')).toEqual(before.map(() => 'ɛks'))
  await expect(card).toContainText('来自：我的读音')
  await first.close()

  const { page, reader } = await start()
  await expect(reader.openEntry()).toContainText('8')
  await expect.poll(() => ipaOf(page, 'ECS')).toEqual(before.map(() => 'ɛks'))
  const again = words(page, 'ECS')
  await again.english.first().click()
  await again.card.getByRole('button', { name: '删除 ECS 的读音' }).click()
  await expect.poll(() => ipaOf(page, 'ECS')).toEqual(before)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => ipaOf(page, 'ECS')).toEqual(before.map(() => 'ɛks'))
})

test('everything can be done from the keyboard, and Escape gives the focus back', async ({
  session: { reader, page },
}) => {
  await reader.openPage(8)
  await page.keyboard.press('Control+BracketRight')
  await expect(reader.player).toHaveAttribute('data-player-state', 'playing')
  await page.keyboard.press('Space')
  await page.keyboard.press('w')
  const card = page.locator('[data-word-card]')
  await expect(card.getByRole('button', { name: '收起词卡（Esc）' })).toBeFocused()
  await card.getByRole('button', { name: '设置我的读音' }).focus()
  await page.keyboard.press('Enter')
  await expect(card.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('apple pie')
  await page.keyboard.press('Enter')
  await expect(card).toContainText('来自：我的读音')
  await expect(card.getByRole('button', { name: '改我的读音' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
})

test('the list of my pronunciations hears, changes, removes and takes back', async ({
  session: { reader, page },
}) => {
  await reader.openPage(8)
  const { english, card } = words(page, 'Launch')
  await english.first().click()
  await card.getByRole('button', { name: '设置我的读音' }).click()
  await card.getByRole('textbox').fill('lunch')
  await card.getByRole('button', { name: '保存' }).click()
  await card.getByRole('button', { name: '全部我的读音（1）' }).click()

  const list = page.getByRole('dialog', { name: '我的读音' })
  await expect(list.getByRole('listitem')).toHaveText(/Launch/u)
  expect(await seriousProblems(page)).toEqual([])
  await list.getByRole('button', { name: '改 Launch 的读音' }).click()
  await list.getByRole('textbox').fill('launcher')
  await list.getByRole('button', { name: '保存' }).click()
  await expect(list.getByRole('listitem')).toHaveText(/launcher/u)
  await list.getByRole('button', { name: '删除 Launch 的读音' }).click()
  await expect(list).toContainText('还没有自己的读音')
  await list.getByRole('button', { name: '撤销' }).click()
  await expect(list.getByRole('listitem')).toHaveText(/launcher/u)
})

for (const theme of ['浅色', '深色'] as const) {
  test(`the card has no serious accessibility problem (${theme})`, async ({ session: { reader, page } }) => {
    await reader.choose('主题', theme)
    await reader.openPage(8)
    const { english, card } = words(page, 'EC2')
    await english.first().click()
    await expect(card).toContainText('念作')
    expect(await seriousProblems(page)).toEqual([])
    await card.getByRole('button', { name: '设置我的读音' }).click()
    await card.getByRole('button', { name: '音标', exact: true }).click()
    await card.getByRole('textbox').fill('kəʊd')
    await expect(card.getByRole('alert')).toBeVisible()
    expect(await seriousProblems(page), 'with a wrong character').toEqual([])
  })
}

test('in the smallest window the card stands clear of the player, and its form can be reached', async ({
  session: { app, reader, page },
}) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(800, 600))
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(800)
  await reader.text.locator('.sentence .english .w').first().click()
  const card = page.locator('[data-word-card]')
  await card.getByRole('button', { name: '设置我的读音' }).click()
  await card.getByRole('button', { name: '音标', exact: true }).click()
  const save = card.getByRole('button', { name: '保存' })
  await save.scrollIntoViewIfNeeded()
  await expect(save).toBeInViewport()
  const [cardBox, playerBox] = [await card.boundingBox(), await reader.player.boundingBox()]
  expect(cardBox!.y).toBeGreaterThanOrEqual(52)
  expect(cardBox!.y + cardBox!.height).toBeLessThanOrEqual(playerBox!.y)
})
