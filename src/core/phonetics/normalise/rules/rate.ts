import { sayUnit } from '../units.ts'
import type { Rule } from '../token.ts'

const RATE = /^([A-Za-z]{2,})\/(?:([A-Za-z]+)\/)?([A-Za-z]{1,6})$/u
const NUMBERED = /^(\d[\d,.]*)\/([a-z]{1,6})$/u
const TIMES: Readonly<Record<string, string>> = {
  s: 'second',
  sec: 'second',
  second: 'second',
  min: 'minute',
  minute: 'minute',
  h: 'hour',
  hr: 'hour',
  hour: 'hour',
  day: 'day',
  week: 'week',
  mo: 'month',
  month: 'month',
  yr: 'year',
  year: 'year',
}
const COUNTED: Readonly<Record<string, string>> = {
  rec: 'records',
  req: 'requests',
  reqs: 'requests',
  msg: 'messages',
  msgs: 'messages',
  tok: 'tokens',
  op: 'operations',
  conn: 'connections',
  tx: 'transactions',
}
const TIME_WORD = /^(?:day|night|week|month|year|hour|minute|second|date|time|read|sec|min|hr)s?$/iu

/** So many in a time: `req/s` is requests per second, `req/min/user` requests per minute per user, `2/h` two per hour. A month or day alone is none. */
export const rate: Rule = ({ text, previous }, read) => {
  const [, figures = '', each = ''] = NUMBERED.exec(text) ?? []
  if (Object.hasOwn(TIMES, each)) return [...read(figures), 'per', TIMES[each] ?? '']
  const [, unit = '', count = ''] = /^([A-Za-zΩµ]{1,4})\/(\d+(?:\.\d+)?)$/u.exec(text) ?? []
  const counts = sayUnit(unit, false, /^\d/u.test(previous))
  // *kWh/100 km*, but *5 V/3 A*.
  if (count !== '' && counts !== undefined)
    return [...counts, /^1[05]*0$/u.test(count) ? 'per' : 'slash', ...read(count)]
  const found = RATE.exec(text)
  if (found === null) return undefined
  const [, thing = '', middle, last = ''] = found
  if (TIME_WORD.test(thing)) return undefined
  const counted = [...(Object.hasOwn(COUNTED, thing) ? [COUNTED[thing] ?? ''] : read(thing))]
  if (middle !== undefined) {
    const time = TIMES[middle]
    return time === undefined ? undefined : [...counted, 'per', time, 'per', ...read(last)]
  }
  const time = Object.hasOwn(TIMES, last) ? TIMES[last] : undefined
  const isWritten = time !== last || /^\d/u.test(previous)
  return time === undefined || !isWritten ? undefined : [...counted, 'per', time]
}
