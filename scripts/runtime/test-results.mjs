import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot, readJson } from './places.mjs'

/** Where the test runners leave their results, relative to the project. */
export const RESULTS = { unit: 'out/results/unit.json', e2e: 'out/results/e2e.json' }

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 */

/**
 * @param {string} file
 * @returns {unknown} null when that runner has not run
 */
function resultsIn(file) {
  const place = path.join(projectRoot, file)
  return existsSync(place) ? readJson(place) : null
}

/** @returns {Counts | null} */
export function unitCounts() {
  const results = /** @type {{ numPassedTests: number, numFailedTests: number, success: boolean } | null} */ (
    resultsIn(RESULTS.unit)
  )
  if (results === null) return null
  // A file that does not load has no test that fails.
  const failed = results.success ? 0 : Math.max(results.numFailedTests, 1)
  return { passed: results.numPassedTests, failed }
}

/** @returns {Counts | null} */
export function e2eCounts() {
  const results =
    /** @type {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] } | null} */ (
      resultsIn(RESULTS.e2e)
    )
  if (results === null) return null
  const { expected, unexpected, flaky } = results.stats
  return { passed: expected, failed: unexpected + flaky + results.errors.length }
}

/**
 * The one line other programs read.
 * @param {Counts} counts
 */
export function countsLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}
