import { DATE_STYLE } from '#renderer/i18n/date-style.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'

/** Milliseconds since 1970 as a time of day, with the date for another day than today. */
export function useTimeText(): (at: number) => string {
  const settings = useSettings()
  return (at) => {
    const style = DATE_STYLE[settings.values.language]
    const date = new Date(at)
    const isToday = date.toDateString() === new Date().toDateString()
    return new Intl.DateTimeFormat(style.locale, {
      ...(isToday ? {} : style.day),
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23', // without it, midnight is 24 o'clock to some
    }).format(date)
  }
}
