import { timeText } from '#renderer/i18n/date-style.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'

/** Milliseconds since 1970 as a time of day, with the date for another day than today. */
export function useTimeText(): (at: number) => string {
  const settings = useSettings()
  return (at) => {
    const isToday = new Date(at).toDateString() === new Date().toDateString()
    return timeText(settings.values.language, at, !isToday)
  }
}
