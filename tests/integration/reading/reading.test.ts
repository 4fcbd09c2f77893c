import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { formatPage } from '#core/text/format.ts'
import type { PageReading, ReadingTask } from '#main/reading/reading-task.ts'
import { createReadingService } from '#main/reading/reading.service.ts'
import { createTaskThread } from '#main/workers/task-thread.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { OwnPronunciation } from '#shared/model/own-pronunciation.ts'
import { ensurePhonetics } from '../../../scripts/build-phonetics.mjs'
import { keepLog } from '../db/workspace.ts'

const ROOT = join(import.meta.dirname, '../../..')
const PHONETICS = await ensurePhonetics()
const PAGE = 1 as PageId
const TEXT =
  'Amazon ECS\n• Launch Docker containers on AWS. It’s all Serverless!\n• Use EC2, v1.2 & us-east-1a'
/** What keeps nothing: tests/integration/reading/kept-reading.test.ts is about what is kept. */
const NOTHING_KEPT = { find: () => null, keep: () => Promise.resolve() }
const texts = new Map([[PAGE, TEXT]])

function workspace() {
  const { log } = keepLog()
  const thread = createTaskThread<ReadingTask, PageReading>({
    file: join(ROOT, 'src/main/workers/reading.ts'),
    data: { phoneticsFile: PHONETICS },
    name: 'reading',
    log,
  })
  onTestFinished(() => thread.close())
  let asked = 0
  let own: readonly OwnPronunciation[] = []
  const counting = {
    ...thread,
    ask: (task: ReadingTask) => {
      asked += 1
      return thread.ask(task)
    },
  }
  const reading = createReadingService({
    thread: counting,
    pageText: (id) => texts.get(id),
    ownPronunciations: () => own,
    kept: NOTHING_KEPT,
  })
  return { reading, asked: () => asked, learn: (entries: readonly OwnPronunciation[]) => (own = entries) }
}

describe('a page', () => {
  test('comes formatted, with IPA for every word of every sentence', async () => {
    const { reading } = workspace()
    const { page, pronunciation } = await reading.page({ pageId: PAGE, accent: 'us', style: 'citation' })
    const sentences = page.blocks.flatMap((block) => block.sentences)
    expect(page.title).toBe('Amazon ECS')
    expect(pronunciation.map(({ text }) => text)).toEqual(sentences.map(({ text }) => text))
    for (const [index, sentence] of sentences.entries()) {
      const words = pronunciation[index]!.words
      expect(words.map(({ text }) => text)).toEqual(sentence.words.map(({ text }) => text))
      for (const word of words) expect(word.ipa, word.text).not.toBe('')
    }
  })

  test('that was read is not computed again; another accent is', async () => {
    const { reading, asked } = workspace()
    const first = await reading.page({ pageId: PAGE, accent: 'us', style: 'citation' })
    expect(await reading.page({ pageId: PAGE, accent: 'us', style: 'citation' })).toBe(first)
    expect(asked()).toBe(1)
    await reading.page({ pageId: PAGE, accent: 'uk', style: 'citation' })
    expect(asked()).toBe(2)
  })

  test('is computed anew when the learner’s pronunciations change, while an example stays as it is', async () => {
    const { reading, asked, learn } = workspace()
    const how = { pageId: PAGE, accent: 'us', style: 'citation' } as const
    const ipaOfEcs = async (): Promise<string | undefined> =>
      (await reading.page(how)).pronunciation[0]!.words[1]?.ipa
    expect(await ipaOfEcs()).toBe('ˌi si ˈɛs')
    learn([{ word: 'ECS', accent: 'both', kind: 'ipa', text: 'ˈɛkəs' }])
    expect(await ipaOfEcs()).toBe('ˈɛkəs')
    expect((await reading.word({ pageId: PAGE, sentence: 0, word: 1 })).uk.ipa).toBe('ˈɛkəs')
    expect((await reading.example('ECS', 'us')).ipa).toBe('ˌi si ˈɛs')
    const other = { word: 'ECS', accent: 'both', kind: 'word', text: 'apple' } as const
    expect((await reading.preview(other, 'uk')).ipa).toBe('ˈæpəl')
    const before = asked()
    await reading.page(how)
    expect(asked()).toBe(before)
    learn([])
    expect(await ipaOfEcs()).toBe('ˌi si ˈɛs')
  })

  test('that is not there is not found, and neither is a sentence beyond its last', async () => {
    const { reading } = workspace()
    const how = { accent: 'us', style: 'citation' } as const
    await expect(reading.page({ pageId: 9 as PageId, ...how })).rejects.toMatchObject({ code: 'not-found' })
    const second = await reading.sentence({ pageId: PAGE, sentence: 1, ...how })
    expect(second.words.length).toBeGreaterThan(0)
    await expect(reading.sentence({ pageId: PAGE, sentence: 99, ...how })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('that failed is tried again at the next request', async () => {
    const answer: PageReading = { page: { title: '', text: '', blocks: [] }, pronunciation: [] }
    const answers = [Promise.reject(new SoundleafError('internal')), Promise.resolve(answer)]
    const thread = { start: () => undefined, close: () => Promise.resolve(), ask: () => answers.shift()! }
    const reading = createReadingService({
      thread,
      pageText: () => TEXT,
      ownPronunciations: () => [],
      kept: NOTHING_KEPT,
    })
    const request = { pageId: PAGE, accent: 'us', style: 'citation' } as const
    await expect(reading.page(request)).rejects.toMatchObject({ code: 'internal' })
    expect(await reading.page(request)).toBe(answer)
  })
})

describe('an example', () => {
  test('is said as a word or phrase by itself, in either accent', async () => {
    const { reading } = workspace()
    expect((await reading.example('think', 'us')).ipa).toBe('θɪŋk')
    const phrase = await reading.example('far away', 'uk')
    expect(phrase.words.map(({ text }) => text)).toEqual(['far', 'away'])
  })

  test('is one sentence to the formatter, whatever the bridge lets through', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z][A-Za-z' -]{0,39}$/u), (example) => {
        const sentences = formatPage(example).blocks.flatMap((block) => block.sentences)
        expect(sentences.map(({ text }) => text)).toEqual([example.trim().replace(/ +/gu, ' ')])
      }),
    )
  })
})
