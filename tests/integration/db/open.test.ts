import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#main/db/open.ts'
import { SLOW_QUERY_MS, wrapDriver } from '#main/db/database.ts'
import { createLibraryRepo } from '#main/library/library.repo.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { addDocument, keepLog, openTestDatabase, temporaryFolder } from './workspace.ts'

const { log } = keepLog()

function codeOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error instanceof SoundleafError ? error.code : error
  }
  return 'nothing was thrown'
}

describe('opening the database', () => {
  test('a new file is safe from crashes, checks its foreign keys and accepts only the types it declares', () => {
    const file = join(temporaryFolder(), 'soundleaf.db')
    const db = openDatabase({ file, log })
    onTestFinished(() => db.close())
    const pragma = (name: string): unknown =>
      Object.values(db.prepare<[], Record<string, unknown>>(`SELECT * FROM pragma_${name}`).get() ?? {})[0]

    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(1)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('busy_timeout')).toBe(2000)
    expect(() =>
      db.writer
        .prepare('INSERT INTO page_progress (page_id, state, changed_at) VALUES (99, ?, 1)')
        .run('done'),
    ).toThrow(/FOREIGN KEY/)
    expect(() =>
      db.writer
        .prepare('INSERT INTO documents (title, content_hash, bundled, created_at) VALUES (?, ?, 0, ?)')
        .run('t', 'h', 'yesterday'),
    ).toThrow(/cannot store TEXT value in INTEGER column/)
  })

  test('what was stored is there again, and no backup is made when there is nothing to migrate', () => {
    const folder = temporaryFolder()
    const file = join(folder, 'soundleaf.db')
    const first = openDatabase({ file, log })
    addDocument(first, ['One', 'Two'])
    first.close()

    const second = openDatabase({ file, log })
    onTestFinished(() => second.close())
    expect(createLibraryRepo(second).documents()).toMatchObject([{ title: 'A course', pageCount: 2 }])
    expect(existsSync(join(folder, 'backups'))).toBe(false)
  })

  test('a statement that writes cannot be prepared for reading', () => {
    const db = openTestDatabase()
    expect(() => db.prepare('DELETE FROM settings')).toThrow(/writer/)
  })

  test('a transaction that throws leaves nothing, also when it is nested', () => {
    const db = openTestDatabase()
    expect(() =>
      db.transaction(() => {
        db.transaction(() => addDocument(db, ['One']))
        throw new Error('later')
      }),
    ).toThrow('later')
    expect(createLibraryRepo(db).countDocuments()).toBe(0)
  })

  test('what is written durably is synced to the disk, also when it fails, and only that', () => {
    const db = openTestDatabase()
    const mode = db.prepare<[], { synchronous: number }>('SELECT synchronous FROM pragma_synchronous')
    const seen: unknown[] = []
    db.durably(() => seen.push(mode.get()?.synchronous))
    expect(() =>
      db.durably(() => {
        throw new Error('inside')
      }),
    ).toThrow('inside')
    seen.push(mode.get()?.synchronous)
    expect(seen).toEqual([2, 1])
  })

  test('a slow query is logged with its SQL and without its values', () => {
    const driver = new Driver(':memory:')
    onTestFinished(() => void driver.close())
    driver.function('dawdle', () => {
      const end = performance.now() + SLOW_QUERY_MS + 5
      while (performance.now() < end);
      return 1
    })
    const { log: keep, lines } = keepLog()
    const db = wrapDriver(driver, keep)
    db.prepare<[string], unknown>('SELECT ? AS text').get('my secret words')
    db.prepare<[string], unknown>('SELECT dawdle(),\n  ? AS text').get('my secret words')

    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^slow-query .*SELECT_dawdle\(\),_\?_AS_text/)
    expect(lines[0]).not.toContain('secret')
  })
})

describe('a database from the future', () => {
  test('is refused and left exactly as it is', () => {
    const folder = temporaryFolder()
    const file = join(folder, 'soundleaf.db')
    const driver = new Driver(file)
    driver.exec('CREATE TABLE tomorrow (x TEXT) STRICT')
    driver.pragma('user_version = 999')
    driver.close()
    const before = readFileSync(file)

    expect(codeOf(() => openDatabase({ file, log }))).toBe('database-from-future')
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(folder)).toEqual(['soundleaf.db'])
  })
})

describe('a damaged database', () => {
  function damaged(spoil: (file: string) => void): { folder: string; file: string } {
    const folder = temporaryFolder()
    const file = join(folder, 'soundleaf.db')
    const db = openDatabase({ file, log })
    addDocument(
      db,
      Array.from({ length: 200 }, (_, index) => `Page ${index} `.repeat(200)),
    )
    db.close()
    spoil(file)
    return { folder, file }
  }

  test('that is no database at all is moved aside, named in the error, and the next start begins anew', () => {
    const { folder, file } = damaged((path) =>
      writeFileSync(path, 'These are not the pages you look for. '.repeat(200)),
    )
    const bytes = readFileSync(file)

    let failure: unknown
    try {
      openDatabase({ file, log, now: () => Date.UTC(2026, 0, 31, 12) })
    } catch (error) {
      failure = error
    }
    const aside = 'soundleaf.db.damaged-20260131T120000000'
    expect(failure).toMatchObject({ code: 'database-damaged', params: { file: aside } })
    expect(readFileSync(join(folder, aside)).equals(bytes)).toBe(true)
    expect(existsSync(file)).toBe(false)

    const next = openDatabase({ file, log })
    onTestFinished(() => next.close())
    expect(createLibraryRepo(next).countDocuments()).toBe(0)
    expect(existsSync(join(folder, aside))).toBe(true)
  })

  test('whose schema page is overwritten is moved aside', () => {
    const { file } = damaged((path) => {
      const bytes = readFileSync(path)
      bytes.fill(0xff, 100, 4000)
      writeFileSync(path, bytes)
    })
    expect(codeOf(() => openDatabase({ file, log }))).toBe('database-damaged')
    expect(existsSync(file)).toBe(false)
  })

  test('with broken pages after an unclean end is found by reading all of it, and moved with its change log', () => {
    const folder = temporaryFolder()
    const original = join(folder, 'live.db')
    const live = openDatabase({ file: original, log })
    addDocument(
      live,
      Array.from({ length: 200 }, (_, index) => `Page ${index} `.repeat(200)),
    )
    live.checkpoint()
    addDocument(live, ['after the checkpoint'])
    const file = join(folder, 'soundleaf.db')
    copyFileSync(original, file) // what a killed process leaves: the file and its change log
    copyFileSync(`${original}-wal`, `${file}-wal`)
    live.close()
    const size = readFileSync(file).byteLength
    truncateSync(file, size - 40 * 4096)

    expect(codeOf(() => openDatabase({ file, log }))).toBe('database-damaged')
    expect(
      readdirSync(folder).filter((name) => name.includes('damaged') && name.endsWith('-wal')),
    ).toHaveLength(1)
    expect(existsSync(`${file}-wal`)).toBe(false)
  })

  test('is not what a place is that cannot be opened: nothing is moved', () => {
    const folder = temporaryFolder()
    const file = join(folder, 'soundleaf.db')
    mkdirSync(join(file, 'a folder in its place'), { recursive: true })

    expect(codeOf(() => openDatabase({ file, log }))).toBeInstanceOf(Driver.SqliteError)
    expect(readdirSync(folder)).toEqual(['soundleaf.db'])
  })
})
