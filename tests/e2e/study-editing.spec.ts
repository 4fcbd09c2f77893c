import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** The study section with this title on the open page. */
function section(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true })
}

/** Begins to write in the section and hands over its editor. */
async function edit(page: Page, title: string): Promise<Locator> {
  await section(page, title)
    .getByRole('button', { name: `编辑${title}` })
    .click()
  return section(page, title).getByRole('group', { name: `编辑${title}` })
}

test('only the quick views are gone through before an exam, and Escape leads back to where one was', async ({
  session: { page, reader },
}) => {
  await reader.openPage(8)
  await page.getByRole('main').focus()
  const before = await page.getByRole('main').evaluate((main) => {
    main.scrollTo({ top: 400, behavior: 'instant' })
    return main.scrollTop
  })
  await page.keyboard.press('q')
  const views = page.locator('[data-revision] article')
  await expect(views).toHaveCount(43)
  await expect(views.nth(7)).toBeInViewport()
  await expect(views.nth(7)).toContainText('机器归你管')
  await page.keyboard.press('Escape')
  await expect(views).toHaveCount(0)
  expect(await page.getByRole('main').evaluate((main) => main.scrollTop)).toBe(before)

  await page.keyboard.press('d')
  await page.keyboard.press('q')
  await page.getByRole('group', { name: '看哪些页' }).getByRole('button', { name: '没读完' }).click()
  await expect(views).toHaveCount(42)
  await page.getByRole('article').getByRole('button', { name: /^2 /u }).click()
  await expect(views).toHaveCount(0)
  await expect(reader.openEntry()).toContainText('What is Docker?')
})

test('what is written in a section is there after the next start, and is undone, redone and restored', async ({
  start,
}) => {
  const first = await start()
  await first.reader.openPage(8)
  const plain = await edit(first.page, '通俗解释')
  await plain.getByRole('textbox').fill('我自己的解释。\n第二段。')
  await expect(plain.getByRole('status')).toHaveText(/^已保存 \d\d:\d\d$/)
  await first.page.keyboard.press('Escape')
  const keywords = await edit(first.page, '英语关键词详解')
  await keywords.getByRole('button', { name: '添加关键词' }).click()
  await first.page.keyboard.type('orchestrate')
  await first.close()

  const second = await start()
  const again = section(second.page, '通俗解释')
  await expect(again.getByText('我自己的解释。')).toBeVisible()
  await expect(again.getByText(/^你改过 · \d\d:\d\d$/)).toBeVisible()
  await expect(section(second.page, '英语关键词详解').getByText('orchestrate')).toBeVisible()

  const editor = await edit(second.page, '通俗解释')
  const field = editor.getByRole('textbox')
  await expect(field).toHaveValue('我自己的解释。\n\n第二段。')
  await field.press('Control+z')
  await expect(field).toHaveValue(/到了 ECS 里/)
  await field.press('Control+y')
  await expect(field).toHaveValue('我自己的解释。\n\n第二段。')
  await field.press('Escape')

  await again.getByRole('button', { name: '通俗解释的历史' }).click()
  const history = again.getByRole('group', { name: '通俗解释的历史' })
  await expect(history.getByRole('listitem')).toHaveCount(2)
  await history.getByRole('button', { name: '恢复' }).click()
  await expect(again.getByText('我自己的解释。', { exact: true })).toHaveCount(0)
  await expect(again.getByText('学习包', { exact: true })).toBeVisible()
  await second.close()

  const third = await start()
  await expect(section(third.page, '通俗解释').getByText(/到了 ECS 里/)).toBeVisible()
})

test('a page that nothing explains can be explained by the learner, and the Chinese is guessed first', async ({
  session: { page, reader },
}) => {
  await reader.paste('Mine', 'Queues keep messages.\n\nNobody explains this page.')
  await expect(page.getByText('这一页还没有讲解')).toBeVisible()
  await section(page, '中文翻译').getByRole('button', { name: '自己写' }).click()
  await page.keyboard.type('队列保存消息。')
  await expect(section(page, '中文翻译').getByRole('status')).toHaveText(/^已保存/)
  await page.keyboard.press('Escape')
  await expect(page.getByText('这一页还没有讲解')).toHaveCount(0)

  await page.keyboard.press('1')
  const first = reader.sentence(0)
  await expect(first.getByText('队列保存消息。')).toHaveCount(0)
  await first.getByRole('button', { name: '看第 1 句的译文' }).click()
  await expect(first.getByText('队列保存消息。')).toBeVisible()
})

test('a section that was folded is folded at the next start, and a key leads to it', async ({ start }) => {
  const first = await start()
  await first.reader.openPage(8)
  await first.page.keyboard.press('9')
  await expect(section(first.page, '小结')).toBeInViewport()
  await section(first.page, '小结').getByRole('button', { name: '小结', exact: true }).click()
  await expect(section(first.page, '小结').getByRole('list')).toHaveCount(0)
  await first.close()

  const { page } = await start()
  await expect(section(page, '小结').getByRole('button', { name: '小结', exact: true })).toHaveAttribute(
    'aria-expanded',
    'false',
  )
  await page.keyboard.press('0')
  await expect(section(page, '记忆口诀')).toBeInViewport()
})
