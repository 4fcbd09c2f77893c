import { quantile } from './quantile.mjs'

/**
 * A row of a report: figures of one kind, and the most that their p50 and p95 may be.
 * @typedef {object} Row
 * @property {string} name
 * @property {readonly number[]} values milliseconds
 * @property {{ readonly p50?: number, readonly p95: number }} [most]
 */

/**
 * Prints a row.
 * @param {Row} row
 * @returns {boolean} whether its floor is kept
 */
export function reportRow({ name, values, most }) {
  const [p50, p95, max] = [quantile(values, 0.5), quantile(values, 0.95), quantile(values, 1)]
  const isKept = most === undefined || (p95 <= most.p95 && p50 <= (most.p50 ?? Infinity))
  const floors = [most?.p50 && `p50 ≤ ${most.p50}`, most && `p95 ≤ ${most.p95}`].filter(Boolean).join(', ')
  const figures = [p50, p95, max].map((value) => value.toFixed(value < 10 ? 1 : 0).padStart(5)).join(' ')
  console.log(
    `${name.padEnd(34)} n ${String(values.length).padStart(3)}  p50 p95 max ${figures}` +
      (most ? `  (${isKept ? 'keeps' : 'MISSES'} ${floors})` : ''),
  )
  return isKept
}
