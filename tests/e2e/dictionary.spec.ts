import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures.ts'

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
