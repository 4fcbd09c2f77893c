import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createLibraryRepo } from '#main/library/library.repo.ts'
import { calls, events as eventSchemas, type CallInput, type CallOutput } from '#shared/bridge/contract.ts'
import { CALL_NAMES, EVENT_NAMES, type CallName } from '#shared/bridge/names.ts'
import { startStubServer } from '../../model-server/stub.ts'
import { temporaryFolder } from '../db/workspace.ts'
import { openWholeBridge } from './bridge-workspace.ts'

const TEXT = 'Amazon ECS\n\nLaunch Docker containers on AWS.'

const LONG =
  'Data moves fast between the services, and each message waits until a worker has taken it from its queue.'

const EXPORT = {
  first: 8,
  last: 9,
  parts: ['pronunciation' as const],
  target: 'pdf' as const,
  paper: 'A4' as const,
}

describe('the contract', () => {
  test('has one schema and one handler for every name, and no other', () => {
    const { handlers } = openWholeBridge()
    expect(Object.keys(calls).sort()).toEqual([...CALL_NAMES].sort())
    expect(Object.keys(handlers).sort()).toEqual([...CALL_NAMES].sort())
    expect(Object.keys(eventSchemas).sort()).toEqual([...EVENT_NAMES].sort())
  })

  test('takes no field that it does not list', () => {
    const isStrict = (schema: { readonly type: string; readonly options?: unknown }): boolean =>
      schema.type === 'variant'
        ? (schema.options as { type: string }[]).every(isStrict)
        : ['undefined', 'strict_object'].includes(schema.type)
    const loose = CALL_NAMES.filter((name) => !isStrict(calls[name].input))
    expect(loose).toEqual([])
  })

  test('is kept by every handler’s output and every event', async () => {
    const file = join(temporaryFolder(), 'deck.md')
    writeFileSync(file, '# Docker\n\nApps are packaged in containers.')
    const exportTo = join(temporaryFolder(), 'page.wav')
    const packTo = join(temporaryFolder(), 'course.soundleaf')
    const pagesTo = join(temporaryFolder(), 'course.pdf')
    const { call, value, domains, events, clipFolder, requests } = openWholeBridge({
      chosenFiles: [file],
      exportTo,
      packTo,
      pagesTo,
    })
    domains.start()

    /** Checks that the output is exactly what its schema says: no field missing, none that is not listed. */
    const checked = async <N extends CallName>(name: N, input: CallInput<N>) => {
      const reply = await call(name, input)
      if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`)
      expect(v.parse(calls[name].output, reply.value), name).toEqual(reply.value)
      seen.add(name)
      return reply.value
    }
    const seen = new Set<CallName>()

    const [course] = await checked('library.list', undefined)
    const pages = await checked('library.pages', { documentId: course!.id })
    const pageId = pages[7]!.id
    const how = { pageId, accent: 'us', voice: '' } as const
    await checked('app.info', undefined)
    await checked('app.painted', { at: 1 })
    await checked('app.usable', { at: 1 })
    await checked('app.keepSight', { sight: '{}' })
    const item = { id: 'file.import', label: '导入文件…', accelerator: 'CmdOrCtrl+O' } as const
    const menu = { group: 'file', label: '文件', items: [{ ...item, enabled: true, checked: null }] } as const
    await checked('app.showMenus', { menus: [{ ...menu, items: [...menu.items] }] })
    const entries = [
      { kind: 'item', id: '0', label: '听“ECS”', accelerator: '', enabled: true, checked: null } as const,
      { kind: 'separator' } as const,
      { kind: 'edit', role: 'copy', label: '复制', enabled: false } as const,
    ]
    await checked('app.popMenu', { entries, x: 12, y: 30 })
    requests.blocked()
    expect(await checked('app.requests', undefined)).toEqual({ sent: 0, blocked: 1 })
    expect((await checked('app.dataBytes', undefined)).bytes).toBeGreaterThanOrEqual(0)
    await checked('app.openDataFolder', undefined)
    expect((await checked('app.copyLog', undefined)).report).toMatch(
      /^Soundleaf 0\.1\.0 · Electron 25\.1\.1/u,
    )
    await checked('app.copyText', { text: 'ECS /ˌi si ˈɛs/' })
    domains.usable()
    await checked('library.importFiles', { jobId: 'a' })
    const [pastedText] = await checked('library.importText', { jobId: 'b', title: 'Pasted', text: TEXT })
    const documentId = pastedText!.documents[0]!
    await checked('library.importDropped', {
      jobId: 'c',
      files: [
        { name: 'good.txt', bytes: new TextEncoder().encode(`${TEXT} Dropped.`) },
        { name: 'empty.txt', bytes: new Uint8Array() },
      ],
    })
    await checked('library.rename', { documentId, title: 'Renamed' })
    await checked('library.remove', { documentId })
    expect(await checked('library.removed', undefined)).toMatchObject([{ id: documentId, title: 'Renamed' }])
    await checked('library.losses', { documentIds: [documentId] })
    await checked('library.restore', { documentId })
    await checked('reading.page', { pageId, accent: 'us', style: 'citation' })
    await checked('reading.word', { pageId, sentence: 1, word: 0 })
    expect(await checked('reading.term', { text: 'ECS Agent' })).toMatchObject({
      us: { text: 'ECS Agent', spoken: ['E', 'C', 'S', 'agent'] },
    })
    expect(await checked('reading.terms', { texts: ['EC2', 'launch'] })).toEqual({
      ipa: [
        { us: 'ˌi si ˈtu', uk: 'ˌiː siː ˈtuː' },
        { us: 'lɔntʃ', uk: 'lɔːntʃ' },
      ],
    })
    await checked('speech.term', { text: 'ECS Agent', accent: 'us', voice: '' })
    const context = { sentence: 'ECS runs containers.', at: 4 }
    expect(await checked('dictionary.lookup', { text: 'runs', context })).toMatchObject({ headword: 'run' })
    await checked('answers.copyPrompt', { first: pageId, last: pages[8]!.id })
    const quickViews = await checked('study.quickViews', { documentId: course!.id })
    expect(quickViews).toHaveLength(43)
    expect(quickViews.every(({ quick }) => quick !== null)).toBe(true)
    const met = { zh: '任务', pageId, context: 'Launch ECS Tasks', start: 0 }
    const word = await checked('review.add', { term: 'Tasks', ...met })
    expect(await checked('review.list', undefined)).toMatchObject([{ term: 'Tasks', pageNumber: 8 }])
    await checked('review.export', { format: 'csv', accent: 'us' })
    await checked('review.remove', word)
    await checked('review.restore', word)
    await checked('answers.keepRests', { rests: [{ pageId, text: '好的。' }] })
    expect(await checked('answers.rests', { pageId })).toMatchObject([{ id: 1, text: '好的。' }])
    await checked('answers.dismissRest', { id: 1 })
    await checked('answers.restoreRest', { id: 1 })
    await checked('answers.read', { first: pageId, last: pageId, text: '好的。\n## 9. 小结\n1. 要点' })
    expect(await checked('study.page', { pageId })).toMatchObject({ plain: { origin: 'pack' } })
    const section = { pageId, section: 'quick' } as const
    const quick = { point: '机器归你管', keywords: ['ECS'], hints: [] }
    await checked('study.put', { ...section, value: quick, origin: 'you', revision: 0 })
    const pasted = { pageId: pages[8]!.id, section: 'summary', value: ['一', '二'] } as const
    await checked('study.putMany', { origin: 'pasted', entries: [{ ...pasted, value: [...pasted.value] }] })
    await checked('study.undoMany', { entries: [{ pageId: pages[8]!.id, section: 'summary', revision: 1 }] })
    expect(await checked('study.undo', section)).toMatchObject({ origin: 'pack', canRedo: true })
    expect(await checked('study.redo', section)).toMatchObject({ value: quick, origin: 'you' })
    expect(await checked('study.restore', { ...section, which: 'base' })).toMatchObject({ origin: 'pack' })
    expect(await checked('study.history', section)).toMatchObject([{ origin: 'you' }, { id: 'base' }])
    const written = await checked('export.pages', { jobId: 'export', documentId: course!.id, ...EXPORT })
    await checked('app.showWritten', { fileId: written!.fileId! })
    await checked('packs.export', { jobId: 'pack', documentId: course!.id, withText: true })
    await value('study.put', { ...section, value: { ...quick, point: '我改过' }, origin: 'you' })
    const dropped = { name: 'course.soundleaf', bytes: new Uint8Array(readFileSync(packTo)) }
    const [attached] = await checked('library.importDropped', { jobId: 'attach', files: [dropped] })
    const { importId } = attached!.pack!
    expect(attached!.pack).toMatchObject({ matched: 43, own: 1 })
    expect(await checked('packs.replaceOwn', { importId })).toEqual({ put: 1 })
    await checked('packs.undo', { importId })
    await checked('packs.import', { jobId: 'packs' })
    await writeWithModel(checked, events)
    await checked('speech.voices', undefined)
    await checked('speech.sentence', { ...how, sentence: 1 })
    const [talk] = await checked('library.importText', { jobId: 'talk', title: 'Talk', text: LONG })
    const [talkPage] = await checked('library.pages', { documentId: talk!.documents[0]! })
    await checked('speech.sentence', { ...how, pageId: talkPage!.id, sentence: 0, ticket: 'mine' })
    await checked('speech.word', { ...how, sentence: 1, word: 0 })
    await checked('speech.example', { word: 'think', accent: 'us', voice: '' })
    const own = { word: 'ECS', kind: 'ipa', text: 'ˈɛks' } as const
    await checked('pronunciations.preview', { ...own, accent: 'us' })
    await checked('speech.preview', { ...own, accent: 'us', voice: '' })
    await checked('pronunciations.put', { ...own, accent: 'both' })
    expect(await checked('pronunciations.list', undefined)).toMatchObject([own])
    const { us } = await checked('reading.word', { pageId, sentence: 1, word: 0 })
    expect(us).toMatchObject({ text: 'ECS', source: 'learner', phonemes: ['ˈɛks'] })
    await checked('pronunciations.remove', { word: 'ECS', accent: 'both' })
    const said = { pageId, sentence: 1 }
    const recorded = await checked('recording.save', { ...said, samples: new Uint8Array(4800) })
    expect(recorded.durationMs).toBe(100)
    expect(await checked('recording.list', said)).toEqual([recorded])
    expect(await checked('recording.read', { id: recorded.id })).toMatchObject({ sampleRate: 24_000 })
    await checked('recording.remove', { id: recorded.id })
    expect(await checked('recording.usage', undefined)).toEqual({ count: 0, bytes: 0 })
    await checked('recording.clear', undefined)
    await checked('notes.get', { pageId })
    await checked('notes.save', { pageId, text: 'mine', revision: 0 })
    await checked('notes.changes', { pageId })
    await checked('export.notes', { jobId: 'notes', parts: ['note'], target: 'html' })
    await checked('notes.overview', { query: '', tag: null })
    const words = { start: 0, end: 3, quote: 'ECS', before: '', after: 'runs', colour: 'yellow' } as const
    const { id } = await checked('highlights.add', { pageId, ...words })
    expect(await checked('highlights.change', { id, comment: '谁？' })).toMatchObject(words)
    await checked('highlights.remove', { id })
    expect(await checked('highlights.list', { pageId })).toEqual([])
    await checked('highlights.restore', { id })
    expect(await checked('highlights.list', { pageId })).toMatchObject([{ id, comment: '谁？' }])
    const bookmark = await checked('bookmarks.add', {
      pageId,
      at: 12,
      label: 'ECS = Elastic Container Service',
    })
    await checked('bookmarks.remove', { id: bookmark.id })
    await checked('bookmarks.restore', { id: bookmark.id })
    expect(await checked('bookmarks.list', undefined)).toEqual([bookmark])
    await checked('progress.visit', { pageId })
    await checked('progress.setState', { pageId, state: 'done' })
    await checked('progress.listened', { pageId, sentence: 1, sentences: 9 })
    expect(await checked('progress.outlooks', undefined)).toMatchObject([{ pageCount: 43, leftMs: null }])
    expect(await checked('progress.place', { pageId })).toBeNull()
    const place = { sentence: 3, top: 'plain', shift: 0.25 } as const
    await checked('progress.keepPlace', { pageId, place })
    await checked('progress.studied', { ms: 10_000, pageId })
    expect(await checked('progress.statistics', undefined)).toMatchObject({ total: { sentences: 1 } })
    expect(await checked('progress.place', { pageId })).toEqual(place)
    await expect
      .poll(async () => (await checked('search.find', { query: '容器', scope: 'library', pageId })).total)
      .toBeGreaterThan(0)
    await checked('settings.get', undefined)
    await checked('settings.set', { theme: 'dark' })
    const voice = { accent: 'us', voice: 'flite:kal16' } as const
    await checked('speech.keepDocument', { jobId: 'keep', documentId, ...voice })
    await checked('speech.cache', undefined)
    await checked('speech.releaseDocument', { documentId })
    await checked('speech.clearCache', undefined)
    const what = { kind: 'page', pageId } as const
    await checked('speech.export', { jobId: 'export', what, form: 'one-file', ...voice })
    await checked('library.remove', { documentId })
    await checked('library.erase', { documentIds: [documentId] })
    rmSync(clipFolder, { recursive: true })
    writeFileSync(clipFolder, '') // where no clip can be stored
    await value('speech.example', { word: 'elephant', ...voice })
    await expect.poll(() => events.map(({ name }) => name)).toContain('speech.trouble')
    await checked('jobs.cancel', { jobId: 'a' })
    const again = await checked('library.list', undefined)
    expect(again.find(({ id }) => id === course!.id)).toMatchObject({ doneCount: 1, lastPageId: pageId })
    expect((await checked('library.pages', { documentId: course!.id }))[7]).toMatchObject({
      hasNote: true,
      state: 'done',
    })

    expect([...seen].sort()).toEqual([...CALL_NAMES].sort())
    for (const { name, payload } of events)
      expect(v.parse(eventSchemas[name], payload), name).toEqual(payload)
    expect(new Set(events.map(({ name }) => name))).toEqual(new Set(EVENT_NAMES))
  })
})

/** A new page, explained by a model of this machine. */
async function writeWithModel(
  checked: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>,
  events: readonly { readonly name: string }[],
): Promise<void> {
  const stub = await startStubServer()
  onTestFinished(() => stub.close())
  const [pasted] = await checked('library.importText', { jobId: 'm', title: 'New', text: `${TEXT} Anew.` })
  const documentId = pasted!.documents[0]!
  const [page] = await checked('library.pages', { documentId })
  const { address, models } = stub
  await checked('model.settings', undefined)
  await checked('model.test', { jobId: 'n', address, model: '' })
  await checked('model.configure', { address, model: models[0]! })
  await checked('generation.addPage', { pageId: page!.id, section: 'summary' })
  await checked('generation.addDocument', { documentId })
  await checked('generation.pause', undefined)
  await checked('generation.resume', undefined)
  await vi.waitFor(
    () => {
      if (!events.some(({ name }) => name === 'study.generating')) throw new Error('nothing written yet')
    },
    { timeout: 10_000 },
  )
  await checked('generation.queue', undefined)
  await checked('generation.stop', { pageId: null })
}

describe('every call that is a job', () => {
  const file = { name: 'deck.txt', bytes: new TextEncoder().encode(TEXT) }
  const inputs: Record<string, unknown> = {
    'library.importFiles': { jobId: 'job' },
    'library.importDropped': { jobId: 'job', files: [file] },
    'library.importText': { jobId: 'job', title: 'Pasted', text: TEXT },
    'packs.import': { jobId: 'job' },
    'packs.export': { jobId: 'job', documentId: 1, withText: true },
    'export.pages': { jobId: 'job', documentId: 1, ...EXPORT },
    'export.notes': { jobId: 'job', parts: ['note'], target: 'markdown' },
    'model.test': { jobId: 'job', address: 'http://127.0.0.1:9/v1', model: '' },
    'speech.keepDocument': { jobId: 'job', documentId: 1, accent: 'us', voice: '' },
    'speech.export': {
      jobId: 'job',
      what: { kind: 'document', documentId: 1 },
      form: 'one-file',
      accent: 'us',
      voice: '',
    },
  }
  const jobs = CALL_NAMES.filter((name) => 'job' in calls[name])

  test.each(jobs)('%s can be cancelled and leaves nothing behind', async (name) => {
    const chosen = join(temporaryFolder(), 'deck.txt')
    writeFileSync(chosen, TEXT)
    const { call, db, events } = openWholeBridge({ chosenFiles: [chosen] })
    const running = call(name, inputs[name] as never)
    await call('jobs.cancel', { jobId: 'job' })
    expect(await running).toEqual({ ok: false, error: { code: 'cancelled', params: {} } })
    expect(events.at(-1)?.payload).toMatchObject({ jobId: 'job', state: 'cancelled' })
    expect(createLibraryRepo(db).countDocuments()).toBe(0)
  })
})
