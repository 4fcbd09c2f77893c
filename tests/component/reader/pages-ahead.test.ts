import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { PageId } from '#shared/model/ids.ts'
import { buildPage } from '#renderer/bridge/fake-document.ts'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { usePagesAhead } from '#renderer/stores/pages-ahead.store.ts'
import { usePronunciations } from '#renderer/stores/pronunciations.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { useStudy } from '#renderer/stores/study.store.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'
import { twoFrames } from '../harness/frames.ts'

const PAGES = 20
let bridge: FakeBridge

beforeEach(async () => {
  bridge = freshBridge(
    Array.from({ length: PAGES }, (_, at) => buildPage([['title', `Page ${at + 1}`, 'peɪdʒ wʌn']])),
  )
  usePronunciations().listen()
  await openFirstDocument()
})

function idOf(number: number): PageId {
  return useLibrary().pages[number - 1]!.id
}

function timesAsked(name: 'reading.page' | 'study.page' | 'progress.place', number: number): number {
  const pageId = idOf(number)
  return callsOf(bridge, name).filter((input) => (input as { pageId: PageId }).pageId === pageId).length
}

it('a page that was made ready is shown without asking for anything again', async () => {
  await usePagesAhead().prepare([idOf(2)])
  const before = bridge.log.length
  void useReading().openPage(idOf(2))
  for (let turn = 0; turn < 10; turn += 1) await nextTick()
  expect(useReading().outline?.title).toBe('Page 2')
  useStudy()
  await twoFrames()
  await flushPromises()
  expect(useStudy().loaded).toBe(true)
  const asked = bridge.log.slice(before).map(({ name }) => name)
  expect(asked).not.toContain('reading.page')
  expect(asked).not.toContain('study.page')
  expect(asked).not.toContain('progress.place')
})

it.each([{ accent: 'uk' }, { style: 'connected' }] as const)(
  'a page that was made ready is asked for again once it is said otherwise: %o',
  async (change) => {
    await usePagesAhead().prepare([idOf(2)])
    await useSettings().change(change)
    await useReading().openPage(idOf(2))
    expect(callsOf(bridge, 'reading.page').at(-1)).toMatchObject({ pageId: idOf(2), ...change })
  },
)

it('a pronunciation of the learner’s own stands on the page that was ready before', async () => {
  await usePagesAhead().prepare([idOf(2)])
  const page = { word: 'Page', accent: 'both', kind: 'ipa', text: 'pɑʒ' } as const
  await usePronunciations().save(page, null)
  await useReading().openPage(idOf(2))
  expect(useReading().outline?.sentences[0]?.words[0]?.ipa).toBe('pɑʒ')
})

it('a section that changes meanwhile, and only its page, is asked for again', async () => {
  await usePagesAhead().prepare([idOf(2), idOf(3)])
  bridge.study.put({ pageId: idOf(2), section: 'plain', value: ['New'], origin: 'model' })
  useStudy()
  for (const number of [2, 3]) {
    await useReading().openPage(idOf(number))
    await twoFrames()
    await flushPromises()
    if (number === 2) expect(useStudy().states?.plain.value).toEqual(['New'])
  }
  expect([timesAsked('study.page', 2), timesAsked('study.page', 3)]).toEqual([2, 1])
})

it('after a change of the library nothing that was ready is trusted', async () => {
  await usePagesAhead().prepare([idOf(2)])
  bridge.emit('library.changed', undefined)
  await flushPromises()
  await useReading().openPage(idOf(2))
  expect(timesAsked('reading.page', 2)).toBe(2)
})

it('a failure is told when the page is opened, not before, and the next try asks again', async () => {
  const answer = bridge.handlers['reading.page']
  bridge.handlers['reading.page'] = () => Promise.reject(new SoundleafError('internal'))
  await usePagesAhead().prepare([idOf(2)])
  expect(useReading().failure).toBeNull()
  await useReading().openPage(idOf(2))
  expect(useReading().failure?.code).toBe('internal')
  expect(useNotices().list).toEqual([])
  bridge.handlers['reading.page'] = answer
  await useReading().openPage(idOf(2))
  expect(useReading().outline?.title).toBe('Page 2')
})

it('only the pages of the newest wish are made ready', async () => {
  const ahead = usePagesAhead()
  await Promise.all([ahead.prepare([idOf(5), idOf(6)]), ahead.prepare([idOf(8), idOf(9)])])
  expect([5, 6, 8, 9].map((number) => timesAsked('reading.page', number))).toEqual([1, 0, 1, 1])
})

it('after the likely pages, the others are made ready, until something else is wished for', async () => {
  const ahead = usePagesAhead()
  const all = Array.from({ length: PAGES }, (_, at) => idOf(at + 1))
  await ahead.prepare([idOf(1), idOf(2)], all)
  expect(all.map((_, at) => timesAsked('reading.page', at + 1))).toEqual(all.map(() => 1))

  ahead.forgetOutlines()
  const asked = callsOf(bridge, 'reading.page').length
  await Promise.all([ahead.prepare([], all), ahead.prepare([idOf(9)])])
  expect(callsOf(bridge, 'reading.page').slice(asked)).toMatchObject([{ pageId: idOf(9) }])
})

it('makes no more pages ready than may be kept beside those that the learner opened', async () => {
  const long = Array.from({ length: 500 }, () => ['bullet', 'Page', 'peɪdʒ', 0, '•'] as const)
  bridge = freshBridge(Array.from({ length: PAGES }, () => buildPage(long)))
  await openFirstDocument()
  const all = Array.from({ length: PAGES }, (_, at) => idOf(at + 1))
  await usePagesAhead().prepare(all.slice(0, 2), all)
  expect(all.map((_, at) => timesAsked('reading.page', at + 1)).filter(Boolean)).toHaveLength(4)
  await useReading().openPage(idOf(2))
  expect(timesAsked('reading.page', 2)).toBe(1)
})

async function openPages(first: number, last: number): Promise<void> {
  for (let number = first; number <= last; number += 1) await useReading().openPage(idOf(number))
}

it('keeps a course that was leafed through', async () => {
  await openPages(2, 16)
  await useReading().openPage(idOf(2))
  expect(timesAsked('reading.page', 2)).toBe(1)
})

it('of long pages, keeps those that were used last, and no more than a few', async () => {
  const long = Array.from({ length: 500 }, () => ['bullet', 'Page', 'peɪdʒ', 0, '•'] as const)
  bridge = freshBridge(Array.from({ length: PAGES }, () => buildPage(long)))
  await openFirstDocument()
  await openPages(2, 16)
  await useReading().openPage(idOf(15))
  expect(timesAsked('reading.page', 15)).toBe(1)
  await useReading().openPage(idOf(2))
  expect(timesAsked('reading.page', 2)).toBe(2)
})
