import { useText } from '#renderer/i18n/useText.ts'

/** Milliseconds as a learner says them: minutes, from an hour on with hours. */
export function useDuration(): (ms: number) => string {
  const text = useText()
  return (ms) => {
    const minutes = Math.round(ms / 60_000)
    const { statistics } = text.value
    if (ms > 0 && ms < 60_000) return statistics.lessThanMinute
    if (minutes < 60) return statistics.minutes(minutes)
    return statistics.hours(Math.floor(minutes / 60), minutes % 60)
  }
}
