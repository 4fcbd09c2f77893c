import { spawn } from 'node:child_process'
import path from 'node:path'
import { resolveRuntime } from './electron-runtime.mjs'
import { startPrivateDisplay } from './runtime/display.mjs'
import { electronEnvironment } from './runtime/launch.mjs'
import { isRoot, lacksDisplay, projectRoot, runCommand, tell } from './runtime/places.mjs'

await runCommand(async () => {
  const runtime = await resolveRuntime()
  const display = lacksDisplay() ? await startPrivateDisplay({ width: 1400, height: 900 }) : null
  if (display !== null) tell(`no display here: the window is on a private virtual one, ${display.name}`)
  try {
    const vite = path.join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js')
    const child = spawn(process.execPath, [vite, 'dev', ...process.argv.slice(2)], {
      cwd: projectRoot,
      stdio: 'inherit',
      env: electronEnvironment(runtime, {
        ...display?.environment,
        ELECTRON_EXEC_PATH: runtime.binary,
        ...(isRoot() ? { NO_SANDBOX: '1' } : {}),
      }),
    })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill('SIGTERM'))
    }
    process.exitCode = await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code) => resolve(code ?? 1))
    })
  } finally {
    await display?.close()
  }
})
