import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, onTestFinished, test } from 'vitest'
import { importBytes } from '#core/import/index.ts'
import { openDatabase } from '#main/db/open.ts'
import { decodeTools } from '#main/library/decode.ts'
import { createLibraryRepo } from '#main/library/library.repo.ts'
import { createPacksService } from '#main/study/packs.service.ts'
import { createStudyRepo } from '#main/study/study.repo.ts'
import { createStudyService } from '#main/study/study.service.ts'
import type { SoundleafError } from '#shared/bridge/errors.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import { SECTION_NAMES } from '#shared/model/study.ts'
import { addDocument, keepLog, temporaryFolder } from '../db/workspace.ts'

const COURSE = join(import.meta.dirname, '../../../resources/courses/aws-containers')
const NO_JOB = { signal: new AbortController().signal, report: () => undefined }

const source = { name: 'course.txt', bytes: readFileSync(`${COURSE}.prompts.txt`) }
const progress = { signal: { aborted: false }, report: () => undefined }
const { documents } = await importBytes(source, decodeTools, progress)
const courseTexts = documents.flatMap(({ pages }) => pages.map(({ text }) => text))

/** A learner's own database and what works on it; `packs` writes where `target` says. */
function profile({ packFolders = [] as readonly string[] } = {}) {
  const folder = temporaryFolder()
  const { log } = keepLog()
  const db = openDatabase({ file: join(folder, 'soundleaf.db'), log })
  onTestFinished(() => db.close())
  const library = createLibraryRepo(db)
  const pageText = library.pageText
  const study = createStudyService({
    repo: createStudyRepo(db),
    ...{ packFolders, pageText, log },
    rules: () => ({ plain: ['a rule’s guess'] }),
    now: () => 1000,
    changed: () => undefined,
  })
  const target = join(folder, 'out.soundleaf')
  let told = 0
  const packs = createPacksService({
    library,
    study,
    chooseTarget: () => Promise.resolve(target),
    remember: () => 'its id',
    now: () => 1000,
    libraryChanged: () => (told += 1),
  })
  /** What all sections of the pages say. */
  async function valuesOf(pageIds: readonly PageId[]) {
    const states = []
    for (const pageId of pageIds) states.push(await study.page(pageId))
    return states.map((page) => SECTION_NAMES.map((name) => page[name].value))
  }
  return { db, library, study, packs, target, folder, valuesOf, told: () => told }
}

type Profile = ReturnType<typeof profile>

async function exported(from: Profile, documentId: DocumentId, withText = false): Promise<Uint8Array> {
  await from.packs.export({ documentId, withText }, NO_JOB)
  return readFileSync(from.target)
}

const own = { section: 'plain', value: ['我的解释 | 有竖线。', '# 也有井号', '例：**粗**、`码`'] } as const
const codeOf = (error: unknown): string => (error as SoundleafError).code

