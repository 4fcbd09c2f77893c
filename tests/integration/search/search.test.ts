import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Driver from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importBytes } from '#core/import/index.ts'
import { decodeTools } from '#main/library/decode.ts'
import { addDocument, openTestDatabase, temporaryFolder } from '../db/workspace.ts'
import { marked, searchWorkspace } from './workspace.ts'

const PACK = join(import.meta.dirname, '../../../resources/courses/aws-containers')

describe('searching', () => {
  test('finds an English word by its stem, whatever form and case it was typed in', async () => {
    const { db, hits } = searchWorkspace()
    addDocument(db, ['Containers share a kernel.', 'Run one CONTAINER per task.', 'Nothing of the kind.'])
    for (const query of ['container', 'Containers', 'CONTAINER', 'cont']) {
      const found = await hits(query)
      expect(found.map(({ pageNumber }) => pageNumber).sort(), query).toEqual([1, 2])
    }
    expect((await hits('container')).flatMap(({ snippet }) => marked(snippet)).sort()).toEqual([
      'CONTAINER',
      'Containers',
    ])
  })

  test('finds Chinese from one character on, and several only beside each other', async () => {
    const { db, hits, note } = searchWorkspace()
    const { pageIds } = addDocument(db, ['One', 'Two', 'Three'])
    note(pageIds[0]!, '容器就像集装箱')
    note(pageIds[1]!, '这个器具装得下内容')
    note(pageIds[2]!, 'ECS容器agent')
    const pages = async (query: string) => (await hits(query)).map(({ pageNumber }) => pageNumber).sort()
    expect(await pages('容')).toEqual([1, 2, 3])
    expect(await pages('容器')).toEqual([1, 3])
    expect(await pages('集装箱')).toEqual([1])
    expect(await pages('器 内容')).toEqual([2])
    expect(await pages('agent')).toEqual([3])
    expect(await pages('器agent')).toEqual([3])
    const [hit] = await hits('容器', { scope: 'page', pageId: pageIds[2]! })
    expect(hit?.snippet).toEqual({ text: 'ECS容器agent', marks: [{ start: 3, end: 5 }] })
  })

  test('every word must be there; words in quotes must stand together', async () => {
    const { db, hits } = searchWorkspace()
    addDocument(db, ['The launch type of a task', 'Type the name, then launch', 'Launch only'])
    const pages = async (query: string) => (await hits(query)).map(({ pageNumber }) => pageNumber).sort()
    expect(await pages('launch type')).toEqual([1, 2])
    expect(await pages('"launch type"')).toEqual([1])
    expect(await pages('“launch type”')).toEqual([1])
    expect(await pages('"launch typ')).toEqual([])
  })

  test('a page whose title has the word comes first', async () => {
    const { db, hits } = searchWorkspace()
    addDocument(db, ['docker and more docker', 'about page two'])
    db.writer.prepare<[string]>('UPDATE pages SET title = ? WHERE number = 2').run('docker in short')
    db.writer
      .prepare<[string]>('UPDATE pages SET text = ? WHERE number = 2')
      .run(`Many other words stand on this page, and one of them is docker. ${'More of them. '.repeat(20)}`)
    expect((await hits('docker')).map(({ pageNumber }) => pageNumber)).toEqual([2, 1])
  })

  test('says where in the page’s text the first hit stands', async () => {
    const { db, hits } = searchWorkspace()
    const text = 'Title\n\n• 第一 point\n• the second\npoint: provision the instances'
    addDocument(db, [text])
    const [hit] = await hits('instance')
    expect(text.slice(hit!.at)).toBe('instances')
    expect(hit!.snippet.text).not.toContain('\n')
  })

  test('groups hits by document, and finds documents by their titles', async () => {
    const { db, find } = searchWorkspace()
    addDocument(db, ['queue', 'queue'], { title: '消息队列 Queues' })
    addDocument(db, ['a queue here'], { title: 'Other' })
    const { groups, total, more, complete } = await find('queue')
    expect(groups.map(({ title, count, hits }) => [title, count, hits.length])).toEqual([
      ['消息队列 Queues', 2, 2],
      ['Other', 1, 1],
    ])
    expect([total, more, complete]).toEqual([3, false, true])
    expect((await find('队列')).documents.map(({ title }) => marked(title))).toEqual([['队列']])
  })

  test('looks only where it is asked to', async () => {
    const { db, hits, note, study } = searchWorkspace()
    const first = addDocument(db, ['shared word', 'shared word'], { title: 'One' })
    addDocument(db, ['shared word of another'], { title: 'Two' })
    const pageId = first.pageIds[0]!
    note(pageId, 'my shared note')
    await study.put({ pageId, section: 'plain', value: ['a shared **explanation**'], origin: 'you' })
    const kinds = async (scope: 'library' | 'document' | 'page' | 'notes' | 'study') =>
      (await hits('shared', { scope, pageId })).map(({ kind }) => kind).sort()
    expect(await kinds('library')).toEqual(['note', 'study', 'text', 'text', 'text'])
    expect(await kinds('document')).toEqual(['note', 'study', 'text', 'text'])
    expect(await kinds('page')).toEqual(['note', 'study', 'text'])
    expect(await kinds('notes')).toEqual(['note'])
    expect(await kinds('study')).toEqual(['study'])
    const [hit] = await hits('explanation', { scope: 'study' })
    expect(hit).toMatchObject({ section: 'plain', snippet: { text: 'a shared explanation' } })
  })

  test('weighs a bounded number when a word is everywhere, and says that there is more', async () => {
    const { db, find, index } = searchWorkspace()
    addDocument(
      db,
      Array.from({ length: 1700 }, (_, at) => `the page ${at}`),
    )
    db.writer.prepare<[string]>('UPDATE pages SET title = ? WHERE number = 1690').run('the one')
    await index.readAll({ signal: new AbortController().signal, report: () => undefined })
    const { total, more, groups } = await find('the')
    expect(more).toBe(true)
    expect(total).toBeGreaterThanOrEqual(1500)
    expect(groups[0]?.hits[0]?.pageNumber).toBe(1690)
  })
})

