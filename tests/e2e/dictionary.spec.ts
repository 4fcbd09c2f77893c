import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures.ts'

test('an English term of an explanation is heard and looked up, by pointer and by key', async ({
  session: { page, reader },
}) => {
  await reader.openPage(8)
  const plain = page.getByRole('region', { name: '通俗解释', exact: true })
  const term = plain.locator('[data-term="ECS Agent"]').first()
  const card = page.locator('[data-word-card]')
  await term.click()
  await expect(term).toHaveAttribute('data-lit', '')
  await expect(card.getByRole('heading')).toHaveText('ECS Agent')
  await expect(card.locator('[data-entry]')).toContainText('代理程序')
  await expect(card.locator('[data-accent="us"] .ipa')).toContainText('ˈeɪdʒənt')
  await expect(plain.locator('[data-lit]')).toHaveCount(0)

  await plain.locator('[tabindex="0"]').press('ArrowRight')
  await expect(plain.locator('[tabindex="0"]')).toHaveCount(1)
  const next = await plain.locator('[tabindex="0"]').textContent()
  await page.keyboard.press('Enter')
  await expect(card.getByRole('heading')).toHaveText(next ?? '')
  await expect(page.getByRole('textbox', { name: '第 8 页的笔记' })).toBeVisible()
})

test('words of the text that the page explains are underlined, and their card begins with that', async ({
  session: { page, reader },
}) => {
  await reader.openPage(8)
  const marked = (kind: string): Promise<readonly string[]> =>
    page.evaluate(
      (name) => Array.from(CSS.highlights.get(name) ?? [], (range) => (range as Range).toString()),
      kind,
    )
  await expect.poll(() => marked('abbreviation')).toContain('EC2')
  expect(await marked('keyword')).toEqual(expect.arrayContaining(['provision', 'takes care of', 'Clusters']))
  const word = reader.text.locator('.sentence .english .w')
  await word.filter({ hasText: /^EC2$/u }).first().click()
  const entry = page.locator('[data-word-card] [data-entry]')
  await expect(entry).toContainText('本页缩写')
  await expect(entry).toContainText('Elastic Compute Cloud')
  await word
    .filter({ hasText: /^takes$/u })
    .first()
    .click()
  await expect(entry).toContainText('take care of')

  await page.keyboard.press('Control+,')
  await page.getByRole('group', { name: '标出术语' }).getByRole('button', { name: '不显示' }).click()
  await expect.poll(() => marked('abbreviation')).toEqual([])
})

test('a word is put on the list to review, is there after a restart, and leads back to its sentence', async ({
  start,
}) => {
  const first = await start()
  await first.reader.openPage(8)
  const word = first.reader.text.locator('.sentence .english .w')
  await word
    .filter({ hasText: /^provision$/u })
    .first()
    .click()
  const button = first.page.locator('[data-word-card] [data-review] button').first()
  await button.click()
  await expect(button).toHaveText('已加入生词本')
  await first.reader.openPage(2)
  await first.close()

  const { page, reader } = await start()
  await reader.text.focus()
  await page.keyboard.press('b')
  const entry = page.getByRole('dialog', { name: '生词本' }).locator('[data-review-word="provision"]')
  await expect(entry).toContainText('EC2 Launch Type: you must provision & maintain the infrastructure')
  await expect(entry).toContainText('准备、调配')
  await expect(entry.locator('.ipa')).toHaveText('pɹəˈvɪʒən')
  await entry.getByRole('button', { name: /第 8 页/u }).click()
  await expect(reader.openEntry()).toContainText('EC2 Laun')
  await expect(reader.text.locator('.sentence', { hasText: 'you must provision' })).toBeInViewport()

  await page.keyboard.press('b')
  await entry.getByRole('button', { name: '移出 provision' }).click()
  await expect(entry).toHaveCount(0)
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
  await expect(entry).toBeVisible()
})

test('a click on a word shows what it means, in its technical sense first, and English on request', async ({
  session: { page, reader },
}, testInfo) => {
  await reader.openPage(8)
  const word = page.getByRole('main').locator('.sentence .english .w')
  await word
    .filter({ hasText: /^Tasks$/u })
    .first()
    .click()
  const meaning = page.locator('[data-word-card] [data-meaning]')
  await expect(meaning.locator('[data-form]')).toContainText('task')
  await expect(meaning.locator('[data-technical]')).toContainText('任务')
  await expect(meaning.locator('[data-phrase]')).toContainText('ECS 任务')
  await expect(meaning).toContainText('CC-CEDICT（CC BY-SA 4.0）')
  await testInfo.attach('card', { body: await page.screenshot(), contentType: 'image/png' })

  await word
    .filter({ hasText: /^register$/u })
    .first()
    .click()
  await expect(meaning.locator('[data-senses]')).toContainText(/v\.\s*注册；登记/u)
  await expect(meaning.locator('[data-definitions]')).toHaveCount(0)
  await meaning.getByRole('button', { name: '更多意思和英文释义' }).click()
  await expect(meaning.locator('[data-definitions] li').first()).toBeVisible()
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include('[data-word-card]')
    .analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
})
