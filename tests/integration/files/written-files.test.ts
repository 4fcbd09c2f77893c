import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createWrittenFiles, KEPT_FILES } from '#main/files/written-files.ts'
import type { DocumentId } from '#shared/model/ids.ts'
import { temporaryFolder } from '../db/workspace.ts'
import { openWholeBridge } from '../ipc/bridge-workspace.ts'

const VOICE = { accent: 'us', voice: 'flite:kal16' } as const
const UNKNOWN = '6b1c7c1e-6a3c-4a43-9a54-0c0f1f7a7f10'

function writeInto(folder: string, name: string): string {
  const path = join(folder, name)
  writeFileSync(path, name)
  return path
}

/** A library of one document with a note and a word, and where each kind of export goes. */
async function workspace() {
  const folder = temporaryFolder()
  const to = (name: string): string => join(folder, name)
  const bridge = openWholeBridge({
    pagesTo: to('页面.md'),
    packTo: to('pack.soundleaf'),
    reviewTo: to('words.csv'),
    exportTo: folder,
  })
  const { value } = bridge
  const [imported] = await value('library.importText', {
    jobId: 'i',
    title: 'Ships',
    text: 'Docker runs it.',
  })
  const documentId = imported!.documents[0]!
  const [page] = await value('library.pages', { documentId })
  await value('notes.save', { pageId: page!.id, text: '记住', revision: 0 })
  await value('study.put', { pageId: page!.id, section: 'summary', value: ['一'], origin: 'you' })
  return { ...bridge, to, documentId }
}

async function exportPages({ value }: Pick<Awaited<ReturnType<typeof workspace>>, 'value'>, of: DocumentId) {
  const how = { parts: ['original' as const], target: 'markdown' as const, paper: 'A4' as const }
  const range = { jobId: 'pages', documentId: of, first: 1, last: 1 }
  return (await value('export.pages', { ...range, ...how }))!.fileId!
}

test('shows in its folder whatever was exported, a folder of sentences too', async () => {
  const bridge = await workspace()
  const { value, documentId, to, shownInFolder } = bridge
  const notes = await value('export.notes', { jobId: 'notes', parts: ['note'], target: 'markdown' })
  const pack = await value('packs.export', { jobId: 'pack', documentId, withText: true })
  const words = await value('review.export', { format: 'csv', accent: 'us' })
  const what = { kind: 'document', documentId } as const
  const speech = await value('speech.export', { jobId: 's', what, form: 'sentence-files', ...VOICE })
  const pages = await exportPages(bridge, documentId)
  expect(shownInFolder).toEqual([])
  for (const fileId of [notes!.fileId, pack!.fileId, words!.fileId, speech!.fileId, pages]) {
    await value('app.showWritten', { fileId })
  }
  expect(shownInFolder).toEqual(['页面.md', 'pack.soundleaf', 'words.csv', 'Ships', '页面.md'].map(to))
})

test('says so when the file was deleted, or moved, and shows nothing', async () => {
  const bridge = await workspace()
  const { call, documentId, to, shownInFolder } = bridge
  const fileId = await exportPages(bridge, documentId)
  renameSync(to('页面.md'), to('别处.md'))
  const gone = { ok: false, error: { code: 'file-gone', params: {} } }
  expect(await call('app.showWritten', { fileId })).toEqual(gone)
  rmSync(to('别处.md'))
  expect(await call('app.showWritten', { fileId })).toEqual(gone)
  expect(shownInFolder).toEqual([])
  writeInto(to('.'), '页面.md') // put back by the learner
  expect(await call('app.showWritten', { fileId })).toMatchObject({ ok: true })
})

test('knows only what it wrote itself, by nothing but its id', async () => {
  const { call, to, shownInFolder } = await workspace()
  expect(await call('app.showWritten', { fileId: UNKNOWN })).toMatchObject({ error: { code: 'not-found' } })
  expect(await call('app.showWritten', { fileId: to('页面.md') })).toMatchObject({
    error: { code: 'bad-request' },
  })
  expect(shownInFolder).toEqual([])
})

test('remembers the last fifty', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'a folder'))
  const written = createWrittenFiles()
  const first = written.remember(join(folder, 'a folder'))
  const others = Array.from({ length: KEPT_FILES - 1 }, (_, place) =>
    written.remember(writeInto(folder, `${place}.md`)),
  )
  expect(KEPT_FILES).toBe(50)
  expect(await written.pathOf(first)).toBe(join(folder, 'a folder'))
  const last = written.remember(writeInto(folder, 'last.md'))
  await expect(written.pathOf(first)).rejects.toMatchObject({ code: 'not-found' })
  expect(await written.pathOf(others[0]!)).toBe(join(folder, '0.md'))
  expect(await written.pathOf(last)).toBe(join(folder, 'last.md'))
})
