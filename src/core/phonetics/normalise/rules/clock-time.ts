import { cardinal, decimal } from '../numbers.ts'
import type { Rule } from '../token.ts'

const CLOCK = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?\s?([ap]\.?m\.?)?$/iu
/** Never a time, whose minutes have two figures. */
const RATIO = /^(\d{1,2}|\d{1,3}\.\d{1,2}):(\d)$/u
/** Of a map: one of its lengths is so many on the ground. */
const SCALE = /^1:(\d{1,3}(?:,\d{3})+|\d{2,5}00)$/u
const HOUR = /^(\d{1,2})([ap]\.?m\.?)$/iu

const SPAN = /^(\d{1,2}:[0-5]\d)-(\d{1,2}:[0-5]\d)\s?([ap]\.?m\.?)?$/iu

/** Times of day: `3:30` is three thirty, `9:05pm` is nine oh five P M, `12:00` is twelve o'clock; `3:1` is three to one. `9:00-17:30` is nine to seventeen thirty. */
export const clockTime: Rule = ({ text, next }) => {
  const [, one = '', many = ''] = /^(1|[NMnm]):([NMnm])$/u.exec(text) ?? []
  if (many !== '') return [one === '1' ? 'one' : one.toUpperCase(), 'to', many.toUpperCase()]
  // Of the colours of a video: `4:2:0`.
  if (/^4:[1-4]:[0-4]$/u.test(text)) return text.split(':').flatMap(cardinal)
  const [, from = '', to = '', afterwards] = SPAN.exec(text) ?? []
  if (to !== '') {
    const [start, end] = [sayTime(from, true), sayTime(to, true)]
    return start && end && [...start, 'to', ...end, ...half(afterwards)]
  }
  const ratio = RATIO.exec(text)
  if (ratio !== null) {
    const first = ratio[1] ?? ''
    return [...(first.includes('.') ? decimal(first) : cardinal(first)), 'to', ...cardinal(ratio[2] ?? '')]
  }
  const scale = SCALE.exec(text)?.[1]
  if (scale !== undefined) return ['one', 'to', ...cardinal(scale.replaceAll(',', ''))]
  const hourOnly = HOUR.exec(text)
  if (hourOnly !== null) return [...cardinal(hourOnly[1] ?? ''), ...half(hourOnly[2])]
  return sayTime(text, /^[ap]\.?m\b/iu.test(next))
}

/** A full hour is said with *o'clock*, unless it is named otherwise: *nine A M*, *nine to ten*. */
function sayTime(text: string, isNamed: boolean): string[] | undefined {
  const clock = CLOCK.exec(text)
  if (clock === null || Number(clock[1]) > 24) return undefined
  const [, hour = '', minutes = '', exact, part] = clock
  // A full minute: `02:00:00`.
  const seconds = exact === '00' ? undefined : exact
  const spoken = [...cardinal(hour)]
  if (minutes === '00') {
    if (seconds === undefined && Number(hour) > 12) spoken.push('hundred')
    else if (seconds === undefined && !isNamed && part === undefined) spoken.push("o'clock")
  } else spoken.push(...figure(minutes))
  if (seconds !== undefined) {
    if (minutes === '00') spoken.push('oh', 'oh')
    spoken.push(...figure(seconds))
  }
  return [...spoken, ...half(part)]
}

function figure(text: string): string[] {
  if (text === '00') return ['oh', 'oh']
  return text.startsWith('0') ? ['oh', ...cardinal(text.slice(1))] : cardinal(text)
}

function half(part: string | undefined): string[] {
  return part === undefined ? [] : [part.charAt(0).toUpperCase(), 'M']
}
