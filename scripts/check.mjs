import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { projectRoot, runCommand } from './runtime/places.mjs'
import { countsLine, RESULTS, unitCounts } from './runtime/test-results.mjs'

/** The gates, cheapest first: an npm script each, so that every one can be run alone. */
const GATES = [
  { script: 'format:check' },
  { script: 'deps' },
  { script: 'knip' },
  { script: 'types' },
  { script: 'lint' },
  {
    script: 'unit',
    args: ['--coverage', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS.unit}`],
  },
]

/**
 * Runs one npm script and keeps what it says.
 * @param {{ script: string, args?: readonly string[] }} gate
 * @returns {Promise<{ passed: boolean, output: string }>}
 */
function run({ script, args = [] }) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32', // npm is a .cmd file there
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += String(chunk)))
    child.stderr.on('data', (chunk) => (output += String(chunk)))
    child.once('error', reject)
    child.once('close', (code) => resolve({ passed: code === 0, output }))
  })
}

await runCommand(async () => {
  rmSync(path.join(projectRoot, RESULTS.unit), { force: true })
  for (const gate of GATES) {
    const startedAt = performance.now()
    const { passed, output } = await run(gate)
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)
    console.log(`${passed ? 'ok  ' : 'FAIL'} ${gate.script.padEnd(13)} ${seconds} s`)
    if (!passed) {
      console.log(output)
      process.exitCode = 1
      break
    }
  }
  // A gate that failed before the tests ran counts as one failure.
  const { passed, failed } = unitCounts() ?? { passed: 0, failed: 0 }
  console.log(countsLine({ passed, failed: process.exitCode === 1 ? Math.max(failed, 1) : failed }))
})
