import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'

test('all notes stand in one list, lead to their pages, and go into one file', async ({
  session: { app, page, reader },
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'soundleaf-notes-'))
  try {
    await reader.openPage(8)
    await reader.note.fill('## 启动类型\n\nEC2 要自己准备机器 #考点')
    await expect(reader.noteState).toHaveText(/^已保存/u)
    await reader.paste('Queues', 'Message queues\n\nA producer puts messages in.')
    await reader.note.fill('<script>alert(1)</script> 队列')
    await expect(reader.noteState).toHaveText(/^已保存/u)

    await reader.text.focus()
    await page.keyboard.press('Control+Shift+N')
    const list = page.getByRole('dialog', { name: '全部笔记' })
    await expect(list.getByRole('listitem')).toHaveCount(2)
    await list.getByRole('button', { name: '#考点 1' }).click()
    await expect(list.getByRole('listitem')).toHaveCount(1)
    await list.getByRole('listitem').getByRole('button').click()
    await expect(reader.openEntry()).toContainText('8')
    await expect(reader.note).toHaveValue(/启动类型/u)

    for (const [format, file] of [
      ['存为 Markdown…', '笔记.md'],
      ['存为网页…', '笔记.html'],
    ] as const) {
      const path = join(folder, file)
      await app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
      }, path)
      await reader.text.focus()
      await page.keyboard.press('Control+Shift+N')
      await list.getByRole('checkbox', { name: '音标' }).check()
      await list.getByRole('button', { name: format }).click()
      await expect(page.locator('[data-exported]')).toContainText(`已导出：${file}（2 页）`)
      const text = await readFile(path, 'utf8')
      expect(text).toContain('EC2 要自己准备机器')
      expect(text).toContain('Launch Docker containers on AWS')
      expect(text).toContain('Message queues')
      expect(text.includes('<script>')).toBe(file.endsWith('.md')) // the learner's Markdown goes in as it is
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
