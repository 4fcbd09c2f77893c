import { describe, expect, test } from 'vitest'
import type { PageId } from '#shared/model/ids.ts'
import type { SectionValue } from '#shared/model/study-section.ts'
import { studyWorkspace } from './workspace.ts'

const KEYWORD = { term: 'launch', partOfSpeech: 'v.', zh: '启动', explanation: '', examples: [] }
const QUICK: SectionValue<'quick'> = { point: '机器归你管', keywords: ['ECS', 'Task'], hints: [] }

/** Sections of one page, put one after another with a pause between. */
function workspace() {
  const opened = studyWorkspace({ rules: () => ({ plain: ['from the rules'] }) })
  const { study, pageId, clock } = opened
  return {
    ...opened,
    write: (text: string, origin: 'you' | 'model' | 'pasted' | 'pack' = 'you') => {
      clock.now += 60_000
      return study.put({ pageId, section: 'plain', value: [text], origin })
    },
    plain: async () => (await study.page(pageId)).plain,
  }
}

describe('a section', () => {
  test('that was put is there at the next start, with its origin and time, on its own page only', async () => {
    const { study, pageId, otherPage, clock, told, reopen } = studyWorkspace()
    await study.put({ pageId, section: 'quick', value: QUICK, origin: 'you' })
    await study.put({ pageId, section: 'keywords', value: [KEYWORD], origin: 'model' })
    expect(told).toEqual([pageId, pageId])
    const { study: again } = reopen()
    const page = await again.page(pageId)
    expect(page.quick).toEqual({
      value: QUICK,
      origin: 'you',
      changedAt: clock.now,
      revision: 1,
      canUndo: true,
      canRedo: false,
      versions: 1,
    })
    expect(page.keywords).toMatchObject({ value: [KEYWORD], origin: 'model' })
    expect((await again.page(otherPage)).quick.value).toBeNull()
  })

  test('is undone and redone step by step, across starts', async () => {
    const { study, pageId, write, reopen } = workspace()
    await write('one')
    await write('two')
    expect(await study.undo(pageId, 'plain')).toMatchObject({ value: ['one'], canUndo: true, canRedo: true })
    const { study: again } = reopen()
    expect(await again.undo(pageId, 'plain')).toMatchObject({
      value: ['from the rules'],
      origin: 'rules',
      changedAt: null,
      canUndo: false,
      canRedo: true,
    })
    expect(await again.undo(pageId, 'plain')).toMatchObject({ value: ['from the rules'] })
    expect(await again.redo(pageId, 'plain')).toMatchObject({ value: ['one'], canRedo: true })
    expect(await again.redo(pageId, 'plain')).toMatchObject({ value: ['two'], canRedo: false })
    expect(await again.redo(pageId, 'plain')).toMatchObject({ value: ['two'] })
  })

  test('is undone with others in one step, unless it was changed since, on a page that exists', async () => {
    const { study, pageId, otherPage, told } = studyWorkspace()
    const entries = [
      { pageId, section: 'plain', value: ['pasted'] },
      { pageId, section: 'summary', value: ['pasted'] },
      { pageId: otherPage, section: 'summary', value: ['pasted'] },
    ] as const
    await study.putMany({ origin: 'pasted', entries })
    await study.put({ pageId, section: 'summary', value: ['mine'], origin: 'you' })
    told.length = 0
    const taken = entries.map(({ pageId, section }) => ({ pageId, section, revision: 1 }))
    await study.undoMany(taken)
    expect(told).toEqual([pageId, otherPage])
    expect(await study.page(pageId)).toMatchObject({ plain: { value: null }, summary: { value: ['mine'] } })
    expect((await study.page(otherPage)).summary).toMatchObject({ value: null, canRedo: true })
    await study.undoMany(taken)
    expect(told).toHaveLength(2)

    const missing = { pageId: 999 as PageId, section: 'plain', revision: 1 } as const
    const mine = { pageId, section: 'summary', revision: 2 } as const
    await expect(study.undoMany([mine, missing])).rejects.toMatchObject({ code: 'not-found' })
    expect((await study.page(pageId)).summary.value).toEqual(['mine'])
  })

  test('that is written after an undo leaves what was undone in the history', async () => {
    const { study, pageId, write } = workspace()
    await write('one')
    await write('two')
    await study.undo(pageId, 'plain')
    expect(await write('three')).toMatchObject({ canRedo: false })
    expect(await study.undo(pageId, 'plain')).toMatchObject({ value: ['one'] })
    expect(await study.redo(pageId, 'plain')).toMatchObject({ value: ['three'] })
    const history = await study.history(pageId, 'plain')
    expect(history.map(({ excerpt }) => excerpt)).toEqual(['three', 'two', 'one', 'from the rules'])
    expect(history.map(({ current }) => current)).toEqual([true, false, false, false])
    expect(history.map(({ origin }) => origin)).toEqual(['you', 'you', 'you', 'rules'])
  })

  test('goes back to any version or to the base, and from there back again', async () => {
    const { study, pageId, write, clock } = workspace()
    await write('one', 'pasted')
    await write('two')
    const [, one] = await study.history(pageId, 'plain')
    clock.now += 1000
    expect(await study.restore(pageId, 'plain', one!.id)).toMatchObject({
      value: ['one'],
      origin: 'pasted',
      changedAt: clock.now,
    })
    const base = await study.restore(pageId, 'plain', 'base')
    expect(base).toMatchObject({ value: ['from the rules'], origin: 'rules', canUndo: true, changedAt: null })
    expect((await study.history(pageId, 'plain')).at(-1)).toMatchObject({ id: 'base', current: true })
    const { revision } = base
    expect(await study.restore(pageId, 'plain', 'base')).toMatchObject({ revision })
    expect(await study.undo(pageId, 'plain')).toMatchObject({ value: ['one'] })
    expect(await study.undo(pageId, 'plain')).toMatchObject({ value: ['two'] })
    await expect(study.restore(pageId, 'plain', 9999)).rejects.toMatchObject({ code: 'not-found' })
    await expect(study.restore(pageId, 'beginner', one!.id as number)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test.each([
    ['a field that is not listed', { point: 'x', keywords: [], hints: [], html: '<b>' }],
    ['the form of another section', ['a', 'b']],
    ['a text that is too long', { point: 'x'.repeat(20_001), keywords: [], hints: [] }],
    ['too many entries', { point: '', keywords: Array<string>(5001).fill('x'), hints: [] }],
  ])('is refused with %s, and nothing changes', async (_what, value) => {
    const { study, pageId, told } = studyWorkspace()
    const input = { pageId, section: 'quick', value: value as typeof QUICK, origin: 'pasted' } as const
    await expect(study.put(input)).rejects.toMatchObject({
      code: 'bad-request',
      params: { section: 'quick' },
    })
    await expect(study.putMany({ origin: 'pasted', entries: [input] })).rejects.toMatchObject({
      code: 'bad-request',
    })
    expect((await study.page(pageId)).quick).toMatchObject({ value: null, revision: 0 })
    expect(told).toEqual([])
  })

  test('stored in a form that this version does not understand stays stored and shows what is below', async () => {
    const { db, pageId, plain, write, logged } = workspace()
    await write('one')
    db.writer
      .prepare<[string, number]>('UPDATE study_versions SET value = ? WHERE page_id = ?')
      .run('{"later":true}', pageId)
    expect(await plain()).toMatchObject({ value: ['from the rules'], origin: 'rules' })
    expect(logged).toContain('study-section-not-understood')
    await expect(write('by model', 'model')).rejects.toMatchObject({ code: 'study-own-kept' })
    await write('two')
    expect(db.prepare('SELECT count(*) AS kept FROM study_versions').get()).toEqual({ kept: 2 })
  })
})

describe('what the learner writes', () => {
  test.each(['model', 'pasted', 'pack'] as const)(
    'is not replaced by %s unless it is said so',
    async (origin) => {
      const { study, pageId, write, plain } = workspace()
      await write('mine')
      await expect(write('theirs', origin)).rejects.toMatchObject({
        code: 'study-own-kept',
        params: { section: 'plain' },
      })
      expect(await plain()).toMatchObject({ value: ['mine'], origin: 'you', revision: 1 })
      const put = { pageId, section: 'plain', value: ['theirs'], origin } as const
      expect(await study.put({ ...put, overwriteOwn: true })).toMatchObject({ value: ['theirs'], origin })
      expect(await study.undo(pageId, 'plain')).toMatchObject({ value: ['mine'], origin: 'you' })
    },
  )

  test('gives way without asking only when it is empty', async () => {
    const { write } = workspace()
    await write(' ')
    expect(await write('theirs', 'model')).toMatchObject({ value: ['theirs'], origin: 'model' })
    expect(await write('mine')).toMatchObject({ value: ['mine'], origin: 'you' })
  })

  test('in one go is one step, and a pause begins another', async () => {
    const { study, pageId, clock, plain } = workspace()
    for (const text of ['a', 'ab', 'abc', 'abcd']) {
      clock.now += 400
      await study.put({ pageId, section: 'plain', value: [text], origin: 'you' })
    }
    expect(await plain()).toMatchObject({ value: ['abcd'], versions: 1, revision: 4 })
    clock.now += 3000
    await study.put({ pageId, section: 'plain', value: ['abcde'], origin: 'you' })
    expect(await study.undo(pageId, 'plain')).toMatchObject({ value: ['abcd'], canUndo: true })
    expect(await study.undo(pageId, 'plain')).toMatchObject({ value: ['from the rules'], canUndo: false })
  })

  test('and takes away again a moment later is still in the history', async () => {
    const { study, pageId, clock } = workspace()
    for (const text of ['a long afternoon of work', '', 'n', 'new']) {
      clock.now += 400
      await study.put({ pageId, section: 'plain', value: [text], origin: 'you' })
    }
    const texts = (await study.history(pageId, 'plain')).map(({ excerpt }) => excerpt)
    expect(texts).toEqual(['new', 'a long afternoon of work', 'from the rules'])
  })

  test('is refused from an older revision, unless it is what stands there already', async () => {
    const { study, pageId, plain } = workspace()
    const put = { pageId, section: 'plain', origin: 'you' } as const
    await study.put({ ...put, value: ['from one place'], revision: 0 })
    await expect(study.put({ ...put, value: ['from another'], revision: 0 })).rejects.toMatchObject({
      code: 'study-conflict',
      params: { section: 'plain', revision: 1 },
    })
    const again = await study.put({ ...put, value: ['from one place'], revision: 0 })
    expect(again).toMatchObject({ revision: 1 })
    expect(await plain()).toMatchObject({ value: ['from one place'], versions: 1 })
  })

  test('is kept for the last 200 versions, and undoing leads through all of them to the base', async () => {
    const { study, pageId, write, db } = workspace()
    for (let n = 1; n <= 205; n += 1) await write(`text ${n}`)
    const history = await study.history(pageId, 'plain')
    expect(history).toHaveLength(201)
    expect(history.at(-2)?.excerpt).toBe('text 6')
    let steps = 0
    for (let state = await study.undo(pageId, 'plain'); state.canUndo; steps += 1) {
      state = await study.undo(pageId, 'plain')
    }
    expect(steps).toBe(199)
    expect((await study.page(pageId)).plain.origin).toBe('rules')
    expect(db.prepare('SELECT count(*) AS kept FROM study_versions').get()).toEqual({ kept: 200 })
  })

  test('outlives what a model writes over and over', async () => {
    const { study, pageId, write, clock } = workspace()
    await write('mine')
    for (let n = 1; n <= 300; n += 1) {
      clock.now += 1000
      const value = [`attempt ${n}`]
      await study.put({ pageId, section: 'plain', value, origin: 'model', overwriteOwn: true })
    }
    const history = await study.history(pageId, 'plain')
    expect(history).toHaveLength(201)
    expect(history.at(-2)).toMatchObject({ excerpt: 'mine', origin: 'you' })
  })
})

describe('several sections put at once', () => {
  const value = ['pasted']

  test('are one change a page, each with a step of its own', async () => {
    const { study, pageId, otherPage, told } = workspace()
    await study.putMany({
      origin: 'pasted',
      entries: [
        { pageId, section: 'plain', value },
        { pageId, section: 'summary', value },
        { pageId: otherPage, section: 'summary', value },
      ],
    })
    expect(told).toEqual([pageId, otherPage])
    expect(await study.undo(pageId, 'summary')).toMatchObject({ value: null, origin: null, canRedo: true })
    const page = await study.page(pageId)
    expect(page.plain).toMatchObject({ value, origin: 'pasted' })
    expect((await study.page(otherPage)).summary).toMatchObject({ value, origin: 'pasted' })
  })

  test('are all put or none', async () => {
    const { study, pageId, write, told } = workspace()
    await write('mine')
    const entries = [
      { pageId, section: 'summary', value },
      { pageId, section: 'plain', value },
    ] as const
    await expect(study.putMany({ origin: 'pasted', entries })).rejects.toMatchObject({
      code: 'study-own-kept',
      params: { section: 'plain' },
    })
    const page = await study.page(pageId)
    expect(page.summary).toMatchObject({ value: null, revision: 0 })
    expect(page.plain).toMatchObject({ value: ['mine'] })
    expect(told).toHaveLength(1)
    await study.putMany({ origin: 'pasted', entries, overwriteOwn: true })
    expect((await study.page(pageId)).plain).toMatchObject({ value, origin: 'pasted' })
  })
})
