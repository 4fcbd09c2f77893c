import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatPage } from '#core/text/format.ts'
import { createKeptReading } from '#main/reading/kept-reading.ts'
import type { PageReading, ReadingTask } from '#main/reading/reading-task.ts'
import { createReadingService } from '#main/reading/reading.service.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { OwnPronunciation } from '#shared/model/own-pronunciation.ts'
import { temporaryFolder } from '../db/workspace.ts'

const PAGE = 1 as PageId
const REQUEST = { pageId: PAGE, accent: 'us', style: 'citation' } as const

/** A folder that outlives a session, with the files that readings are made by. */
function workspace() {
  const folder = temporaryFolder()
  const file = join(folder, 'first-page.cache')
  const madeBy = { program: join(folder, 'program'), data: join(folder, 'data') }
  for (const path of [madeBy.program, madeBy.data]) writeFileSync(path, 'first build')

  /** One start of the app: what its reading thread was asked is counted. */
  function session({ text = 'A page\n• It’s kept.', own = [] as readonly OwnPronunciation[] } = {}) {
    const problems: unknown[] = []
    let asked = 0
    const reading = createReadingService({
      thread: {
        start: () => undefined,
        close: () => Promise.resolve(),
        ask: (task: ReadingTask): Promise<PageReading> => {
          asked += 1
          return Promise.resolve({ page: formatPage(task.text), pronunciation: [] })
        },
      },
      pageText: () => text,
      ownPronunciations: () => own,
      kept: createKeptReading({ file, madeBy, onProblem: (error) => problems.push(error) }),
    })
    return { reading, problems, asked: () => asked }
  }
  return { file, madeBy, session }
}

async function keepOne(session: ReturnType<typeof workspace>['session']): Promise<PageReading> {
  const { reading, problems } = session()
  await reading.keep(REQUEST)
  expect(problems).toEqual([])
  return reading.page(REQUEST)
}

describe('the page that a session kept', () => {
  test('is there at the next start without the reading thread', async () => {
    const { session } = workspace()
    const before = await keepOne(session)
    const next = session()
    expect(await next.reading.page(REQUEST)).toEqual(before)
    expect(next.asked()).toBe(0)
  })

  test('is not taken for another text, accent or style, nor after a word is said otherwise', async () => {
    const { session } = workspace()
    await keepOne(session)
    const own = [{ word: 'kept', accent: 'us', kind: 'word', text: 'cept' } as const]
    const others = [
      { start: session({ text: 'Another page' }), request: REQUEST },
      { start: session(), request: { ...REQUEST, accent: 'uk' } as const },
      { start: session(), request: { ...REQUEST, style: 'connected' } as const },
      { start: session({ own }), request: REQUEST },
    ]
    for (const { start, request } of others) {
      await start.reading.page(request)
      expect(start.asked()).toBe(1)
    }
  })

  test.each(['program', 'data'] as const)('is computed again after a new build of the %s', async (which) => {
    const { session, madeBy } = workspace()
    await keepOne(session)
    writeFileSync(madeBy[which], 'a second, longer build')
    const next = session()
    await next.reading.page(REQUEST)
    expect(next.asked()).toBe(1)
  })

  test.each([
    ['cut short', (content: string) => content.slice(0, -20)],
    ['changed', (content: string) => content.replace('kept', 'lost')],
    ['empty', () => ''],
    ['something else', () => 'not ours\n{}'],
  ])('is computed again when its file is %s', async (_how, spoil) => {
    const { session, file } = workspace()
    const before = await keepOne(session)
    writeFileSync(file, spoil(readFileSync(file, 'utf8')))
    const next = session()
    expect(await next.reading.page(REQUEST)).toEqual(before)
    expect(next.asked()).toBe(1)
  })

  test('costs no failure where it cannot be written', async () => {
    const { session, file } = workspace()
    mkdirSync(`${file}.tmp`) // a folder in the way of the file
    const { reading, problems } = session()
    await reading.keep(REQUEST)
    expect(problems).toHaveLength(1)
    expect((await reading.page(REQUEST)).page.title).toBe('A page')
  })
})
