import type { Day } from '#shared/model/statistics.ts'

/*
 * Days by the calendar on the learner's wall, without clocks and time zones: what was studied on a day stays there,
 * wherever the learner travels next.
 */

const DAYS_PER_ERA = 146_097
const DAYS_BEFORE_1970 = 719_468

/** Days since 1970-01-01, of the proleptic Gregorian calendar. */
export function dayNumber(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const shifted = month <= 2 ? year - 1 : year // years begin in March: the odd day comes last
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const days = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear
  return era * DAYS_PER_ERA + days - DAYS_BEFORE_1970
}

/** The day with this number. */
export function dayOf(number: number): Day {
  const shifted = number + DAYS_BEFORE_1970
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const days = shifted - era * DAYS_PER_ERA
  const ofEra = Math.floor(
    (days - Math.floor(days / 1460) + Math.floor(days / 36_524) - Math.floor(days / 146_096)) / 365,
  )
  const ofYear = days - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100))
  const place = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - Math.floor((153 * place + 2) / 5) + 1
  const month = place < 10 ? place + 3 : place - 9
  const year = ofEra + era * 400 + (month <= 2 ? 1 : 0)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7
}
