import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, planOfRun, test } from './fixtures.ts'

test('the SQLite driver works in full on this Electron', async () => {
  const { binary, environment } = planOfRun()
  const { stdout } = await promisify(execFile)(binary, [resolve('tests/e2e/harness/exercise-driver.cjs')], {
    env: { ...environment, ELECTRON_RUN_AS_NODE: '1' },
  })
  expect(stdout).toContain('driver works on Electron')
})
