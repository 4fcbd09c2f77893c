import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonPairs } from '#core/study/compare/common-pairs.ts'
import { cpuTime } from '../../../../cpu-time.ts'

/** The length of a longest common subsequence, by the table that every textbook has. */
function longestCommon(first: readonly string[], second: readonly string[]): number {
  const table = Array.from({ length: first.length + 1 }, () => new Array<number>(second.length + 1).fill(0))
  for (let i = 1; i <= first.length; i++) {
    for (let j = 1; j <= second.length; j++) {
      table[i]![j] =
        first[i - 1] === second[j - 1]
          ? table[i - 1]![j - 1]! + 1
          : Math.max(table[i - 1]![j]!, table[i]![j - 1]!)
    }
  }
  return table[first.length]![second.length]!
}

const few = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 24 })

describe('the common pairs of two sequences', () => {
  it('are as many as there can be, equal, and rise in both', () => {
    fc.assert(
      fc.property(few, few, (first, second) => {
        const pairs = commonPairs(first, second)
        expect(pairs).toHaveLength(longestCommon(first, second))
        let [a, b] = [-1, -1]
        for (const [i, j] of pairs) {
          expect(i).toBeGreaterThan(a)
          expect(j).toBeGreaterThan(b)
          expect(first[i]).toBe(second[j])
          ;[a, b] = [i, j]
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('are found in time for two long texts with nothing in common but their ends', async () => {
    const first = Array.from({ length: 50_000 }, (_, at) => `a${at}`)
    const second = Array.from({ length: 50_000 }, (_, at) => `b${at}`)
    const time = await cpuTime(() => {
      expect(commonPairs(['begin', ...first, 'end'], ['begin', ...second, 'end'])).toEqual([
        [0, 0],
        [50_001, 50_001],
      ])
    })
    expect(time).toBeLessThan(2000)
  })
})
