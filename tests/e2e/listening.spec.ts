import { expect, test } from './fixtures.ts'
import type { SpokenMoment } from './harness/reader.ts'

/** The sentence of page 8 that the course's design shows being spoken. */
const SENTENCE = 'EC2 Launch Type: you must provision & maintain the infrastructure (the EC2 instances)'

function litWords(moments: readonly SpokenMoment[]): readonly SpokenMoment[] {
  return moments.filter(({ state, word }) => state === 'playing' && word !== '')
}

test('a click on a sentence speaks it: the clock runs and its words light in order, each with its IPA', async ({
  session: { reader },
}) => {
  await reader.openPage(8)
  const row = reader.sentences().filter({ hasText: SENTENCE })
  const place = await row.getAttribute('data-s')
  const words = await row.locator('.english [data-w]').allTextContents()
  const ipa = await row.locator('.ipa [data-w]').allTextContents()
  const moments = await reader.watchPlayer()

  await row.getByRole('button', { name: /播放第/ }).click()
  await expect(reader.player).toHaveAttribute('data-player-state', 'ended', { timeout: 20_000 })

  const lit = litWords(await moments())
  expect(new Set(lit.map(({ sentence }) => sentence))).toEqual(new Set([place]))
  const order = [...new Set(lit.map(({ word }) => Number(word)))]
  expect(order, 'every word, first to last').toEqual(words.map((_, index) => index))
  for (const moment of lit) {
    expect(moment.lit).toEqual([words[Number(moment.word)], ipa[Number(moment.word)]])
  }
  const [first, last] = [lit[0]!, lit.at(-1)!]
  expect(last.at - first.at, 'a sentence of twelve words takes seconds').toBeGreaterThan(2000)
  await expect(reader.text.locator('[data-lit]')).toHaveCount(0)
})

test('a pause keeps the place, and playing goes on from there', async ({ session: { reader, page } }) => {
  await reader.openPage(8)
  const row = reader.sentences().filter({ hasText: SENTENCE })
  await row.getByRole('button', { name: /播放第/ }).click()
  await reader.waitForWord(4)
  await page.keyboard.press('Space')
  await expect(reader.player).toHaveAttribute('data-player-state', 'paused')
  const at = Number(await reader.player.getAttribute('data-word'))
  expect(at).toBeGreaterThanOrEqual(4)

  const moments = await reader.watchPlayer()
  await page.keyboard.press('Space')
  await expect(reader.player).toHaveAttribute('data-player-state', 'ended', { timeout: 20_000 })
  expect(Number(litWords(await moments())[0]?.word)).toBeGreaterThanOrEqual(at)
})

test('next and previous move through the sentences, Escape stops', async ({ session: { reader, page } }) => {
  await reader.openPage(8)
  await reader
    .sentence(0)
    .getByRole('button', { name: /播放第/ })
    .click()
  await expect(reader.player).toHaveAttribute('data-player-state', 'playing')
  await page.keyboard.press('Control+BracketRight')
  await expect(reader.player).toHaveAttribute('data-sentence', '1')
  await page.keyboard.press('Control+BracketLeft')
  await expect(reader.player).toHaveAttribute('data-sentence', '0')
  await page.keyboard.press('Escape')
  await expect(reader.player).toHaveAttribute('data-player-state', 'idle')
  await expect(reader.text.locator('[data-lit]')).toHaveCount(0)
})

test('a click on a word says that word alone', async ({ session: { reader } }) => {
  await reader.openPage(8)
  const row = reader.sentences().filter({ hasText: SENTENCE })
  const moments = await reader.watchPlayer()
  await row.locator('.english [data-w]').filter({ hasText: 'provision' }).click()
  await expect(async () => {
    expect(litWords(await moments()).length).toBeGreaterThan(0)
  }).toPass()
  await expect(reader.player).toHaveAttribute('data-player-state', 'idle')
  expect(new Set(litWords(await moments()).map(({ lit }) => lit[0]))).toEqual(new Set(['provision']))
})
