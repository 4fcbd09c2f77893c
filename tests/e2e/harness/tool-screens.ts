import { expect, type Locator, type Page } from '@playwright/test'
import type { Bridge } from '#renderer/bridge/bridge.ts'
import { showPane } from './menu-screens.ts'
import { choose, closeDialog, dialog, dialogOf, press, type Screen } from './screen.ts'

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

/** The settings where one of them comes into sight. */
function settingsAt(name: string, place: string): Screen {
  const settle = (page: Page): Promise<void> =>
    page.locator(place).evaluate((shown) => shown.scrollIntoView({ block: 'center', behavior: 'instant' }))
  return {
    name,
    open: async (page) => {
      await press(page, 'Control+,')
      await page.locator(place).waitFor()
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
    await choose(page, '断网证明', 'Proof of offline use')
    await page.locator('[data-requests]').waitFor()
    await expect(page.locator('[data-data-folder]')).not.toBeEmpty()
  },
  close: async (page) => {
    await page.keyboard.press('Escape')
    await page.locator('main [data-s]').first().waitFor()
  },
}

function previewButton(page: Page): Locator {
  return page.locator('aside').getByRole('button', { name: /^(预览|Preview)$/u })
}

/** The note as it reads; a narrow window opens its pane anew. */
async function preview(page: Page): Promise<void> {
  await showPane(page, 'notes')
  if (await page.locator('aside .preview').isHidden()) await previewButton(page).click()
  await page.locator('aside .preview').waitFor()
}

/** What opens beside the page or over it: settings, search, marks, packs. */
export const TOOL_SCREENS: readonly Screen[] = [
  settings('settings', 0),
  settings('settings-middle', 0.5),
  settings('settings-end', 1),
  {
    name: 'settings-key-taken',
    open: async (page) => {
      await press(page, 'Control+,')
      const row = page.locator('[data-command="study.card"]')
      await row.locator('.chord').click()
      await page.keyboard.press('Control+k')
      await row.getByRole('alert').waitFor()
    },
    settle: (page) =>
      page.locator('[data-command="study.card"]').evaluate((row) => row.scrollIntoView({ block: 'center' })),
    close: async (page) => {
      await page.locator('[data-command="study.card"] .clash button').last().click()
      await closeSettings(page)
    },
  },
  ERASING,
  settingsAt('settings-bin', '[data-bin]'),
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
      await page.locator('[data-word-card] header button').click()
      await expect(page.locator('[data-word-card]')).toHaveCount(0)
    },
    settle: (page) => showPane(page, 'notes'),
  },
  {
    name: 'note-preview',
    open: preview,
    settle: preview,
    close: (page) => previewButton(page).click(),
  },
  dialog('print', 'Control+p', async (shown) => {
    await shown.getByRole('checkbox').first().waitFor()
  }),
  {
    name: 'export-pages',
    open: async (page) => {
      await choose(page, '导出 PDF', 'Export as PDF')
      await dialogOf(page)
        .getByRole('button', { name: /^(几页|Range)$/u })
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
