import type { Rule } from '../token.ts'

const DAYS: ReadonlyMap<string, string> = new Map([
  ['Mon', 'Monday'],
  ['Tue', 'Tuesday'],
  ['Tues', 'Tuesday'],
  ['Wed', 'Wednesday'],
  ['Thu', 'Thursday'],
  ['Thur', 'Thursday'],
  ['Thurs', 'Thursday'],
  ['Fri', 'Friday'],
  ['Sat', 'Saturday'],
  ['Sun', 'Sunday'],
])
/** Also words, or parts of names: days only beside a date, a time or another day. */
const AMBIGUOUS = new Set(['Mon', 'Wed', 'Sat', 'Sun'])
const BESIDE =
  /^(?:\d{1,4}(?::\d\d.*|st|nd|rd|th)?|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec).*)$/u
const SPAN = /^([A-Z][a-z]{2,4})[-/]([A-Z][a-z]{2,4})$/u

/** Days of the week cut short: `Mon-Fri` is Monday to Friday, *Tue 9:00* Tuesday. */
export const weekday: Rule = ({ text, previous, next }) => {
  const [, first = '', last = ''] = SPAN.exec(text) ?? []
  const from = DAYS.get(first)
  const until = DAYS.get(last)
  if (from !== undefined && until !== undefined)
    return text.includes('/') ? [from, until] : [from, 'to', until]
  const day = DAYS.get(text.replace(/\.$/u, ''))
  if (day === undefined) return undefined
  return !AMBIGUOUS.has(text) || BESIDE.test(next) || BESIDE.test(previous) ? [day] : undefined
}
