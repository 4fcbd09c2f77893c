import type { Day } from '#shared/model/statistics.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'

/** A day of the calendar in the learner's language, or a part of it. */
export function useDayText(): (day: Day, parts?: Intl.DateTimeFormatOptions) => string {
  const settings = useSettings()
  return (day, parts = { month: 'short', day: 'numeric', weekday: 'short' }) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
    const noon = Date.UTC(year, month - 1, date, 12)
    return new Intl.DateTimeFormat(settings.values.language, { ...parts, timeZone: 'UTC' }).format(noon)
  }
}
