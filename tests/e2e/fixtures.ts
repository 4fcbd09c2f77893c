import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { launch, type Launched, type LaunchPlan } from './harness/launch.ts'
import { Reader } from './harness/reader.ts'

interface Session extends Launched {
  readonly reader: Reader
}

interface Fixtures {
  /** A folder that no app has written to yet. */
  readonly userData: string
  /** Starts the app on `userData`; call it again after `close` for what the next start finds. */
  readonly start: (switches?: readonly string[]) => Promise<Session>
  /** The app on its very first start. */
  readonly session: Session
}

/** What the global setup found out. */
export function planOfRun(): LaunchPlan {
  const plan = JSON.parse(process.env['SOUNDLEAF_E2E_PLAN'] ?? 'null') as LaunchPlan | null
  if (plan === null) throw new Error('the global setup has not run')
  return plan
}

export const test = base.extend<Fixtures>({
  userData: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'soundleaf-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  start: async ({ userData }, use) => {
    const started: Launched[] = []
    await use(async (switches = []) => {
      const launched = await launch({ plan: planOfRun(), userData, switches })
      started.push(launched)
      const reader = new Reader(launched.page)
      await reader.waitUntilOpen()
      return { ...launched, reader }
    })
    for (const { close } of started) await close()
    expect(started.flatMap(({ takeErrors }) => takeErrors())).toEqual([])
  },
  session: async ({ start }, use) => {
    await use(await start())
  },
})
export { expect }
