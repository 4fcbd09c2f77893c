import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { decodeWav } from '#core/speech/wav.ts'
import { calls } from '#shared/bridge/contract.ts'
import type { DocumentId } from '#shared/model/ids.ts'
import { temporaryFolder } from '../db/workspace.ts'
import { openWholeBridge } from '../ipc/bridge-workspace.ts'
import { loudness } from './clip-checks.ts'

const TEXT = 'Docker runs <any> image. It’s fast & small.\n\n…\n\nUse 80/443 for it.'
const VOICE = { accent: 'us', voice: 'flite:kal16' } as const

async function workspace(exportTo: string | null = null) {
  const bridge = openWholeBridge({ exportTo })
  const [imported] = await bridge.value('library.importText', { jobId: 'i', title: 'Ships: a/b', text: TEXT })
  const documentId = imported!.documents[0]!
  const [page] = await bridge.value('library.pages', { documentId })
  return { ...bridge, documentId, pageId: page!.id }
}

function keep(documentId: DocumentId, jobId = 'k') {
  return { jobId, documentId, ...VOICE }
}

test('a document is kept as a job, told of, left alone by clearing, and released', async () => {
  const { value, documentId, events } = await workspace()
  const empty = await value('speech.cache', undefined)
  expect(empty).toMatchObject({ bytes: 0, documents: [] })

  const { clips } = await value('speech.keepDocument', keep(documentId))
  expect(clips).toBe(3)
  expect(events).toContainEqual({
    name: 'jobs.progress',
    payload: { jobId: 'k', kind: 'keep-speech', state: 'done', fraction: 1 },
  })
  const full = await value('speech.cache', undefined)
  expect(v.is(calls['speech.cache'].output, full)).toBe(true)
  expect(full.documents).toMatchObject([{ documentId, clips: 3, complete: true, bytes: full.bytes }])
  expect(full.bytes).toBeGreaterThan(50_000)

  await value('speech.clearCache', undefined)
  expect(await value('speech.cache', undefined)).toEqual(full)
  await value('speech.releaseDocument', { documentId })
  await value('speech.clearCache', undefined)
  expect(await value('speech.cache', undefined)).toMatchObject({ bytes: 0, documents: [] })
})

test('a job that was cancelled is remembered as unfinished, and the next one goes on', async () => {
  const { call, value, documentId } = await workspace()
  const running = call('speech.keepDocument', keep(documentId))
  await value('jobs.cancel', { jobId: 'k' })
  expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  const [before] = (await value('speech.cache', undefined)).documents
  expect(before?.complete ?? false).toBe(false)
  await value('speech.keepDocument', keep(documentId, 'again'))
  expect((await value('speech.cache', undefined)).documents).toMatchObject([{ clips: 3, complete: true }])
})

test('what is no document is not kept', async () => {
  const { call } = await workspace()
  expect(await call('speech.keepDocument', keep(999 as DocumentId))).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
})

test('a page is exported to one WAV file, a document to files by sentence, and nothing half', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'page.wav')
  const { value, call, documentId, pageId } = await workspace(file)
  const page = { kind: 'page', pageId } as const
  const one = await value('speech.export', { jobId: 'e', what: page, form: 'one-file', ...VOICE })
  expect(one).toMatchObject({ name: 'page.wav', sentences: 3 })
  const sound = decodeWav(await readFile(file))
  expect((sound.samples.length * 1000) / sound.sampleRate).toBeCloseTo(one!.durationMs, 3)
  expect(loudness(sound.samples)).toBeGreaterThan(300)

  const sentence = { kind: 'sentence', pageId, sentence: 0 } as const
  const short = await value('speech.export', { jobId: 's', what: sentence, form: 'one-file', ...VOICE })
  expect(short).toMatchObject({ sentences: 1 })
  expect(short!.durationMs).toBeLessThan(one!.durationMs / 2)

  const cancelled = call('speech.export', {
    jobId: 'c',
    what: { kind: 'document', documentId },
    form: 'one-file',
    ...VOICE,
  })
  await value('jobs.cancel', { jobId: 'c' })
  expect(await cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await readdir(folder)).toEqual(['page.wav'])
})

test('files by sentence have the times of their words, with nothing in them that could be markup', async () => {
  const folder = temporaryFolder()
  const { value, documentId } = await workspace(folder)
  const wish = { what: { kind: 'document', documentId }, form: 'sentence-files', ...VOICE } as const
  const first = await value('speech.export', { jobId: 'e', ...wish })
  expect(first).toMatchObject({ name: 'Ships a b', sentences: 3 })
  const names = await readdir(join(folder, 'Ships a b'))
  expect(names.sort()).toEqual(
    ['0001', '0002', '0003'].flatMap((name) => ['lrc', 'vtt', 'wav'].map((end) => `${name}.${end}`)),
  )
  const vtt = await readFile(join(folder, 'Ships a b', '0001.vtt'), 'utf8')
  expect(vtt).toMatch(/^WEBVTT\n\n00:00:00\.000 --> 00:00:0\d\.\d{3}\n(?:<00:00:0\d\.\d{3}>[^<>]+)+\n$/u)
  expect(vtt).toContain('&lt;any&gt;')
  expect(await readFile(join(folder, 'Ships a b', '0001.lrc'), 'utf8')).toMatch(
    /^\[00:00\.00\] <00:0\d\.\d\d> Docker /u,
  )
  expect(await value('speech.export', { jobId: 'f', ...wish })).toMatchObject({ name: 'Ships a b (2)' })
})

test('a closed dialog exports nothing; a place that cannot be written is told', async () => {
  const closed = await workspace(null)
  const page = { kind: 'page', pageId: closed.pageId } as const
  expect(
    await closed.value('speech.export', { jobId: 'e', what: page, form: 'one-file', ...VOICE }),
  ).toBeNull()
  const folder = temporaryFolder()
  await writeFile(join(folder, 'file'), '')
  const open = await workspace(join(folder, 'file', 'x.wav'))
  expect(
    await open.call('speech.export', {
      jobId: 'e',
      what: { kind: 'page', pageId: open.pageId },
      form: 'one-file',
      ...VOICE,
    }),
  ).toMatchObject({ ok: false, error: { code: 'speech-not-exported', params: { reason: 'ENOTDIR' } } })
})
