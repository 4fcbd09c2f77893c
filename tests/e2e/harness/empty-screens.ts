import { expect, type Page } from '@playwright/test'
import type { Bridge } from '#renderer/bridge/bridge.ts'
import { choose, dialog, dialogOf, closeDialog, press, type Screen } from './screen.ts'
import { setStore } from './stores.ts'

/** What the palette opens while it holds nothing yet. */
function chosen(name: string, chinese: string, english: string): Screen {
  return {
    name,
    open: async (page) => {
      await choose(page, chinese, english)
      await expect(dialogOf(page).getByRole('combobox')).toHaveCount(0)
      await dialogOf(page).waitFor()
    },
    close: closeDialog,
  }
}

async function changeRecording(page: Page, records: boolean): Promise<void> {
  await page.evaluate(async (records) => {
    const bridge = Reflect.get(window, 'soundleaf') as Bridge
    await bridge.call('settings.set', { records })
  }, records)
}

const RECORDING: readonly Screen[] = [
  {
    name: 'recording-none',
    open: async (page) => {
      await changeRecording(page, true)
      await setStore(page, 'recording', { isOpen: true })
      await page.locator('[data-recording-state] .none').waitFor()
    },
  },
  {
    name: 'recording-running',
    open: async (page) => {
      await setStore(page, 'recording', { state: 'recording', level: 0.6, elapsedMs: 3200 })
      await page.locator('[data-recording-state] [role="timer"]').waitFor()
    },
    close: async (page) => {
      await setStore(page, 'recording', { state: 'idle', isOpen: false })
      await changeRecording(page, false)
      await expect(page.locator('[data-recording-state]')).toHaveCount(0)
    },
  },
]

/** What says that there is nothing yet, before the learner has written or marked anything. */
export const EMPTY_SCREENS: readonly Screen[] = [
  dialog('notes-none', 'Control+Shift+N'),
  dialog('bookmarks-none', 'Control+Shift+O'),
  dialog('words-none', 'b'),
  chosen('own-none', '我的读音', 'My pronunciations'),
  dialog('search-hint', 'Control+k'),
  dialog('palette-none', 'Control+Shift+P', (shown) => shown.getByRole('combobox').fill('zzqx')),
  ...RECORDING,
  {
    name: 'settings-none',
    open: async (page) => {
      await press(page, 'Control+,')
      await page.getByRole('searchbox').fill('zzqx')
    },
    close: async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.locator('main [data-s]').first().waitFor()
    },
  },
  {
    name: 'phoneme',
    open: async (page) => {
      await press(page, 'i')
      await page.locator('[data-phoneme]').nth(7).waitFor()
    },
    settle: (page) =>
      page
        .locator('[data-phoneme]')
        .nth(7)
        .evaluate((shown) => shown.scrollIntoView({ behavior: 'instant' })),
    close: async (page) => {
      await page.keyboard.press('i')
      await expect(page.locator('[data-phoneme]')).toHaveCount(0)
    },
  },
]
