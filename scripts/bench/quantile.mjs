/**
 * The value that the share `p` of all values does not exceed; NaN when there is none.
 * @param {readonly number[]} values
 * @param {number} p 0–1
 */
export function quantile(values, p) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN
}
