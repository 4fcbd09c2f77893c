import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { buildPage } from '#renderer/bridge/fake-document.ts'
import PageBody from '#renderer/features/reader/PageBody.vue'
import { useBookmarks } from '#renderer/stores/bookmarks.store.ts'
import { useHighlights } from '#renderer/stores/highlights.store.ts'
import { usePageEntries } from '#renderer/stores/page-entries.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { useStudy } from '#renderer/stores/study.store.ts'
import { freshBridge, openFirstDocument } from '../harness/app.ts'
import { installAudioClock, type AudioClock } from '../harness/audio-clock.ts'

const LINE = [
  'bullet',
  'Each line names the queue and its owner',
  'itʃ laɪn neɪmz ðə kju ənd ɪts ˈoʊnɚ',
  0,
  '•',
] as const
const QUEUE = { term: 'queue', partOfSpeech: 'n.', zh: '队列', explanation: '先来先走。', examples: [] }

/** The browser's registry of painted stretches, which the test's window lacks. */
let painted: Map<string, Set<Range>>
/** Says of sheets of the page that they came near what is in sight, or went. */
let move: (sheets: readonly Element[], isIntersecting: boolean) => void
let clock: AudioClock

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** A page whose every line has a key word; the 2nd and the last are marked, and have a bookmark. */
async function openPage(lines: number, { isAllNear = true } = {}): Promise<void> {
  painted = new Map()
  vi.stubGlobal('CSS', { highlights: painted })
  vi.stubGlobal(
    'Highlight',
    class extends Set<Range> {
      constructor(...ranges: Range[]) {
        super(ranges)
      }
    },
  )
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: readonly object[]) => void) {
        move = (sheets, isIntersecting) => tell(sheets.map((target) => ({ target, isIntersecting })))
      }
      observe(sheet: Element): void {
        if (isAllNear) move([sheet], true)
      }
      disconnect(): void {}
    },
  )
  const bridge = freshBridge([buildPage(Array.from({ length: lines }, () => LINE))])
  clock = installAudioClock()
  await openFirstDocument()
  bridge.study.addPack(useReading().pageId!, { keywords: [QUEUE] })
  useStudy() // asks for the sections
  await clock.advance(30)
  for (const line of [1, lines - 1]) {
    await useHighlights().toggleSentence(line)
    await useBookmarks().toggleSentence(line)
  }
  await flushPromises()
  expect(usePageEntries().placed).toHaveLength(lines)
}

function mountPage() {
  return mount(PageBody, {
    props: { outline: useReading().outline!, showIpa: true, textScale: 1 },
    attachTo: document.body,
  })
}

/** How many elements stand in what a page looks through, and how many ranges it makes, until all of it is marked. */
async function costOf(lines: number): Promise<{ walked: number; ranges: number }> {
  await openPage(lines)
  const created = vi.spyOn(document, 'createRange')
  const queries = [
    vi.spyOn(Element.prototype, 'querySelector'),
    vi.spyOn(Element.prototype, 'querySelectorAll'),
  ]
  const page = mountPage()
  await clock.advance(10 * Math.ceil(lines / 20))
  const searched = queries.flatMap(({ mock }) => mock.contexts as Element[])
  const ranges = created.mock.calls.length
  vi.restoreAllMocks()
  expect(page.findAll('[data-s]')).toHaveLength(lines)
  const walked = searched.reduce((sum, element) => sum + element.getElementsByTagName('*').length, 0)
  page.unmount()
  return { walked, ranges }
}

const texts = (kind: string): string[] => [...(painted.get(kind) ?? [])].map((range) => range.toString())

describe('what is marked on a long page', () => {
  it('is all marked once the page has grown to its end', async () => {
    await openPage(200)
    const page = mountPage()
    expect(texts('keyword').length).toBeLessThan(80)
    await clock.advance(500)
    expect(texts('keyword')).toEqual(Array.from({ length: 200 }, () => 'queue'))
    expect(texts('mark-yellow')).toEqual([LINE[1], LINE[1]])
    expect(page.findAll('[data-bookmark]').map((row) => row.attributes('data-s'))).toEqual(['1', '199'])
  })

  it('follows what is marked and set afterwards', async () => {
    await openPage(200)
    const page = mountPage()
    await clock.advance(500)
    await useHighlights().toggleSentence(1)
    await useBookmarks().toggleSentence(199)
    await useSettings().change({ markTerms: false })
    await flushPromises()
    expect(texts('keyword')).toEqual([])
    expect(texts('mark-yellow')).toEqual([LINE[1]])
    expect(page.findAll('[data-bookmark]').map((row) => row.attributes('data-s'))).toEqual(['1'])
    page.unmount()
    expect(painted.size).toBe(0)
  })

  it('is painted near what is in sight only', async () => {
    await openPage(200, { isAllNear: false })
    const page = mountPage()
    await clock.advance(500)
    expect(texts('keyword')).toEqual([])
    const [first, second] = page.findAll('.sheet').map(({ element }) => element)
    const rowsOf = (...sheets: readonly (Element | undefined)[]): number =>
      sheets.reduce((sum, sheet) => sum + sheet!.querySelectorAll('[data-s]').length, 0)

    move([first!], true)
    await flushPromises()
    expect(texts('keyword')).toHaveLength(rowsOf(first))
    expect(texts('mark-yellow')).toEqual([LINE[1]])
    move([second!], true)
    await flushPromises()
    expect(texts('keyword')).toHaveLength(rowsOf(first, second))
    move([first!], false)
    await flushPromises()
    expect(texts('keyword')).toHaveLength(rowsOf(second))
    expect(texts('mark-yellow')).toEqual([])
  })

  it('costs as much again for twice as many sentences', async () => {
    const half = await costOf(150)
    const whole = await costOf(300)
    expect(whole.ranges).toBe(300 + 2)
    expect(half.ranges).toBe(150 + 2)
    expect(whole.walked).toBeLessThan(half.walked * 2.2)
  })
})
