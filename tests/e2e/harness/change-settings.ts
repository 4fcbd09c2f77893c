import type { Page } from '@playwright/test'
import type { Settings } from '#shared/model/settings.ts'
import type { Bridge } from '#renderer/bridge/bridge.ts'

/** Changes settings behind the interface, as another window would. */
export async function changeSettings(page: Page, changes: Partial<Settings>): Promise<void> {
  await page.evaluate(async (changes) => {
    const bridge = Reflect.get(window, 'soundleaf') as Bridge
    const reply = await bridge.call('settings.set', changes)
    if (!reply.ok) throw new Error(reply.error.code)
  }, changes)
}
