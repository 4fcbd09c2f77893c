import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordAt } from '#renderer/audio/word-at.ts'

const words = [{ t0: 40 }, { t0: 200 }, { t0: 200 }, { t0: 500 }]

describe('the word that sounds now', () => {
  it('is none before the first word begins', () => {
    expect(wordAt(words, -1)).toBe(-1)
    expect(wordAt(words, 39.9)).toBe(-1)
    expect(wordAt([], 10)).toBe(-1)
  })

  it('begins exactly at its time and stays through the pause after it', () => {
    expect(wordAt(words, 40)).toBe(0)
    expect(wordAt(words, 199.9)).toBe(0)
    expect(wordAt(words, 499)).toBe(2)
    expect(wordAt(words, 99_999)).toBe(3)
  })

  it('is the last word that has begun, for any times', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000)), fc.integer({ min: -10, max: 5010 }), (times, ms) => {
        const sorted = times.toSorted((a, b) => a - b).map((t0) => ({ t0 }))
        expect(wordAt(sorted, ms)).toBe(sorted.filter(({ t0 }) => t0 <= ms).length - 1)
      }),
    )
  })
})
