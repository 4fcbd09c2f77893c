import { cardinal, ordinal, year } from '../numbers.ts'
import type { Rule } from '../token.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/u
const STAMP = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/u
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u

/** Dates in figures: `2024-05-10` is May tenth twenty twenty-four. `5/10/2024` is read month first, as in the US. A time may follow: `2024-05-10T08:30:00Z`. */
export const calendarDate: Rule = ({ text }, read) => {
  // Part of a year, a meeting: `Q4'23`, `NeurIPS'24`.
  const [, part = '', of = ''] = /^([A-Za-z][A-Za-z\d]*)'(\d\d)$/u.exec(text) ?? []
  if (part !== '') return [...read(part), ...cardinal(of)]
  const stamp = STAMP.exec(text)
  if (stamp !== null) {
    const [, date = '', hour = '', minute = '', second = '', zone] = stamp
    const clock = `${Number(hour)}:${minute}${/^0*$/u.test(second) ? '' : `:${second}`}`
    return [...read(date), ...read(clock), ...sayZone(zone)]
  }
  const iso = ISO.exec(text)
  if (iso !== null) return say(iso[1], iso[2], iso[3])
  const slashed = SLASHED.exec(text)
  if (slashed === null) return undefined
  const [, first, second, fullYear] = slashed
  return Number(first) > 12 ? say(fullYear, second, first) : say(fullYear, first, second)
}

function say(fullYear = '', month = '', day = ''): string[] | undefined {
  const name = MONTHS[Number(month) - 1]
  if (name === undefined || Number(day) < 1 || Number(day) > 31) return undefined
  return [name, ...ordinal(day), ...year(fullYear)]
}

/** `Z`, or hours from Greenwich: `+08:00`. */
function sayZone(zone = ''): string[] {
  if (zone === '' || zone === 'Z') return zone === '' ? [] : ['Z']
  const [hours = '', minutes = ''] = zone.slice(1).split(':')
  const figures = [...cardinal(hours), ...(minutes === '00' ? [] : cardinal(minutes))]
  return [zone.startsWith('-') ? 'minus' : 'plus', ...figures]
}