describe('a pack that is exported and imported on a clean profile', () => {
  test('gives every section of all 43 pages of the course, the learner’s own too', async () => {
    const from = profile({ packFolders: [COURSE] })
    const { documentId, pageIds } = addDocument(from.db, courseTexts, { title: 'AWS Containers' })
    await from.study.put({ ...own, pageId: pageIds[7]!, origin: 'you' })
    const told: (string | undefined)[] = []
    const job = { ...NO_JOB, report: (_fraction: number, name?: string) => void told.push(name) }
    const said = await from.packs.export({ documentId, withText: false }, job)
    expect(told.at(-1)).toBe('out.soundleaf')
    expect(said).toEqual({ name: 'out.soundleaf', fileId: 'its id', pages: 43, sections: 43 * 8 })
    expect(readdirSync(from.folder).filter((name) => name.includes('.tmp'))).toEqual([])

    const to = profile()
    const clean = addDocument(to.db, courseTexts)
    const { report } = await to.packs.attach(readFileSync(from.target), NO_JOB)
    expect(report).toMatchObject({
      pages: 43,
      matched: 43,
      unmatched: [],
      put: 344,
      same: 0,
      own: 0,
      problems: [],
    })
    expect(report.title).toBe('AWS Containers')
    expect(await to.valuesOf(clean.pageIds)).toEqual(await from.valuesOf(pageIds))
    expect((await to.study.page(clean.pageIds[7]!)).plain).toMatchObject({ origin: 'pack', value: own.value })
  })

  test('brings its document along, which is then the same document', async () => {
    const from = profile({ packFolders: [COURSE] })
    const { documentId, pageIds } = addDocument(from.db, courseTexts, { title: 'AWS Containers' })
    const bytes = await exported(from, documentId, true)
    const to = profile()
    const { report, added } = await to.packs.attach(bytes, NO_JOB)
    expect(report).toMatchObject({ matched: 43, addedDocument: true, put: 344 })
    expect(to.told()).toBe(1)
    const pages = to.library.pages(added!)
    expect(pages.map(({ id }) => to.library.pageText(id))).toEqual(courseTexts)
    expect(await to.valuesOf(pages.map(({ id }) => id))).toEqual(await from.valuesOf(pageIds))

    const again = await to.packs.attach(bytes, NO_JOB)
    expect(again).toMatchObject({ added: null, report: { addedDocument: false, put: 0, same: 344 } })
    expect(to.library.countDocuments()).toBe(1)
  })

  test('is the same file each time, and needs no more than any zip program', async () => {
    const from = profile({ packFolders: [COURSE] })
    const { documentId } = addDocument(from.db, courseTexts)
    const bytes = await exported(from, documentId)
    expect(await exported(from, documentId)).toEqual(bytes)
    const files = unzipSync(bytes)
    expect(Object.keys(files).slice(0, 3)).toEqual(['pack.json', 'page-01.md', 'page-02.md'])
    expect(Buffer.from(files['page-08.md']!).toString('utf8')).toMatch(/^# 第 8 页 · /u)
  })

  test('leaves out what rules say and what was emptied', async () => {
    const from = profile()
    const { documentId, pageIds } = addDocument(from.db, ['One', 'Two'])
    const refused = await from.packs.export({ documentId, withText: true }, NO_JOB).catch(codeOf)
    expect(refused).toBe('pack-nothing-to-export')
    await from.study.put({ pageId: pageIds[0]!, section: 'summary', value: ['一'], origin: 'pasted' })
    await from.study.put({ pageId: pageIds[1]!, section: 'plain', value: [], origin: 'you' })
    const to = profile()
    const clean = addDocument(to.db, ['One', 'Two'])
    const { report } = await to.packs.attach(await exported(from, documentId), NO_JOB)
    expect(report).toMatchObject({ pages: 1, put: 1 })
    expect((await to.study.page(clean.pageIds[0]!)).plain.origin).toBe('rules')
  })
})

describe('importing a pack', () => {
  async function packOf(texts: readonly string[], summary = '包里的小结'): Promise<Uint8Array> {
    const from = profile()
    const { documentId, pageIds } = addDocument(from.db, texts, { title: 'Shared' })
    for (const pageId of pageIds) {
      await from.study.put({ pageId, section: 'summary', value: [summary], origin: 'you' })
    }
    return exported(from, documentId)
  }

  test('leaves what the learner wrote, until the learner says so, and is taken back in one step', async () => {
    const to = profile()
    const { pageIds } = addDocument(to.db, ['One', 'Two'])
    const [one, two] = [pageIds[0]!, pageIds[1]!]
    await to.study.put({ pageId: one, section: 'summary', value: ['我写的'], origin: 'you' })
    await to.study.put({ pageId: two, section: 'summary', value: ['模型写的'], origin: 'model' })
    const summaries = async () => (await to.valuesOf(pageIds)).map((page) => page[6])

    const { report } = await to.packs.attach(await packOf(['One', 'Two']), NO_JOB)
    expect(report).toMatchObject({ put: 1, own: 1, same: 0 })
    expect(await summaries()).toEqual([['我写的'], ['包里的小结']])

    expect(await to.packs.replaceOwn(report.importId)).toEqual({ put: 1 })
    expect(await summaries()).toEqual([['包里的小结'], ['包里的小结']])
    await to.packs.undo(report.importId)
    expect(await summaries()).toEqual([['我写的'], ['模型写的']])
    expect(await to.packs.undo(report.importId).catch(codeOf)).toBe('not-found')
  })

  test('taken back, leaves what was changed since', async () => {
    const to = profile()
    const { pageIds } = addDocument(to.db, ['One', 'Two'])
    const { report } = await to.packs.attach(await packOf(['One', 'Two']), NO_JOB)
    await to.study.put({ pageId: pageIds[0]!, section: 'summary', value: ['改了'], origin: 'you' })
    await to.packs.undo(report.importId)
    expect((await to.valuesOf(pageIds)).map((page) => page[6])).toEqual([['改了'], null])
  })

  test('finds its pages in any document, by their text, and tells which are not there', async () => {
    const to = profile()
    const first = addDocument(to.db, ['Cover', 'One\n\nmore  text'])
    const second = addDocument(to.db, ['One more text', 'Other'])
    const { report } = await to.packs.attach(await packOf(['One\nmore text', 'Gone', 'Other']), NO_JOB)
    expect(report).toMatchObject({ pages: 3, matched: 2, unmatched: [2], put: 3, addedDocument: false })
    const said = await to.valuesOf([...first.pageIds, ...second.pageIds])
    expect(said.map((page) => page[6] !== null)).toEqual([false, true, true, true])
  })

  test('takes what is whole of a pack that is half broken, and tells what is not', async () => {
    const files = unzipSync(await packOf(['One', 'Two', 'Three', 'Four']))
    delete files['page-01.md']
    files['page-02.md'] = new Uint8Array([0xff, 0xfe, 0x41])
    files['page-03.md'] = strToU8('# 第 3 页\n\n一句闲话')
    const to = profile()
    const { pageIds } = addDocument(to.db, ['One', 'Two', 'Three', 'Four'])
    const { report } = await to.packs.attach(zipSync(files), NO_JOB)
    expect(report.problems).toEqual([
      { page: 1, code: 'missing' },
      { page: 2, code: 'not-text' },
      { page: 3, code: 'nothing-found' },
    ])
    expect((await to.valuesOf(pageIds)).map((page) => page[6])).toEqual([null, null, null, ['包里的小结']])
  })

  test('reads the zip of a folder, beside what an operating system adds to it', async () => {
    const files = Object.entries(unzipSync(await packOf(['One'])))
    const inFolder = files.map(([name, bytes]) => [`我的包/${name}`, bytes])
    const added = { '我的包/.DS_Store': strToU8('x'), '__MACOSX/我的包/._pack.json': strToU8('x') }
    const to = profile()
    addDocument(to.db, ['One'])
    const zip = zipSync({ ...Object.fromEntries<Uint8Array>(inFolder as [string, Uint8Array][]), ...added })
    expect(to.packs.recognises('folder.zip', zip)).toBe(true)
    expect((await to.packs.attach(zip, NO_JOB)).report).toMatchObject({ matched: 1, put: 1 })
  })

  test.each([
    ['of a newer schema', 'pack-from-future', { schema: 2, pages: 'new' }],
    ['with a page outside the pack', 'pack-unreadable', { file: '../secret.md' }],
    ['that is no manifest', 'pack-unreadable', null],
  ])('refuses one %s, and nothing is changed', async (_what, code, change) => {
    const files = unzipSync(await packOf(['One']))
    const manifest = JSON.parse(Buffer.from(files['pack.json']!).toString('utf8')) as { pages: object[] }
    const changed =
      change && 'file' in change
        ? { ...manifest, pages: [{ ...manifest.pages[0], ...change }] }
        : { ...manifest, ...change }
    files['pack.json'] = strToU8(change === null ? 'not JSON' : JSON.stringify(changed))
    const to = profile()
    const { pageIds } = addDocument(to.db, ['One'])
    expect(await to.packs.attach(zipSync(files), NO_JOB).catch(codeOf)).toBe(code)
    expect((await to.valuesOf(pageIds))[0]![6]).toBeNull()
  })

  test('a text that is not the page’s own, or hides control characters, makes no document', async () => {
    const from = profile()
    const { documentId, pageIds } = addDocument(from.db, ['One', 'T\u0007wo'])
    await from.study.put({ pageId: pageIds[0]!, section: 'summary', value: ['一'], origin: 'you' })
    const files = unzipSync(await exported(from, documentId, true))
    files['page-01.txt'] = strToU8('Something else')
    const to = profile()
    const { report, added } = await to.packs.attach(zipSync(files), NO_JOB)
    expect({ added, count: to.library.countDocuments() }).toEqual({ added: null, count: 0 })
    expect(report.problems).toEqual([
      { page: 1, code: 'damaged' },
      { page: 2, code: 'damaged' },
    ])
  })
})

describe('exporting', () => {
  test('leaves the file that was there when it is cancelled, and tells when it cannot write', async () => {
    const from = profile()
    const { documentId, pageIds } = addDocument(from.db, ['One'])
    await from.study.put({ pageId: pageIds[0]!, section: 'summary', value: ['一'], origin: 'you' })
    writeFileSync(from.target, 'before')
    const report = (): void => {
      throw new Error('cancelled')
    }
    await expect(from.packs.export({ documentId, withText: false }, { ...NO_JOB, report })).rejects.toThrow()
    expect(readFileSync(from.target, 'utf8')).toBe('before')

    const nowhere = createPacksService({
      library: from.library,
      study: from.study,
      chooseTarget: () => Promise.resolve(join(from.folder, 'no', 'such', 'folder.soundleaf')),
      remember: () => 'its id',
      now: () => 1000,
      libraryChanged: () => undefined,
    })
    const code = await nowhere.export({ documentId, withText: false }, NO_JOB).catch(codeOf)
    expect(code).toBe('pack-not-exported')
  })
})