describe('what changes', () => {
  test('a note is found as soon as it is saved, and not any more once it says something else', async () => {
    const { db, hits, note } = searchWorkspace()
    const pageId = addDocument(db, ['One']).pageIds[0]!
    note(pageId, 'zebra')
    expect(await hits('zebra')).toHaveLength(1)
    note(pageId, 'giraffe')
    expect(await hits('zebra')).toHaveLength(0)
    expect(await hits('giraffe')).toHaveLength(1)
    note(pageId, '')
    expect(await hits('giraffe')).toHaveLength(0)
  })

  test('a section is found after it is put, typed on, undone and put back', async () => {
    const { db, hits, study } = searchWorkspace()
    const pageId = addDocument(db, ['One']).pageIds[0]!
    const put = (text: string) => study.put({ pageId, section: 'plain', value: [text], origin: 'you' })
    await put('像 zebra')
    expect(await hits('zebra')).toHaveLength(1)
    await put('像 zebra giraffe') // typing on: the same version with another value
    expect(await hits('giraffe')).toHaveLength(1)
    await study.undo(pageId, 'plain')
    expect(await hits('zebra')).toHaveLength(0)
    await study.redo(pageId, 'plain')
    expect(await hits('giraffe')).toHaveLength(1)
  })

  test('nothing of a deleted document is found', async () => {
    const { db, hits } = searchWorkspace()
    const { documentId } = addDocument(db, ['zebra'])
    expect(await hits('zebra')).toHaveLength(1)
    db.writer.prepare<[number]>('DELETE FROM documents WHERE id = ?').run(documentId)
    expect(await hits('zebra')).toHaveLength(0)
    expect(db.prepare<[], { n: number }>('SELECT count(*) AS n FROM search_index').get()?.n).toBe(0)
  })

  test('the explanations of a pack are found, in the section that has them', async () => {
    const { db, hits, search, repo, index, jobs } = searchWorkspace({ packFolders: [PACK] })
    const file = join(PACK, '../aws-containers.prompts.txt')
    const { documents } = await importBytes({ name: 'course.txt', bytes: readFileSync(file) }, decodeTools)
    addDocument(
      db,
      documents[0]!.pages.map(({ text }) => text),
    )
    search.start()
    await jobs.shutdown()
    await index.readAll({ signal: new AbortController().signal, report: () => undefined })
    expect(repo.waiting()).toBe(0)
    const found = await hits('容器', { scope: 'study' })
    expect(found.length).toBeGreaterThan(20)
    for (const { kind, section, snippet } of found) {
      expect(kind).toBe('study')
      expect(section).not.toBeNull()
      expect(marked(snippet)).toContain('容器')
    }
  })
})

