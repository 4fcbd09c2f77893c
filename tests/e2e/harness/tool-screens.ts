import { expect, type Page } from '@playwright/test'
import type { Bridge } from '#renderer/bridge/bridge.ts'
import { closeDialog, dialog, dialogOf, press, type Screen } from './screen.ts'

/** Opens what has no key of its own from the palette, by what it is called in either language. */
async function choose(page: Page, chinese: string, english: string): Promise<void> {
  await press(page, 'Control+Shift+P')
  const isChinese = (await page.locator('html').getAttribute('lang')) === 'zh-CN'
  await dialogOf(page)
    .getByRole('combobox')
    .fill(isChinese ? chinese : english)
  await page.keyboard.press('Enter')
}

async function closeSettings(page: Page): Promise<void> {
  await page.keyboard.press('Control+,')
  await page.locator('main [data-s]').first().waitFor()
}

function settings(name: string, fraction: number): Screen {
  const settle = (page: Page): Promise<void> =>
    page.locator('main:visible').evaluate((main, part) => {
      main.scrollTo({ top: (main.scrollHeight - main.clientHeight) * part, behavior: 'instant' })
    }, fraction)
  return {
    name,
    open: async (page) => {
      await press(page, 'Control+,')
      await page.getByRole('heading', { name: /^(快捷键|Keys)/u }).waitFor()
      await settle(page)
    },
    settle,
    close: closeSettings,
  }
}

/** What is asked before documents are deleted for good: two of them, with what was written in one. */
const ERASING: Screen = {
  name: 'erasing',
  open: async (page) => {
    await page.evaluate(async () => {
      const bridge = Reflect.get(window, 'soundleaf') as Bridge
      if ((await removed()) > 1) return
      for (const [title, text] of [
        ['Message queues', 'A producer puts messages into a queue.'],
        ['Topics', 'A topic hands each message to all who listen.'],
      ] as const) {
        const [added] = await ask(bridge.call('library.importText', { jobId: title, title, text }))
        const documentId = added!.documents[0]!
        const [first] = await ask(bridge.call('library.pages', { documentId }))
        await ask(bridge.call('notes.save', { pageId: first!.id, text: title, revision: 0 }))
        await ask(bridge.call('library.remove', { documentId }))
      }
      async function removed(): Promise<number> {
        return (await ask(bridge.call('library.removed', undefined))).length
      }
      async function ask<T>(
        reply: Promise<{ ok: true; value: T } | { ok: false; error: { code: string } }>,
      ): Promise<T> {
        const told = await reply
        if (!told.ok) throw new Error(told.error.code)
        return told.value
      }
    })
    await press(page, 'Control+,')
    await page.locator('[data-empty-bin]').click()
    await dialogOf(page).locator('[data-loss="notes"]').waitFor()
  },
  close: async (page) => {
    await closeDialog(page)
    await closeSettings(page)
  },
}

/** What the help menu says of the app itself. */
const UNPLUGGED: Screen = {
  name: 'unplugged',
  open: async (page) => {
    await choose(page, '断网证明', 'Network unplugged')
    await page.locator('[data-requests]').waitFor()
    await expect(page.locator('[data-data-folder]')).not.toBeEmpty()
  },
  close: async (page) => {
    await page.keyboard.press('Escape')
    await page.locator('main [data-s]').first().waitFor()
  },
}

/** What opens beside the page or over it: settings, search, marks, packs. */
export const TOOL_SCREENS: readonly Screen[] = [
  settings('settings', 0),
  settings('settings-middle', 0.5),
  settings('settings-end', 1),
  ERASING,
  UNPLUGGED,
  {
    name: 'bookmarks',
    open: async (page) => {
      if ((await page.locator('main [data-bookmark]').count()) === 0) await press(page, 'Control+d')
      await page.locator('main [data-bookmark]').first().waitFor()
      await press(page, 'Control+Shift+O')
      await dialogOf(page).locator('.place').first().waitFor()
    },
    close: closeDialog,
  },
  dialog('search', 'Control+k', async (shown) => {
    await shown.getByRole('combobox').fill('容器')
    await shown.getByRole('option').first().waitFor()
  }),
  dialog('search-nothing', 'Control+k', async (shown) => {
    await shown.getByRole('combobox').fill('zzqx')
    await expect(shown.getByRole('status')).not.toBeEmpty()
  }),
  {
    name: 'find',
    open: async (page) => {
      await press(page, 'Control+f')
      await page.keyboard.type('cluster')
      await expect.poll(() => page.evaluate(() => CSS.highlights.get('find')?.size ?? 0)).toBeGreaterThan(0)
    },
    close: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'marks',
    open: async (page) => {
      for (const number of [1, 2, 4]) {
        await page.locator(`main [data-s="${number}"] .english .w`).first().dblclick()
        await press(page, 'h')
      }
      const list = page.locator('aside').getByRole('listitem')
      await expect(list).not.toHaveCount(0)
      await list.getByRole('textbox').first().fill('机器要自己准备')
      await page
        .locator('[data-note-field]')
        .fill('## 要点\n\n- EC2 要自己**准备机器**\n- 见 [[9]] #考点\n\n> 班长去班级报到')
    },
  },
  {
    name: 'note-preview',
    open: async (page) => {
      await page
        .locator('aside')
        .getByRole('button', { name: /^(预览|Preview)$/u })
        .click()
      await page.locator('aside .preview').waitFor()
    },
    close: async (page) => {
      await page
        .locator('aside')
        .getByRole('button', { name: /^(预览|Preview)$/u })
        .click()
    },
  },
  dialog('print', 'Control+p', async (shown) => {
    await shown.getByRole('checkbox').first().waitFor()
  }),
  {
    name: 'export-pages',
    open: async (page) => {
      await choose(page, '导出 PDF', 'Export as PDF')
      await dialogOf(page)
        .getByRole('button', { name: /^(几页|Some)$/u })
        .click()
    },
    close: closeDialog,
  },
  dialog('all-notes', 'Control+Shift+N', async (shown) => {
    await shown.getByRole('listitem').first().waitFor()
  }),
  {
    name: 'export-pack',
    open: async (page) => {
      await choose(page, '导出学习包', 'Export a study pack')
      await dialogOf(page).getByRole('checkbox').first().waitFor()
    },
    close: closeDialog,
  },
]
