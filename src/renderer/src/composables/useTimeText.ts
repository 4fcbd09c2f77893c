import { useSettings } from '#renderer/stores/settings.store.ts'

/** Milliseconds since 1970 as a time of day, with the date for another day than today. */
export function useTimeText(): (at: number) => string {
  const settings = useSettings()
  return (at) => {
    const { language } = settings.values
    const date = new Date(at)
    const isToday = date.toDateString() === new Date().toDateString()
    const day = isToday ? {} : ({ month: 'numeric', day: 'numeric' } as const)
    return new Intl.DateTimeFormat(language, {
      ...day,
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    }).format(date)
  }
}
