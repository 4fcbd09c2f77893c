import { expect, test } from './fixtures.ts'

test('the next start shows the same sentence, as the reading place, at another size of text too', async ({
  start,
}) => {
  const first = await start()
  await first.reader.openPage(8)
  const row = first.reader.sentence(3)
  const words = (await row.locator('.english').textContent()) ?? ''
  await first.reader.text.evaluate((main) => main.scrollTo({ top: 0 }))
  await row.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  await row.getByRole('button', { name: /播放第/ }).click()
  await expect(first.reader.player).toHaveAttribute('data-sentence', '3')
  await first.page.keyboard.press('Escape')
  await first.close()

  const second = await start()
  await expect(second.reader.openEntry()).toContainText('8')
  await expect(second.reader.player).toHaveAttribute('data-sentence', '3')
  await expect(second.reader.player).toContainText(words.slice(0, 20))
  await expect(second.reader.sentence(3)).toBeInViewport()
  const before = await second.reader.text.evaluate((main) => main.scrollTop)
  expect(before).toBeGreaterThan(0)

  await second.page.keyboard.press('Control+=')
  await second.page.keyboard.press('Control+=')
  await second.reader.openPage(9)
  expect(await second.reader.text.evaluate((main) => main.scrollTop)).toBe(0)
  await second.reader.openPage(8)
  await expect(second.reader.sentence(3)).toBeInViewport()
  await expect(second.reader.player).toHaveAttribute('data-sentence', '3')
})

test('whoever comes back to an explanation finds it again', async ({ start }) => {
  const first = await start()
  await first.reader.openPage(8)
  const section = first.page.locator('#study-beginner')
  await section.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  const top = await section.evaluate((element) => element.getBoundingClientRect().top)
  await first.close()

  const second = await start()
  // A gap above the section is not part of the place: within a line of where it stood.
  const distance = async (): Promise<number> =>
    Math.abs(
      (await second.page.locator('#study-beginner').evaluate((it) => it.getBoundingClientRect().top)) - top,
    )
  await expect.poll(distance).toBeLessThan(24)
})

test('an explanation is found again after another page was looked at, at once and by its neighbour’s keys', async ({
  session: { page, reader },
}) => {
  await reader.openPage(8)
  const section = page.locator('#study-beginner')
  await section.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  const topOf = (): Promise<number> => section.evaluate((element) => element.getBoundingClientRect().top)
  const top = await topOf()
  await reader.text.focus()
  await page.keyboard.press('ArrowRight')
  await expect(reader.openEntry()).toContainText('9')
  await expect(page.getByRole('textbox', { name: '第 9 页的笔记' })).toBeEditable()
  await page.keyboard.press('ArrowLeft')
  await expect(reader.openEntry()).toContainText('8')
  await expect.poll(async () => Math.abs((await topOf()) - top)).toBeLessThan(24)
})