describe('the index', () => {
  test('of a large library is read in the background; until then a search says that it is not complete', async () => {
    const { db, find, search, progress } = searchWorkspace()
    addDocument(
      db,
      Array.from({ length: 200 }, (_, at) => `page ${at} zebra`),
    )
    expect((await find('zebra')).complete).toBe(false)
    search.start()
    await expect.poll(async () => (await find('zebra')).complete).toBe(true)
    expect((await find('zebra')).total).toBe(200)
    await expect.poll(() => progress.at(-1)).toMatchObject({ kind: 'index', state: 'done' })
  })

  test('that was interrupted goes on where it stopped', async () => {
    const { db, index, repo, find } = searchWorkspace()
    addDocument(
      db,
      Array.from({ length: 100 }, (_, at) => `page ${at} zebra`),
    )
    const stop = new AbortController()
    await index.readAll({ signal: stop.signal, report: (fraction) => fraction > 0.2 && stop.abort() })
    const left = repo.waiting()
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(200)
    await index.readAll({ signal: new AbortController().signal, report: () => undefined })
    expect(await find('zebra')).toMatchObject({ total: 100, complete: true })
  })

  test('that is damaged is thrown away and read again', async () => {
    const file = join(temporaryFolder(), 'soundleaf.db')
    const { db, find, search, logged, hits } = searchWorkspace({ db: openTestDatabase(file) })
    addDocument(db, ['zebra'])
    expect(await hits('zebra')).toHaveLength(1)
    const other = new Driver(file)
    other.unsafeMode()
    other.exec('DELETE FROM search_index_data WHERE id >= 10')
    other.close()
    search.start()
    expect((await find('zebra')).complete).toBe(false)
    expect(logged).toContain('search-index-damaged')
    await expect.poll(async () => (await find('zebra')).total).toBe(1)
  })

  test('a text that changes while it is read is read again', () => {
    const { db, repo } = searchWorkspace()
    const pageId = addDocument(db, ['old']).pageIds[0]!
    const [queued] = repo.queued('text', 1)
    db.writer.prepare<[number]>("UPDATE pages SET text = 'new' WHERE id = ?").run(pageId)
    repo.put(queued!, { title: '', text: 'old', sections: '[]' })
    expect(repo.queued('text', 1)).toMatchObject([{ pageId }])
  })
})

const HOSTILE = [
  '', ' ', '"', "'", "''", '"\'', '""""', '*', '**', 'a*', '*a', '^a', '-a', '+a', '(', ')', '((a', 'a)',
  'NEAR(', 'NEAR(a b, 3)', 'NEAR/2', 'AND', 'OR', 'NOT', 'a AND', 'AND AND AND', 'a NOT b', 'title:a', 'title : a',
  '{title text}: a', '-title: a', 'a:b:c', '?', '?1', ':name', '@x', '$x', '%', '_', '\\', '/', '--', ';', '/* */',
  "'; DROP TABLE pages; --", '🔑', '👨‍👩‍👧', '🔑 容器', '\u0000', 'a\u0000b', '\u0001容\u0002器\u0003', '\ud800', 'a\udc00b',
  '“', '”', '“容器', '\u202e', '\ufeff', '\n\t', '①', '½', 'ＥＣＳ', 'é', 'e\u0301', '㍿', '𠮷', '\u{1F9FF}', '\u0301',
] // prettier-ignore

describe('no query fails', () => {
  test('of signs that mean something to the engine, to SQL or to nobody', async () => {
    const { db, find } = searchWorkspace()
    addDocument(db, ['AND or NEAR title', '容器 é ECS'])
    for (const query of HOSTILE) expect(await find(query), query).toMatchObject({ complete: true })
  })

  test('of 10,000 characters, of one kind or of all', async () => {
    const { db, find } = searchWorkspace()
    addDocument(db, ['word'])
    const long = ['a', '容', '"', '(', '🔑', 'word ', 'NEAR( ', '" '].map((unit) => unit.repeat(10_000))
    for (const query of long) {
      await expect(find(query.slice(0, 10_000))).resolves.toBeDefined()
    }
  })

  test('of any characters', async () => {
    const { db, find, note } = searchWorkspace()
    const { pageIds } = addDocument(db, ['AND or NEAR title', '容器 é ECS'])
    note(pageIds[0]!, '“引用” "quoted" (a) *b*')
    const soup = fc.array(fc.constantFrom(...HOSTILE, '容', '器', 'ECS', ' ', 'near'), { maxLength: 12 })
    const query = fc.oneof(
      soup.map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    )
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        const { groups } = await find(text)
        for (const { snippet } of groups.flatMap(({ hits }) => hits)) {
          for (const { start, end } of snippet.marks) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(snippet.text.length)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
