import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createImportService, type ImportTask, type ParsedFile } from '#main/library/import.service.ts'
import { createLibraryRepo } from '#main/library/library.repo.ts'
import { createLibraryService } from '#main/library/library.service.ts'
import { droppedSource, fileSource, textSource } from '#main/library/sources.ts'
import { createTaskThread } from '#main/workers/task-thread.ts'
import { MAX_IMPORT_BYTES } from '#shared/bridge/contract.ts'
import { keepLog, openTestDatabase, temporaryFolder } from '../db/workspace.ts'

const SOURCE = join(import.meta.dirname, '../../../src/main/workers/import.ts')
const COURSE = join(import.meta.dirname, '../../../resources/courses/aws-containers.prompts.txt')
const NO_JOB = { signal: new AbortController().signal, report: () => undefined }

function workspace({ courseFile = COURSE } = {}) {
  const db = openTestDatabase()
  const repo = createLibraryRepo(db)
  const { log, events } = keepLog()
  const told: string[] = []
  const imports = createImportService({
    repo,
    openThread: () => createTaskThread<ImportTask, ParsedFile>({ file: SOURCE, name: 'import', log }),
    packs: { recognises: () => false, attach: () => Promise.reject(new Error('no packs here')) },
    now: () => 1000,
    changed: () => told.push('changed'),
  })
  const library = createLibraryService({
    repo,
    ...{ imports, log, courseFile },
    now: () => 5000,
    changed: () => told.push('changed'),
  })
  return { db, repo, imports, library, told, events, folder: temporaryFolder() }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('importing', () => {
  test('tells which file it reads, by its name and never its path', async () => {
    const { imports, folder } = workspace()
    const files = ['第三课.md', 'two.txt'].map((name) => join(folder, name))
    for (const [place, file] of files.entries()) writeFileSync(file, `Queues, part ${place}.`)
    const told = new Set<string | undefined>()
    const report = (_fraction: number, name?: string): void => void told.add(name)
    await imports.importAll(files.map(fileSource), { ...NO_JOB, report })
    expect([...told].filter((name) => name !== undefined)).toEqual(['第三课.md', 'two.txt'])
  })

  test('pasted text becomes a document with its pages and their titles', async () => {
    const { imports, library, repo, told } = workspace()
    const text = 'Amazon ECS\n\nLaunch containers on AWS.\n\f\nAmazon EKS\n\nManaged Kubernetes.\n'
    const [result] = await imports.importAll([textSource('Containers', text)], NO_JOB)
    expect(result).toMatchObject({ name: 'Containers', pageCount: 2, error: null })
    const documents = await library.list()
    expect(documents).toEqual([
      {
        id: result?.documents[0],
        title: 'Containers',
        pageCount: 2,
        doneCount: 0,
        lastPageId: null,
        lastPageNumber: null,
        bundled: false,
      },
    ])
    const pages = library.pages(documents[0]!.id)
    expect(pages.map(({ number, title, state }) => [number, title, state])).toEqual([
      [1, 'Amazon ECS', 'unseen'],
      [2, 'Amazon EKS', 'unseen'],
    ])
    expect(repo.pageText(pages[1]!.id)).toContain('Managed Kubernetes.')
    expect(told).toEqual(['changed'])
  })

  test('a bad file has its error in its result and does not stop the others', async () => {
    const { imports, repo, folder } = workspace()
    const file = (name: string, content: string | Uint8Array): string => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    }
    mkdirSync(join(folder, 'a folder.txt'))
    const large = file('large.txt', '')
    truncateSync(large, MAX_IMPORT_BYTES + 1)
    const results = await imports.importAll(
      [
        fileSource(file('empty.txt', '')),
        fileSource(join(folder, 'missing.txt')),
        fileSource(join(folder, 'a folder.txt')),
        fileSource(large),
        fileSource(
          file(
            'image.txt',
            Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251),
          ),
        ),
        fileSource(file('good.txt', 'Docker\n\nApps are packaged in containers.')),
      ],
      NO_JOB,
    )
    expect(results.map(({ name, error, pageCount }) => [name, error?.code, pageCount])).toEqual([
      ['empty.txt', 'import-empty', 0],
      ['missing.txt', 'import-unreadable', 0],
      ['a folder.txt', 'import-unreadable', 0],
      ['large.txt', 'import-too-large', 0],
      ['image.txt', 'import-binary', 0],
      ['good.txt', undefined, 1],
    ])
    expect(repo.countDocuments()).toBe(1)
  })

  test('content that is there already is found again under any name and encoding, and not added', async () => {
    const { imports, repo, told } = workspace()
    const text = 'Docker\n\nIt’s “packaged” … in containers.'
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])
    const [first] = await imports.importAll([droppedSource('deck.txt', bytes(text))], NO_JOB)
    const [second, other] = await imports.importAll(
      [droppedSource('copy of deck.txt', utf16), droppedSource('other.txt', bytes('Something else.'))],
      NO_JOB,
    )
    expect(second).toMatchObject({ documents: first?.documents, pageCount: 1, error: null })
    expect(other?.documents).not.toEqual(first?.documents)
    expect(repo.countDocuments()).toBe(2)
    expect(told).toEqual(['changed', 'changed'])
    await imports.importAll([droppedSource('deck.txt', bytes(text))], NO_JOB)
    expect(told).toHaveLength(2)
  })

  test('that is cancelled at its last moment leaves nothing, not even the files that were read', async () => {
    const { imports, repo, told } = workspace()
    const abort = new AbortController()
    const report = (fraction: number): void => {
      if (fraction >= 1) abort.abort()
      abort.signal.throwIfAborted()
    }
    const sources = ['One.', 'Two.', 'Three.'].map((text) => droppedSource(`${text}txt`, bytes(text)))
    await expect(imports.importAll(sources, { signal: abort.signal, report })).rejects.toThrow()
    expect(repo.countDocuments()).toBe(0)
    expect(told).toEqual([])
  })

  test('that is cancelled while a file is parsed ends at once and leaves nothing', async () => {
    const { imports, repo } = workspace()
    const abort = new AbortController()
    const large = bytes('A sentence about containers on AWS. '.repeat(300_000))
    const importing = imports.importAll(
      [
        {
          name: 'large.txt',
          read: () => {
            setImmediate(() => abort.abort())
            return Promise.resolve({ kind: 'file', name: 'large.txt', bytes: large })
          },
        },
      ],
      { signal: abort.signal, report: () => undefined },
    )
    await expect(importing).rejects.toMatchObject({ code: 'cancelled' })
    expect(repo.countDocuments()).toBe(0)
  })
})

