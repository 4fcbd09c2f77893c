import { rmSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './runtime/places.mjs'
import { countsLine, e2eCounts, RESULTS, unitCounts } from './runtime/test-results.mjs'

// `--forget` before a run, nothing after it: results of an earlier run must not be counted.
if (process.argv.includes('--forget')) {
  for (const file of Object.values(RESULTS)) rmSync(path.join(projectRoot, file), { force: true })
} else {
  const none = { passed: 0, failed: 1 } // tests that did not run have not passed
  const [unit, e2e] = [unitCounts() ?? none, e2eCounts() ?? none]
  console.log(countsLine({ passed: unit.passed + e2e.passed, failed: unit.failed + e2e.failed }))
}
