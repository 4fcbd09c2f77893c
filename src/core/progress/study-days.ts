import type { Day, StudyDay } from '#shared/model/statistics.ts'
import { dayNumber, dayOf, weekdayOf } from './calendar.ts'

/** Less than this is a look at the clock, not a day of study. */
const LEAST_MS = 60_000

/** Whether anything was studied on the day. */
export function isStudied({ activeMs, sentences }: StudyDay): boolean {
  return activeMs >= LEAST_MS || sentences > 0
}

/** The last `count` days up to `today`, oldest first, those without study with zeros. */
export function lastDays(days: readonly StudyDay[], today: Day, count: number): readonly StudyDay[] {
  const known = new Map(days.map((each) => [each.day, each]))
  const end = dayNumber(today)
  return Array.from({ length: count }, (_, at) => {
    const day = dayOf(end - count + 1 + at)
    return known.get(day) ?? { day, activeMs: 0, sentences: 0 }
  })
}

/**
 * How many days in a row were studied up to today. Today is not over: before anything was studied on it, the row up to
 * yesterday stands.
 */
export function streakOf(days: readonly StudyDay[], today: Day): number {
  const studied = new Set(days.filter(isStudied).map(({ day }) => dayNumber(day)))
  const end = dayNumber(today)
  let at = studied.has(end) ? end : end - 1
  let streak = 0
  for (; studied.has(at); at -= 1) streak += 1
  return streak
}

/** A year of weeks, Monday first, the oldest week first; the last one ends with today. */
export function weeksUpTo(
  days: readonly StudyDay[],
  today: Day,
  weeks: number,
): readonly (readonly StudyDay[])[] {
  const count = (weeks - 1) * 7 + weekdayOf(dayNumber(today)) + 1
  const all = lastDays(days, today, count)
  return Array.from({ length: weeks }, (_, week) => all.slice(week * 7, week * 7 + 7))
}

/** How strongly a day is coloured, 0–4: by minutes, in steps that a learner's evening reaches. */
export function levelOf({ activeMs, sentences }: StudyDay): 0 | 1 | 2 | 3 | 4 {
  const minutes = activeMs / 60_000
  if (minutes >= 45) return 4
  if (minutes >= 25) return 3
  if (minutes >= 10) return 2
  return minutes >= 1 || sentences > 0 ? 1 : 0
}
