import { existsSync, mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bytesOf } from '#core/speech/sound.ts'
import { decodeWav } from '#core/speech/wav.ts'
import { createRecordingsRepo } from '#main/recordings/recordings.repo.ts'
import { createRecordingsService } from '#main/recordings/recordings.service.ts'
import { RECORDING_RATE } from '#shared/model/recording.ts'
import type { PageId } from '#shared/model/ids.ts'
import { addDocument, openTestDatabase, temporaryFolder } from '../db/workspace.ts'

const TEXT = 'The agent runs.'

function workspace(folder = join(temporaryFolder(), 'recordings')) {
  const db = openTestDatabase()
  const { documentId, pageIds } = addDocument(db, [TEXT, 'Two'])
  let now = 0
  const recordings = createRecordingsService({
    repo: createRecordingsRepo(db),
    folder,
    now: () => (now += 1000),
  })
  const files = (): string[] => (existsSync(folder) ? readdirSync(folder) : [])
  return { db, folder, files, recordings, documentId, pageId: pageIds[0]!, otherPage: pageIds[1]! }
}

/** Half a second of a tone. */
function tone(hz = 440): Uint8Array {
  const samples = new Int16Array(RECORDING_RATE / 2)
  samples.forEach((_, at) => {
    samples[at] = 9000 * Math.sin((2 * Math.PI * hz * at) / RECORDING_RATE)
  })
  return bytesOf(samples)
}

test('what was recorded of a sentence is there again, sample by sample, the latest first', async () => {
  const { recordings, pageId, otherPage, files, folder } = workspace()
  const first = await recordings.save({ pageId, text: TEXT }, tone(220))
  const second = await recordings.save({ pageId, text: TEXT }, tone(440))
  expect(recordings.list({ pageId, text: TEXT })).toEqual([second, first])
  expect(second).toEqual({ id: second.id, createdAt: 2000, durationMs: 500, bytes: 24_044 })
  expect(recordings.list({ pageId, text: 'Another sentence.' })).toEqual([])
  expect(recordings.list({ pageId: otherPage, text: TEXT })).toEqual([])
  const read = await recordings.read(second.id)
  expect(read).toEqual({ samples: new Uint8Array(tone(440)), sampleRate: RECORDING_RATE, durationMs: 500 })
  expect(files()).toHaveLength(2)
  for (const file of files()) {
    expect(file).toMatch(/^[0-9a-f-]{36}\.wav$/u)
    expect(decodeWav(readFileSync(join(folder, file))).samples).toHaveLength(12_000)
  }
})

test('what is removed is gone from the disk', async () => {
  const { recordings, pageId, files } = workspace()
  const kept = await recordings.save({ pageId, text: TEXT }, tone())
  const removed = await recordings.save({ pageId, text: TEXT }, tone())
  await recordings.remove(removed.id)
  expect(recordings.list({ pageId, text: TEXT })).toEqual([kept])
  expect(files()).toHaveLength(1)
  await expect(recordings.read(removed.id)).rejects.toThrow('not-found')
  await expect(recordings.remove(removed.id)).rejects.toThrow('not-found')
})

test('all are counted, and all go at once', async () => {
  const { recordings, pageId, otherPage, files } = workspace()
  expect(recordings.usage()).toEqual({ count: 0, bytes: 0 })
  await recordings.clear()
  await recordings.save({ pageId, text: TEXT }, tone())
  await recordings.save({ pageId: otherPage, text: 'Two' }, tone())
  expect(recordings.usage()).toEqual({ count: 2, bytes: 48_088 })
  await recordings.clear()
  expect(recordings.usage()).toEqual({ count: 0, bytes: 0 })
  expect(files()).toEqual([])
})

test('a document that is removed for good takes its recordings along, and only those', async () => {
  const { db, recordings, documentId, pageId, files } = workspace()
  const other = addDocument(db, ['Three'], { contentHash: 'other' })
  await recordings.save({ pageId, text: TEXT }, tone())
  const kept = await recordings.save({ pageId: other.pageIds[0]!, text: 'Three' }, tone())
  db.writer.prepare<[number]>('DELETE FROM documents WHERE id = ?').run(documentId)
  await recordings.sweep()
  expect(recordings.usage()).toEqual({ count: 1, bytes: kept.bytes })
  expect(files()).toHaveLength(1)
  await expect(recordings.read(kept.id)).resolves.toMatchObject({ durationMs: 500 })
})

test('what a crash left behind is swept away, and what is being saved is not', async () => {
  const { recordings, pageId, folder, files } = workspace()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'a.wav.tmp'), 'half')
  writeFileSync(join(folder, 'b.wav'), 'without a row')
  const [saved] = await Promise.all([recordings.save({ pageId, text: TEXT }, tone()), recordings.sweep()])
  await recordings.sweep()
  expect(files()).toHaveLength(1)
  await expect(recordings.read(saved.id)).resolves.toMatchObject({ durationMs: 500 })
})

test('a recording that cannot be written leaves neither a row nor a file', async () => {
  const folder = join(temporaryFolder(), 'recordings')
  writeFileSync(folder, 'a file stands where the folder should be')
  const { recordings, pageId } = workspace(folder)
  await expect(recordings.save({ pageId, text: TEXT }, tone())).rejects.toThrow('recording-not-kept')
  expect(recordings.list({ pageId, text: TEXT })).toEqual([])
})

test('a page that is not there takes no recording', async () => {
  const { recordings, files } = workspace()
  await expect(recordings.save({ pageId: 999 as PageId, text: TEXT }, tone())).rejects.toThrow()
  expect(files()).toEqual([])
})

test('a recording whose file is damaged says so, and can be removed', async () => {
  const { recordings, pageId, folder, files } = workspace()
  const { id } = await recordings.save({ pageId, text: TEXT }, tone())
  truncateSync(join(folder, files()[0]!), 20)
  await expect(recordings.read(id)).rejects.toThrow('recording-unreadable')
  await recordings.remove(id)
  expect(files()).toEqual([])
})
