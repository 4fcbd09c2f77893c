import type { Settings } from '#shared/model/settings.ts'

/** How days are written where there is little room: 11/2 in Chinese; in English 2 Nov, which nobody reads as 11 February. */
export const DATE_STYLE = {
  'zh-CN': { locale: 'zh-CN', day: { month: 'numeric', day: 'numeric' } },
  en: { locale: 'en-GB', day: { month: 'short', day: 'numeric' } },
} as const satisfies Record<
  Settings['language'],
  { readonly locale: string; readonly day: Intl.DateTimeFormatOptions }
>

/** A time of day, with the day before it if wanted; `at` in milliseconds since 1970. */
export function timeText(language: Settings['language'], at: number, withDay: boolean): string {
  const { locale, day } = DATE_STYLE[language]
  return new Intl.DateTimeFormat(locale, {
    ...(withDay && day),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23', // without it, midnight is 24 o'clock to some
  }).format(at)
}
