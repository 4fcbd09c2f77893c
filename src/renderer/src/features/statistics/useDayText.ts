import type { Day } from '#shared/model/statistics.ts'
import { DATE_STYLE } from '#renderer/i18n/date-style.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'

/** A day of the calendar in the learner's language, or a part of it; `brief` where there is little room. */
export function useDayText(): (day: Day, parts?: Intl.DateTimeFormatOptions | 'brief') => string {
  const settings = useSettings()
  return (day, parts = { month: 'short', day: 'numeric', weekday: 'short' }) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
    const noon = Date.UTC(year, month - 1, date, 12)
    const style = DATE_STYLE[settings.values.language]
    const shown = parts === 'brief' ? style.day : parts
    return new Intl.DateTimeFormat(style.locale, { ...shown, timeZone: 'UTC' }).format(noon)
  }
}
