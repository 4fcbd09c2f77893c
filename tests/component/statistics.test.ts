import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { LONGEST_GAP_MS } from '#shared/bridge/limits.ts'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import StatisticsView from '#renderer/features/statistics/StatisticsView.vue'
import { niceTop } from '#renderer/features/statistics/nice-top.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useStatisticsView } from '#renderer/stores/statistics-view.store.ts'
import { usePrimer } from '#renderer/stores/primer.store.ts'
import { useStudyTime } from '#renderer/window/useStudyTime.ts'
import { callsOf, freshBridge, openFirstDocument } from './harness/app.ts'

let bridge: FakeBridge

beforeEach(async () => {
  bridge = freshBridge()
  await openFirstDocument()
})
afterEach(() => void vi.useRealTimers())

describe('the time of study', () => {
  const Meter = defineComponent({
    setup() {
      useStudyTime()
      return () => null
    },
  })

  function begin() {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    vi.spyOn(document, 'hasFocus').mockReturnValue(true)
    const meter = mount(Meter)
    return {
      meter,
      pass: async (ms: number) => {
        await vi.advanceTimersByTimeAsync(ms)
      },
      told: () => callsOf(bridge, 'progress.studied') as { ms: number; pageId: number }[],
      sum: () =>
        (callsOf(bridge, 'progress.studied') as { ms: number }[]).reduce((all, { ms }) => all + ms, 0),
    }
  }

  it('is told every few seconds, with the page, and stops when nothing is done for a minute', async () => {
    const { pass, told, sum } = begin()
    await pass(20_000)
    expect(told()).toEqual([
      { ms: 10_000, pageId: useReading().pageId },
      { ms: 10_000, pageId: useReading().pageId },
    ])
    await pass(600_000)
    expect(sum()).toBe(60_000)
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
    await pass(30_000)
    expect(sum()).toBe(60_000 + 30_000)
  })

  it('belongs to the page that was open', async () => {
    const { pass, told } = begin()
    const first = useReading().pageId
    await pass(4_000)
    await useReading().turn(1)
    await pass(10_000)
    expect(told()[0]).toEqual({ ms: 4_000, pageId: first })
    expect(told()[1]).toEqual({ ms: 6_000, pageId: useReading().pageId })
  })

  it('rests while another window has the focus, and what came before is told at once', async () => {
    const { pass, sum } = begin()
    await pass(3_000)
    window.dispatchEvent(new Event('blur'))
    expect(sum()).toBe(3_000)
    await pass(50_000)
    window.dispatchEvent(new Event('focus'))
    await pass(10_000)
    expect(sum()).toBeLessThanOrEqual(13_000)
    expect(sum()).toBeGreaterThan(3_000)
  })

  it('is not what a sleeping machine left out', async () => {
    const { pass, told, sum } = begin()
    await pass(10_000)
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3_600_000)
    window.dispatchEvent(new Event('blur'))
    expect(sum()).toBe(10_000)
    expect(told().every(({ ms }) => ms <= LONGEST_GAP_MS)).toBe(true)
  })

  it('says once that it could not be kept', async () => {
    const { pass } = begin()
    bridge.handlers['progress.studied'] = () => Promise.reject(new SoundleafError('internal'))
    await pass(40_000)
    expect(useNotices().list).toHaveLength(1)
  })
})

describe('the learning record', () => {
  async function open() {
    const view = mount(StatisticsView, { attachTo: document.body })
    await flushPromises()
    return view
  }

  it('shows today, the week, the days in a row and everything', async () => {
    const view = await open()
    const figures = view
      .findAll('.figures > div')
      .map((each) => each.findAll('dt, dd').map((it) => it.text()))
    expect(figures).toEqual([
      ['今天', '40 分钟', '听了 40 句'],
      ['最近 7 天', '1 小时 40 分', '学了 4 天'],
      ['连续学习', '2 天', ''],
      ['累计', '1 小时 40 分', '听了 100 句'],
    ])
  })

  it('shows a square a day of a year, and names it', async () => {
    const view = await open()
    const squares = view.findAll('figure rect')
    expect(squares).toHaveLength(52 * 7 + 4) // 5 March 2026 is a Thursday
    expect(squares.at(-1)!.get('title').text()).toBe('3月5日周四：40 分钟，听了 40 句')
    expect(squares.at(-1)!.classes()).toContain('level-3')
    expect(view.get('figure svg').attributes('aria-label')).toBe('过去 53 周里，学了 4 天')
  })

  it('has every figure of its plots in a table', async () => {
    const view = await open()
    const rows = view.findAll('tbody tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))
    expect(rows).toHaveLength(30)
    expect(rows.slice(0, 3)).toEqual([
      ['3月5日周四', '40 分钟', '40'],
      ['3月4日周三', '30 分钟', '30'],
      ['3月3日周二', '–', '–'],
    ])
    const labels = view.findAll('svg[role=img]').map((plot) => plot.attributes('aria-label'))
    expect(labels).toContain('每天学习（分钟），最近 30 天，最多的一天 40 分钟')
  })

  it('says what to do where there is nothing yet, and shames nobody', async () => {
    const empty = {
      today: '2026-03-05',
      days: [],
      total: { days: 0, activeMs: 0, sentences: 0 },
      documents: [],
    }
    bridge.handlers['progress.statistics'] = () => empty
    const view = await open()
    expect(view.get('.empty').text()).toContain('读一页、听一句')
    expect(view.findAll('svg[role=img]'), 'the year alone').toHaveLength(1)
    expect(view.text()).not.toMatch(/中断|断了|失去|错过|没有学/u)
  })

  it('gives way to the primer, and takes its place', () => {
    useStatisticsView().open()
    usePrimer().open()
    expect(useStatisticsView().isOpen).toBe(false)
    useStatisticsView().open()
    expect(usePrimer().isOpen).toBe(false)
  })

  it.each([
    [0, 10],
    [10, 10],
    [11, 20],
    [59, 60],
    [95, 100],
    [350, 400],
  ])('an axis for %i goes up to %i', (most, top) => {
    expect(niceTop(most)).toBe(top)
  })
})
