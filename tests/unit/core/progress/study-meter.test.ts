import { describe, expect, test } from 'vitest'
import { createStudyMeter } from '#core/progress/study-meter.ts'

const LOOK_MS = 10_000

/** Looks every ten seconds over a stretch of time and adds up what was counted. */
function session() {
  const meter = createStudyMeter()
  let now = 5_000
  let counted = meter.look({ now, focused: true, sounding: false })
  return {
    act: () => meter.act(now),
    pass(ms: number, { focused = true, sounding = false } = {}): void {
      for (let left = ms; left > 0; left -= LOOK_MS) {
        now += Math.min(left, LOOK_MS)
        counted += meter.look({ now, focused, sounding })
      }
    },
    /** The machine sleeps: no look, and the clock may go on or not. */
    suspend(ms: number): void {
      now += ms
    },
    seconds: () => counted / 1000,
  }
}

describe('time of study', () => {
  test('is counted while the learner does something now and then', () => {
    const it = session()
    for (let minute = 0; minute < 5; minute += 1) {
      it.act()
      it.pass(60_000)
    }
    expect(it.seconds()).toBe(300)
  })

  test('ends a minute after the last thing that was done, to the second', () => {
    const it = session()
    it.pass(3_000)
    it.act()
    it.pass(600_000)
    expect(it.seconds()).toBe(60)
  })

  test('is not counted in a window that is not looked at', () => {
    const it = session()
    it.act()
    it.pass(30_000, { focused: false })
    expect(it.seconds()).toBe(0)
  })

  test('goes on while speech is heard, wherever the learner looks', () => {
    const it = session()
    it.pass(300_000, { focused: false, sounding: true })
    expect(it.seconds()).toBe(300)
  })

  test('is not what a machine slept through, with a clock that went on or one that stood', () => {
    const it = session()
    it.act()
    it.pass(20_000)
    it.suspend(8 * 3_600_000)
    it.act()
    it.pass(20_000)
    it.suspend(0)
    it.pass(10_000)
    // Before the sleep 20 s; the look after it counts nothing; then 10 s and 10 s.
    expect(it.seconds()).toBe(20 + 10 + 10)
  })

  test('is not what lies before the first look, or behind a clock that went backwards', () => {
    const meter = createStudyMeter()
    meter.act(900_000)
    expect(meter.look({ now: 900_000, focused: true, sounding: true })).toBe(0)
    expect(meter.look({ now: 890_000, focused: true, sounding: true })).toBe(0)
    expect(meter.look({ now: 900_000, focused: true, sounding: true })).toBe(10_000)
  })
})
