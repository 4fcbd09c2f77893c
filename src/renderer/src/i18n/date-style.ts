import type { Settings } from '#shared/model/settings.ts'

/** How days are written where there is little room: 11/2 in Chinese; in English 2 Nov, which nobody reads as 11 February. */
export const DATE_STYLE = {
  'zh-CN': { locale: 'zh-CN', day: { month: 'numeric', day: 'numeric' } },
  en: { locale: 'en-GB', day: { month: 'short', day: 'numeric' } },
} as const satisfies Record<
  Settings['language'],
  { readonly locale: string; readonly day: Intl.DateTimeFormatOptions }
>
