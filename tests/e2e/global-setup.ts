import { resolveRuntime } from '../../scripts/electron-runtime.mjs'
import { hasVirtualDisplay, startPrivateDisplay } from '../../scripts/runtime/display.mjs'
import { electronEnvironment, electronSwitches } from '../../scripts/runtime/launch.mjs'
import { buildIfStale } from '../../scripts/runtime/build.mjs'
import type { LaunchPlan } from './harness/launch.ts'

/** Resolves the runtime once; where Xvfb is, the windows open on a display of their own and disturb nobody. */
export default async function setup(): Promise<() => Promise<void>> {
  await buildIfStale()
  const runtime = await resolveRuntime()
  const display = hasVirtualDisplay() ? await startPrivateDisplay({ width: 1440, height: 900 }) : null
  const plan: LaunchPlan = {
    binary: runtime.binary,
    switches: electronSwitches(),
    environment: electronEnvironment(runtime, display?.environment),
  }
  process.env['SOUNDLEAF_E2E_PLAN'] = JSON.stringify(plan)
  return async () => {
    await display?.close()
  }
}
