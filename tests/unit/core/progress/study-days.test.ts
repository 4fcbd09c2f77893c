import { describe, expect, test } from 'vitest'
import { dayNumber, dayOf, weekdayOf } from '#core/progress/calendar.ts'
import { paceOf, timeLeft } from '#core/progress/pace.ts'
import { isStudied, lastDays, levelOf, streakOf, weeksUpTo } from '#core/progress/study-days.ts'
import type { StudyDay } from '#shared/model/statistics.ts'

function studied(...days: string[]): StudyDay[] {
  return days.map((day) => ({ day, activeMs: 600_000, sentences: 12 }))
}

describe('the calendar', () => {
  test('counts every day of four hundred years as Date does, with its weekday', () => {
    for (let number = dayNumber('1899-12-25'); number < dayNumber('2300-01-10'); number += 1) {
      const date = new Date(number * 86_400_000)
      expect(dayOf(number)).toBe(date.toISOString().slice(0, 10))
      expect(dayNumber(dayOf(number))).toBe(number)
      expect(weekdayOf(number)).toBe((date.getUTCDay() + 6) % 7)
    }
  })

  test('has no gap where clocks are put forward or back', () => {
    const days = lastDays([], '2026-04-02', 8).map(({ day }) => day)
    expect(days).toEqual([
      ...['2026-03-26', '2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31'],
      ...['2026-04-01', '2026-04-02'],
    ])
  })
})

describe('days in a row', () => {
  test('are those up to today', () => {
    expect(streakOf(studied('2026-02-27', '2026-02-28', '2026-03-01'), '2026-03-01')).toBe(3)
  })

  test('stand while today is not over', () => {
    expect(streakOf(studied('2026-02-27', '2026-02-28'), '2026-03-01')).toBe(2)
    expect(streakOf(studied('2026-02-27'), '2026-03-01')).toBe(0)
  })

  test('are not made of a glance', () => {
    const glance = { day: '2026-03-01', activeMs: 20_000, sentences: 0 }
    expect(isStudied(glance)).toBe(false)
    expect(streakOf([glance], '2026-03-01')).toBe(0)
    expect(streakOf([], '2026-03-01')).toBe(0)
  })

  test('are not broken by a clock that was set ahead once', () => {
    expect(streakOf(studied('2026-03-01', '2031-01-01'), '2026-03-01')).toBe(1)
  })
})

describe('weeks', () => {
  test('begin on Monday, and the last one ends with today', () => {
    const weeks = weeksUpTo(studied('2026-03-02'), '2026-03-04', 53)
    expect(weeks).toHaveLength(53)
    expect(weeks.slice(0, -1).every((week) => week.length === 7)).toBe(true)
    expect(weeks.at(-1)?.map(({ day, sentences }) => [day, sentences])).toEqual([
      ['2026-03-02', 12],
      ['2026-03-03', 0],
      ['2026-03-04', 0],
    ])
  })

  test.each([
    [0, 0, 0],
    [0, 1, 1],
    [59, 0, 0],
    [60, 0, 1],
    [600, 3, 2],
    [1500, 0, 3],
    [2700, 0, 4],
  ])('%i seconds and %i sentences: strength %i', (seconds, sentences, level) => {
    expect(levelOf({ day: '2026-03-01', activeMs: seconds * 1000, sentences })).toBe(level)
  })
})

describe('the time that is left', () => {
  const done = (length: number, minutes: number) => ({ length, activeMs: minutes * 60_000, isDone: true })
  const open = (length: number, minutes = 0) => ({ length, activeMs: minutes * 60_000, isDone: false })

  test('is not guessed before three pages were studied', () => {
    expect(paceOf([done(500, 4), done(500, 4), open(500, 9), done(500, 0.1)])).toBeNull()
  })

  test('follows the middle page, which one long evening does not move', () => {
    const pages = [done(600, 6), done(600, 5), done(600, 90), open(1200), open(600, 2)]
    const pace = paceOf(pages)!
    expect(pace).toBe((6 * 60_000) / 600)
    expect(timeLeft(pages, pace)).toBe((12 + 4) * 60_000)
  })

  test('is never less than nothing', () => {
    expect(timeLeft([open(100, 60)], 100)).toBe(0)
  })
})
