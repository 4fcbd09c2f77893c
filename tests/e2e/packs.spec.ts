import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, planOfRun, test } from './fixtures.ts'
import { launch } from './harness/launch.ts'
import { Reader } from './harness/reader.ts'

/** Answers the system's dialogs, which no test can reach, with this path. */
async function answerDialogs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, path)
}

async function chooseInMenu(app: ElectronApplication, id: string): Promise<void> {
  const item = () =>
    app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled, id)
  await expect.poll(item).toBe(true)
  await app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
  }, id)
}

/** What all sections of the pages of the document that is open say, as the bridge tells it to the window. */
async function everySection(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(async () => {
    const ask = async (name: string, input?: unknown): Promise<unknown> => {
      const bridge = window.soundleaf as { call(name: string, input: unknown): Promise<{ value?: unknown }> }
      return (await bridge.call(name, input)).value
    }
    const [document] = (await ask('library.list')) as { id: number }[]
    const pages = (await ask('library.pages', { documentId: document?.id })) as { id: number }[]
    const said = []
    for (const { id: pageId } of pages) {
      const states = (await ask('study.page', { pageId })) as Record<string, { value: unknown }>
      said.push(Object.entries(states).map(([name, { value }]) => [name, value]))
    }
    return said
  })
}

test('what was written in the course goes to a clean profile in one file, and every section is the same there', async ({
  start,
}) => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'soundleaf-e2e-'))
  const file = join(elsewhere, '课程.soundleaf')
  const plain = (page: Page) => page.getByRole('region', { name: '通俗解释', exact: true })

  const first = await start()
  await first.reader.openPage(8)
  await plain(first.page).getByRole('button', { name: '编辑通俗解释' }).click()
  await plain(first.page).getByRole('textbox').fill('我自己的解释。')
  await expect(plain(first.page).getByRole('status')).toHaveText(/^已保存/)
  await first.page.keyboard.press('Escape')

  await answerDialogs(first.app, file)
  await chooseInMenu(first.app, 'file.exportPack')
  const dialog = first.page.getByRole('dialog', { name: '导出学习包' })
  await expect(dialog.getByRole('checkbox', { name: /附上英文原文/ })).toBeChecked()
  await dialog.getByRole('button', { name: '导出…' }).click()
  await expect(first.page.locator('[data-packs]')).toContainText(
    '已导出：课程.soundleaf（43 页，344 节讲解）',
  )
  const written = await everySection(first.page)
  expect(written).toHaveLength(43)
  await first.close()

  const second = await launch({ plan: planOfRun(), userData: join(elsewhere, 'profile') })
  try {
    const reader = new Reader(second.page)
    await reader.waitUntilOpen()
    await reader.openPage(8)
    expect(await everySection(second.page)).not.toEqual(written)
    await answerDialogs(second.app, file)
    await chooseInMenu(second.app, 'file.importPack')
    const toast = second.page.locator('[data-import-state="done"]')
    await expect(toast).toContainText('对上了 43 页中的 43 页')
    await expect(toast).toContainText('导入了 1 节讲解')
    await expect(plain(second.page).getByText('我自己的解释。')).toBeVisible()
    expect(await everySection(second.page)).toEqual(written)

    await toast.getByRole('button', { name: '撤销这次导入' }).click()
    await expect(toast).toContainText('这次导入已撤销')
    await expect(plain(second.page).getByText(/到了 ECS 里/)).toBeVisible()
    expect(second.takeErrors()).toEqual([])
  } finally {
    await second.close()
    await rm(elsewhere, { recursive: true, force: true })
  }
})
