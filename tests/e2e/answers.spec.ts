import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const PAGE_TEXT = 'Message queues\n\n• A producer puts messages into a queue\n• SQS = Simple Queue Service'

const ANSWER = `好的，下面是讲解：

# 第 1 页 · Message queues

## 3. 中文翻译

| English | 中文 |
| --- | --- |
| Message queues | 消息队列 |
| A producer puts messages into a queue | 生产者把消息放进**队列** |
| SQS = Simple Queue Service | SQS 就是“简单队列服务” |

## 4. 缩写详解

- **SQS**（读作 S-Q-S）— Simple Queue Service — 简单队列服务
  - AWS 托管的消息队列。

## 7. 通俗解释

<img src=x onerror="document.title='harmed'"> 就像排队打饭。

## 9. 小结

1. 生产者放，消费者取。
2. 队列让两边不用互相等。

希望对你有帮助！
`

/** The section of the page, as the reader shows it. */
function shown(page: Page, title: string): Locator {
  return page.getByRole('main').getByRole('region', { name: title, exact: true })
}

async function seriousProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** The clipboard's text, as any other program would find it. */
function clipboardOf(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText())
}

test('a new page is explained by a pasted answer, section by section, with one step back', async ({
  start,
}) => {
  const first = await start()
  await first.reader.paste('Queues', PAGE_TEXT)
  await first.app.evaluate(({ clipboard }) => clipboard.clear())
  await first.page.keyboard.press('c')
  await expect(first.page.getByRole('status').filter({ hasText: '已复制第 1 页的提示词' })).toBeVisible()
  const prompt = await clipboardOf(first.app)
  expect(prompt).toContain('## 10. 记忆口诀')
  expect(prompt).toContain('🟩 第 1 页\n\nMessage queues\n- A producer puts messages into a queue')

  await first.page.keyboard.press('v')
  const dialog = first.page.getByRole('dialog', { name: '粘贴第 1 页的回答' })
  await first.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), ANSWER)
  await first.page.keyboard.press('Control+v')
  await expect(dialog.getByRole('status')).toHaveText('认出 1 页，共 4 节')
  await expect(dialog.locator('[data-unplaced]')).toContainText('希望对你有帮助！')
  await expect(dialog.locator('[data-section="plain"]')).toContainText('<img src=x')
  await expect(dialog.locator(':is(img, script, iframe)')).toHaveCount(0)
  await dialog.getByRole('checkbox', { name: '采用第 1 页的缩写详解' }).uncheck()
  await first.page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(first.page.locator('[data-answer-accepted]')).toContainText('已采用第 1 页的 3 节')
  await expect(shown(first.page, '小结')).toContainText('队列让两边不用互相等。')
  await expect(shown(first.page, '小结').getByText('粘贴的回答', { exact: true })).toBeVisible()
  await expect(shown(first.page, '缩写详解')).not.toContainText('AWS 托管的消息队列。')
  await expect(shown(first.page, '记忆口诀').getByRole('button', { name: '粘贴回答' })).toBeVisible()
  await first.close()

  const { page, reader } = await start()
  const rests = shown(page, '回答里没归入任何一节的文字')
  await expect(rests).toContainText('希望对你有帮助！')
  await rests.getByRole('button', { name: '放进笔记' }).click()
  await expect(reader.note).toHaveValue(/希望对你有帮助！/u)
  await expect(rests).toContainText('已去掉')
  await expect(shown(page, '小结')).toContainText('队列让两边不用互相等。')
  await expect(shown(page, '中文翻译')).toContainText('生产者把消息放进队列')
  await expect(shown(page, '通俗解释')).toContainText('就像排队打饭。')
  await expect(page.locator('main img')).toHaveCount(0)
  await page.keyboard.press('v')
  const again = page.getByRole('dialog', { name: '粘贴第 1 页的回答' })
  await again.getByRole('textbox').fill(ANSWER.replace('不用互相等', '不必互相等'))
  await expect(again.locator('[data-kind="same"]')).toHaveCount(2)
  await expect(again.locator('[data-section="summary"] ins')).toHaveText('新增：必')
})

test('what was taken from an answer is taken back at once, from where nothing explained the page', async ({
  session: { page, reader },
}) => {
  await reader.paste('Queues', PAGE_TEXT)
  await reader.text.getByRole('button', { name: '粘贴回答' }).first().click()
  const dialog = page.getByRole('dialog', { name: '粘贴第 1 页的回答' })
  await dialog.getByRole('textbox').fill(ANSWER)
  await dialog.getByRole('button', { name: '采用 4 节' }).click()
  await expect(shown(page, '小结')).toContainText('队列让两边不用互相等。')
  await page.locator('[data-answer-accepted]').getByRole('button', { name: '撤销' }).click()
  await expect(reader.text).not.toContainText('队列让两边不用互相等。')
  await expect(reader.text).not.toContainText('AWS 托管的消息队列。')
})

test('what the learner wrote is not replaced unasked', async ({ session: { page, reader } }) => {
  await reader.openPage(8)
  await shown(page, '小结').getByRole('button', { name: '编辑小结' }).click()
  const editor = shown(page, '小结').getByRole('group', { name: '编辑小结' })
  await editor.getByRole('textbox').first().fill('我的小结')
  await expect(editor.getByRole('status')).toHaveText(/^已保存/u)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '请聊天机器人讲解' }).click()
  await page.getByRole('button', { name: '粘贴回答' }).first().click()
  const dialog = page.getByRole('dialog', { name: '粘贴第 8 页的回答' })
  await dialog.getByRole('textbox').fill('## 9. 小结\n\n1. 别人的小结\n\n## 10. 记忆口诀\n\n> 别人的口诀\n')
  await expect(dialog.locator('[data-section="summary"]')).toContainText('你改过')
  await expect(dialog.getByRole('checkbox', { name: '采用第 8 页的小结' })).not.toBeChecked()
  await dialog.getByRole('button', { name: '采用 1 节' }).click()
  await expect(shown(page, '记忆口诀')).toContainText('别人的口诀')
  await expect(shown(page, '小结')).toContainText('我的小结')
})

for (const theme of ['浅色', '深色'] as const) {
  test(`the dialog has no serious accessibility problem (${theme})`, async ({
    session: { page, reader },
  }) => {
    await reader.choose('主题', theme)
    await page.getByRole('button', { name: '请聊天机器人讲解' }).click()
    expect(await seriousProblems(page), 'with the panel open').toEqual([])
    await page.getByRole('button', { name: '粘贴回答' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill(`${ANSWER}\n# 第 99 页\n\n## 9. 小结\n\n1. 别处\n`)
    await expect(dialog.locator('[data-part]')).toHaveCount(2)
    expect(await seriousProblems(page), 'with an answer').toEqual([])
  })
}
