import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from './fixtures.ts'

let folder: string

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soundleaf-pdf-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

/** Answers the system's save dialog, which no test can reach, with this path. */
async function answerDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, path)
}

/** Stands in for the system's file manager, which no test can see; gives what it was asked to show. */
async function watchFileManager(app: ElectronApplication): Promise<() => Promise<string[]>> {
  const shown = await app.evaluateHandle(({ shell }) => {
    const paths: string[] = []
    shell.showItemInFolder = (path) => void paths.push(path)
    return paths
  })
  return () => shown.jsonValue()
}

function windowsOf(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}

async function askForPdf(page: Page): Promise<ReturnType<Page['getByRole']>> {
  await page.keyboard.press('Control+Shift+P')
  await page.getByRole('dialog').getByRole('combobox').fill('导出 PDF')
  await page.keyboard.press('Enter')
  return page.getByRole('dialog', { name: '导出页面' })
}

test('writes pages 8 and 9 into a PDF file that says what they say: English, IPA and Chinese', async ({
  session: { app, page, reader },
}) => {
  const file = join(folder, '两页.pdf')
  await answerDialog(app, file)
  await reader.openPage(8)
  await reader.note.fill('## 我的要点\n\n<script>alert(1)</script> 记得**复习**')
  await expect(reader.noteState).toHaveText(/^已保存/u)

  const dialog = await askForPdf(page)
  await dialog.getByRole('button', { name: '几页' }).click()
  await dialog.getByRole('spinbutton', { name: '到第几页' }).fill('9')
  await dialog.getByRole('button', { name: '导出…' }).click()
  await expect(page.locator('[data-exported]')).toContainText('已导出：两页.pdf（2 页）')
  expect(await windowsOf(app)).toBe(1)
  const shown = await watchFileManager(app)
  await page.locator('[data-exported]').getByRole('button', { name: '打开所在文件夹' }).click()
  await expect.poll(shown).toEqual([file])

  const pdf = await getDocumentProxy(new Uint8Array(await readFile(file)))
  const { text, totalPages } = await extractText(pdf)
  expect(totalPages).toBeGreaterThanOrEqual(2)
  expect(totalPages).toBeLessThan(12)
  const sheets = text.map((sheet) => sheet.replace(/\s+/gu, ' ').normalize('NFC'))
  const all = sheets.join(' ')
  expect(all).toContain('Launch Docker containers on AWS = Launch ECS Tasks on ECS Clusters')
  expect(all.replaceAll(' ', '')).toContain('lɔntʃˈdɑkɚ')
  expect(all).toContain('通俗解释')
  expect(all).toContain('我的要点')
  expect(all).toContain('<script>alert(1)</script>')
  // Every sheet says which document and page it is of, and which sheet it is.
  for (const [place, sheet] of sheets.entries()) {
    expect(sheet).toMatch(/第 (?:8|9) 页/u)
    expect(sheet).toContain(`${place + 1} / ${totalPages}`)
  }
  expect(sheets[0]).toContain('第 8 页')
  expect(sheets.at(-1)).toContain('第 9 页')
})

test('leaves no file and no window when it is cancelled', async ({ session: { app, page } }) => {
  await answerDialog(app, join(folder, '全部.pdf'))
  const dialog = await askForPdf(page)
  await dialog.getByRole('button', { name: '整份文档' }).click()
  await dialog.getByRole('button', { name: '导出…' }).click()
  const running = page.getByRole('status', { name: '导出', exact: true })
  await running.getByRole('button', { name: '取消' }).click()
  await expect(running.getByRole('progressbar')).toHaveCount(0)
  await expect.poll(() => windowsOf(app)).toBe(1)
  expect(await readdir(folder)).toEqual([])
})
