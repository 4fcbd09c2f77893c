import { resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

/** What the global setup found out once for all tests. */
export interface LaunchPlan {
  readonly binary: string
  readonly switches: readonly string[]
  readonly environment: Readonly<Record<string, string>>
}

export interface Launched {
  readonly app: ElectronApplication
  readonly page: Page
  /** Hands over the page's console errors and uncaught exceptions so far; what is never taken fails the test. */
  readonly takeErrors: () => string[]
  /** Closes the app as its last window's closing does, and waits until it is gone. */
  readonly close: () => Promise<void>
}

export interface LaunchOptions {
  readonly plan: LaunchPlan
  /** The learner's data folder; launching again on the same one is what the next start finds. */
  readonly userData: string
  readonly switches?: readonly string[]
}

const LAUNCH_LIMIT_MS = 20_000

/** Starts the built app in a window of its own. */
export async function launch({ plan, userData, switches = [] }: LaunchOptions): Promise<Launched> {
  const app = await _electron.launch({
    executablePath: plan.binary,
    args: [
      ...plan.switches,
      // Pictures and text measures must not depend on the machine.
      ...['--disable-gpu', '--force-device-scale-factor=1', '--lang=zh-CN'],
      ...switches,
      resolve('.'),
    ],
    env: { ...plan.environment, SOUNDLEAF_USER_DATA: userData },
    timeout: LAUNCH_LIMIT_MS,
  })
  const errors: string[] = []
  const page = await app.firstWindow()
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.locator('#app:not([inert])').waitFor() // before that, the window may show what it was left with
  let closing: Promise<void> | null = null
  return { app, page, takeErrors: () => errors.splice(0), close: () => (closing ??= app.close()) }
}
