import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeSpans, estimateSpans } from '#core/speech/spans.ts'

const all = (): boolean => true
const ms = fc.double({ min: -50, max: 1500, noNaN: true })

describe('a span for every word', () => {
  it('keeps known spans and gives a missing word the gap between its neighbours', () => {
    const spans = completeSpans([{ t0: 0, t1: 100 }, null, { t0: 200, t1: 300 }], all, 300)
    expect(spans).toEqual([
      { t0: 0, t1: 100 },
      { t0: 100, t1: 200 },
      { t0: 200, t1: 300 },
    ])
  })

  it('shares a word with the one that was merged into it', () => {
    const spans = completeSpans([{ t0: 0, t1: 200 }, null, { t0: 200, t1: 300 }], all, 300)
    expect(spans.map(({ t0 }) => t0)).toEqual([0, 100, 200])
  })

  it('lights a word without sound for an instant only', () => {
    const spans = completeSpans([{ t0: 0, t1: 200 }, null, { t0: 200, t1: 300 }], (token) => token !== 1, 300)
    expect(spans[1]).toEqual({ t0: 190, t1: 200 })
  })

  it('gives spans inside the sound that never overlap, whatever is known', () => {
    const known = fc.array(fc.option(fc.record({ t0: ms, t1: ms })), { maxLength: 12 })
    fc.assert(
      fc.property(
        known,
        fc.array(fc.boolean()),
        fc.double({ min: 0, max: 1000, noNaN: true }),
        (given, spoken, length) => {
          const spans = completeSpans(given, (token) => spoken[token] ?? true, length)
          expect(spans).toHaveLength(given.length)
          let before = 0
          for (const { t0, t1 } of spans) {
            expect(t0).toBeGreaterThanOrEqual(before - 1e-9)
            expect(t1).toBeGreaterThanOrEqual(t0)
            expect(t1).toBeLessThanOrEqual(length + 1e-9)
            before = t1
          }
        },
      ),
    )
  })

  it('estimates by the length of what is said, with pauses', () => {
    const token = (spoken: string[], pause = ''): Parameters<typeof estimateSpans>[0][number] => ({
      text: '',
      start: 0,
      end: 0,
      spoken,
      pause,
    })
    const spans = estimateSpans([token(['a'], ','), token(['containers']), token(['你好'])], {
      t0: 100,
      t1: 1000,
    })
    expect(spans[0]?.t0).toBe(100)
    expect(spans[1]!.t0).toBeGreaterThan(spans[0]!.t1)
    expect(spans[1]!.t1 - spans[1]!.t0).toBeGreaterThan(3 * (spans[0]!.t1 - spans[0]!.t0))
    expect(spans[2]).toEqual({ t0: 1000, t1: 1000 })
  })
})
