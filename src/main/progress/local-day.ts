import type { Day } from '#shared/model/statistics.ts'

/** The day by the calendar of this machine's time zone, as it is set at this moment. */
export function localDay(ms: number): Day {
  const date = new Date(ms)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