describe('the bundled course', () => {
  test('is imported at the first start, with its 43 pages, and listed once that is done', async () => {
    const { library } = workspace()
    library.start()
    const documents = await library.list()
    expect(documents).toMatchObject([{ bundled: true, pageCount: 43 }])
    const pages = library.pages(documents[0]!.id)
    expect(pages.map(({ number }) => number)).toEqual(Array.from({ length: 43 }, (_, index) => index + 1))
  })

  test('is not imported a second time', async () => {
    const { library, repo, told } = workspace()
    library.start()
    await library.ready()
    library.start()
    await library.ready()
    expect(repo.countDocuments()).toBe(1)
    expect(told).toEqual(['changed'])
  })

  test('that the learner opened as a file before is the same document', async () => {
    const { library, imports } = workspace()
    await imports.importAll([fileSource(COURSE)], NO_JOB)
    expect(await library.list()).toMatchObject([{ bundled: false }])
    library.start()
    expect(await library.list()).toMatchObject([{ bundled: true, pageCount: 43 }])
  })

  test('that cannot be read is logged, and the learner’s own documents open all the same', async () => {
    const { library, imports, events } = workspace({ courseFile: '/no/such/file.txt' })
    await imports.importAll([textSource('Mine', 'My own page.')], NO_JOB)
    library.start()
    expect(await library.list()).toMatchObject([{ title: 'Mine' }])
    expect(events).toEqual(['course-not-imported'])
  })

  test('whose import the closing app interrupts leaves nothing behind', async () => {
    const { library, repo } = workspace()
    library.start()
    await library.close()
    expect(repo.countDocuments()).toBe(0)
  })
})
