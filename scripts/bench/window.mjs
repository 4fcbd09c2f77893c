// @ts-check -- checked with the tests, whose page object it shares
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { launch } from '../../tests/e2e/harness/launch.ts'
import { Reader } from '../../tests/e2e/harness/reader.ts'
import { resolveRuntime } from '../electron-runtime.mjs'
import { buildIfStale } from '../runtime/build.mjs'
import { hasVirtualDisplay, startPrivateDisplay } from '../runtime/display.mjs'
import { electronEnvironment, electronSwitches } from '../runtime/launch.mjs'

/** @typedef {import('../../tests/e2e/harness/launch.ts').Launched & { reader: Reader }} OpenWindow */

/**
 * Lends a new profile to some measuring. `visit` starts the app on it, as often as it is called, and closes it again;
 * between two visits the folder is nobody's.
 * @template T
 * @param {(visit: (work: (window: OpenWindow) => Promise<T>) => Promise<T>, electron: string, userData: string) => Promise<T>} measure
 * @returns {Promise<T>}
 */
export async function withProfile(measure) {
  await buildIfStale()
  const runtime = await resolveRuntime()
  const display = hasVirtualDisplay() ? await startPrivateDisplay({ width: 1440, height: 900 }) : null
  const userData = await mkdtemp(path.join(tmpdir(), 'soundleaf-bench-'))
  const plan = {
    binary: runtime.binary,
    switches: electronSwitches(),
    environment: electronEnvironment(runtime, display?.environment),
  }
  try {
    return await measure(
      async (work) => {
        const launched = await launch({ plan, userData })
        try {
          const reader = new Reader(launched.page)
          await reader.waitUntilOpen()
          return await work({ ...launched, reader })
        } finally {
          await launched.close()
        }
      },
      runtime.electron,
      userData,
    )
  } finally {
    await display?.close()
    await rm(userData, { recursive: true, force: true })
  }
}
