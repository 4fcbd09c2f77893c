import { beforeEach, expect, test, vi } from 'vitest'
import { useTimeText } from '#renderer/composables/useTimeText.ts'
import { useDayText } from '#renderer/features/statistics/useDayText.ts'
import { en } from '#renderer/i18n/en/index.ts'
import { zhCN } from '#renderer/i18n/zh-CN/index.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { freshBridge } from '../harness/app.ts'

const AT = new Date(2026, 1, 11, 0, 5).getTime()

beforeEach(() => {
  freshBridge()
  vi.useFakeTimers({ now: new Date(2026, 10, 30) })
  return () => vi.useRealTimers()
})

test.each([
  ['zh-CN', { brief: '2/11', day: '2月11日周三', moment: '2/11 00:05' }],
  ['en', { brief: '11 Feb', day: 'Wed 11 Feb', moment: '11 Feb, 00:05' }],
] as const)(
  'days are written in one manner, and midnight is no 24 o’clock, in %s',
  async (language, said) => {
    await useSettings().change({ language })
    const dayText = useDayText()
    expect(dayText('2026-02-11', 'brief')).toBe(said.brief)
    expect(dayText('2026-02-11').replaceAll(',', '')).toBe(said.day)
    expect(useTimeText()(AT)).toBe(said.moment)
    const { recording } = language === 'en' ? en : zhCN
    expect(recording.removeOf(AT)).toContain(said.moment)
  },
)
