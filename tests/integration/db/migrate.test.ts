import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#main/db/open.ts'
import type { Migration } from '#main/db/migrate.ts'
import { MIGRATIONS } from '#main/db/migrations/index.ts'
import { keepLog, temporaryFolder } from './workspace.ts'

const { log } = keepLog()
const FOLDER = join(import.meta.dirname, '../../../src/main/db/migrations')

const words: Migration = {
  version: 1,
  up: (driver) => {
    driver.exec('CREATE TABLE words (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT')
  },
}
const counted: Migration = {
  version: 2,
  up: (driver) => {
    driver.exec('ALTER TABLE words ADD COLUMN length INTEGER; UPDATE words SET length = length(text)')
  },
}
const failing: Migration = {
  version: 3,
  up: (driver) => {
    driver.exec(
      "INSERT INTO words (text) VALUES ('half'); CREATE TABLE leftover (x); SELECT no_such_function()",
    )
  },
}
const never: Migration = {
  version: 4,
  up: (driver) => {
    driver.exec('CREATE TABLE never (x)')
  },
}

/** A real version-1 file with two rows in it. */
function versionOne(): { folder: string; file: string } {
  const folder = temporaryFolder()
  const file = join(folder, 'soundleaf.db')
  openDatabase({ file, log, migrations: [words] }).close()
  const driver = new Driver(file)
  driver.exec("INSERT INTO words (text) VALUES ('leaf'), ('声页')")
  driver.close()
  return { folder, file }
}

function inspect<T>(file: string, look: (driver: Driver.Database) => T): T {
  const driver = new Driver(file, { readonly: true })
  try {
    return look(driver)
  } finally {
    driver.close()
  }
}
const version = (driver: Driver.Database): unknown => driver.pragma('user_version', { simple: true })
const tables = (driver: Driver.Database): unknown =>
  driver.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()

describe('migrating', () => {
  test('brings old rows to the new form and keeps a complete copy of the old file', () => {
    const { folder, file } = versionOne()
    openDatabase({ file, log, migrations: [words, counted], now: () => Date.UTC(2026, 1, 3) }).close()

    expect(inspect(file, (driver) => driver.prepare('SELECT * FROM words ORDER BY id').all())).toEqual([
      { id: 1, text: 'leaf', length: 4 },
      { id: 2, text: '声页', length: 2 },
    ])
    expect(readdirSync(join(folder, 'backups'))).toEqual(['soundleaf-v1-20260203T000000000.db'])
    const copy = join(folder, 'backups', 'soundleaf-v1-20260203T000000000.db')
    expect(inspect(copy, version)).toBe(1)
    expect(inspect(copy, (driver) => driver.prepare('SELECT * FROM words ORDER BY id').all())).toEqual([
      { id: 1, text: 'leaf' },
      { id: 2, text: '声页' },
    ])
  })

  test('a step that fails is undone as a whole and no later step runs', () => {
    const { folder, file } = versionOne()
    expect(() => openDatabase({ file, log, migrations: [words, counted, failing, never] })).toThrow(
      'no such function: no_such_function',
    )
    expect(inspect(file, version)).toBe(2)
    expect(inspect(file, tables)).toEqual(['words'])
    expect(inspect(file, (driver) => driver.prepare('SELECT text FROM words').pluck().all())).toEqual([
      'leaf',
      '声页',
    ])
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1)
  })

  test('a step that leaves rows pointing nowhere is undone', () => {
    const orphans: Migration = {
      version: 2,
      up: (driver) => {
        driver.exec(
          'CREATE TABLE uses (word INTEGER REFERENCES words (id)) STRICT; INSERT INTO uses VALUES (77)',
        )
      },
    }
    const { file } = versionOne()
    expect(() => openDatabase({ file, log, migrations: [words, orphans] })).toThrow('point nowhere')
    expect(inspect(file, version)).toBe(1)
    expect(inspect(file, tables)).toEqual(['words'])
  })

  test('a backup that cannot be written stops the migration before it begins', () => {
    const { folder, file } = versionOne()
    const blocked = new Driver(join(folder, 'backups')) // a file where the folder must go
    blocked.exec('CREATE TABLE x (x)')
    blocked.close()
    expect(() => openDatabase({ file, log, migrations: [words, counted] })).toThrow(/EEXIST|ENOTDIR/)
    expect(inspect(file, version)).toBe(1)
  })
})

describe('the steps', () => {
  const files = readdirSync(FOLDER).filter((name) => /^\d{4}-.*\.ts$/.test(name))

  test('are numbered without a gap, and all of them run', () => {
    expect(MIGRATIONS.map((step) => step.version)).toEqual(MIGRATIONS.map((_, index) => index + 1))
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(MIGRATIONS.map((step) => step.version))
  })

  test('that are released have not changed since', () => {
    const released = JSON.parse(readFileSync(join(FOLDER, 'released.json'), 'utf8')) as Record<string, string>
    expect(Object.keys(released).length).toBeGreaterThan(0)
    for (const [name, hash] of Object.entries(released)) {
      expect(existsSync(join(FOLDER, name)), `${name} is gone`).toBe(true)
      const text = readFileSync(join(FOLDER, name), 'utf8').replaceAll('\r\n', '\n')
      expect(createHash('sha256').update(text).digest('hex'), `${name} was changed: write a new step`).toBe(
        hash,
      )
    }
  })
})

describe('step 4', () => {
  test('leaves what was there and adds the queue of what a local model writes', () => {
    const file = join(temporaryFolder(), 'soundleaf.db')
    openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 3) }).close()
    const before = new Driver(file)
    before.exec(`
      INSERT INTO documents VALUES (1, '容器', 'hash', 1, 1000);
      INSERT INTO pages VALUES (7, 1, 1, 'ECS', 'Amazon ECS');
      INSERT INTO study_versions VALUES (1, 7, 'plain', NULL, '["讲解"]', 'you', 1000, 2000);
      INSERT INTO study_sections VALUES (7, 'plain', 1, 1);
    `)
    before.close()
    openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 4) }).close()

    const driver = new Driver(file)
    onTestFinished(() => void driver.close())
    driver.pragma('foreign_keys = ON')
    expect(version(driver)).toBe(4)
    expect(driver.prepare('SELECT value FROM study_versions').pluck().all()).toEqual(['["讲解"]'])

    const insert = (section: string, page = 7): unknown =>
      driver
        .prepare('INSERT INTO generation_queue (page_id, section, queued_at) VALUES (?, ?, ?)')
        .run(page, section, 1000)
    insert('summary')
    expect(() => insert('summary')).toThrow(/UNIQUE/)
    expect(() => insert('original')).toThrow(/CHECK/)
    expect(() => insert('plain', 55)).toThrow(/FOREIGN KEY/)
    expect(driver.prepare('SELECT * FROM generation_queue').all()).toEqual([
      { id: 1, page_id: 7, section: 'summary', failure: null, queued_at: 1000 },
    ])
    driver.exec('DELETE FROM study_sections; DELETE FROM study_versions; DELETE FROM pages')
    expect(driver.prepare('SELECT count(*) FROM generation_queue').pluck().get()).toBe(0)
  })
})

describe('step 3', () => {
  test('leaves what was there and adds the versions of study sections', () => {
    const file = join(temporaryFolder(), 'soundleaf.db')
    openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 2) }).close()
    const before = new Driver(file)
    before.exec(`
      INSERT INTO documents VALUES (1, '容器', 'hash', 1, 1000);
      INSERT INTO pages VALUES (7, 1, 1, 'ECS', 'Amazon ECS');
      INSERT INTO notes VALUES (7, '笔记', 3, 2000);
      INSERT INTO pronunciations VALUES ('ecs', 'both', 'ECS', 'ipa', 'ˈɛks', 1, 2);
    `)
    before.close()
    openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 3) }).close()

    const driver = new Driver(file)
    onTestFinished(() => void driver.close())
    driver.pragma('foreign_keys = ON')
    expect(version(driver)).toBe(3)
    expect(driver.prepare('SELECT title FROM pages').pluck().all()).toEqual(['ECS'])
    expect(driver.prepare('SELECT text FROM notes').pluck().all()).toEqual(['笔记'])
    expect(driver.prepare('SELECT text FROM pronunciations').pluck().all()).toEqual(['ˈɛks'])

    const rows = {
      study_versions: [
        {
          ...{ id: 1, page_id: 7, section: 'plain', parent_id: null, value: '["讲解"]', origin: 'you' },
          ...{ began_at: 1000, changed_at: 2000 },
        },
        {
          ...{ id: 2, page_id: 7, section: 'plain', parent_id: 1, value: null, origin: null },
          ...{ began_at: 3000, changed_at: 3000 },
        },
      ],
      study_sections: [{ page_id: 7, section: 'plain', version_id: 2, revision: 2 }],
    }
    const insert = (table: string, row: object): unknown => {
      const names = Object.keys(row)
      const places = names.map(() => '?').join(', ')
      return driver
        .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`)
        .run(...(Object.values(row) as unknown[]))
    }
    for (const [table, content] of Object.entries(rows)) {
      for (const row of content) insert(table, row)
      expect(driver.prepare(`SELECT * FROM ${table}`).all(), table).toEqual(content)
    }
    const [own] = rows.study_versions
    const other = { ...own, id: 3 }
    expect(() => insert('study_versions', { ...other, value: '[half' })).toThrow(/CHECK/)
    expect(() => insert('study_versions', { ...other, origin: 'someone' })).toThrow(/CHECK/)
    expect(() => insert('study_versions', { ...other, origin: null })).toThrow(/CHECK/)
    expect(() => insert('study_versions', { ...other, parent_id: 55 })).toThrow(/FOREIGN KEY/)
    expect(() => insert('study_versions', { ...other, page_id: 55 })).toThrow(/FOREIGN KEY/)
    expect(() => insert('study_sections', { ...rows.study_sections[0], revision: 3 })).toThrow(/UNIQUE/)
    driver.exec('DELETE FROM notes')
    expect(() => driver.exec('DELETE FROM documents')).toThrow(/FOREIGN KEY/)
  })
})

describe('step 2', () => {
  test('leaves what was there and adds the learner’s pronunciations', () => {
    const file = join(temporaryFolder(), 'soundleaf.db')
    openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 1) }).close()
    const before = new Driver(file)
    before.exec(`
      INSERT INTO documents VALUES (1, '容器', 'hash', 1, 1000);
      INSERT INTO pages VALUES (7, 1, 1, 'ECS', 'Amazon ECS');
      INSERT INTO notes VALUES (7, '笔记', 3, 2000);
      INSERT INTO settings VALUES ('theme', '"dark"');
    `)
    before.close()
    openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 2) }).close()

    const driver = new Driver(file)
    onTestFinished(() => void driver.close())
    expect(version(driver)).toBe(2)
    expect(driver.prepare('SELECT * FROM pages').all()).toEqual([
      { id: 7, document_id: 1, number: 1, title: 'ECS', text: 'Amazon ECS' },
    ])
    expect(driver.prepare('SELECT text FROM notes').pluck().all()).toEqual(['笔记'])
    expect(driver.prepare('SELECT value FROM settings').pluck().all()).toEqual(['"dark"'])

    const insert = (accent: string, kind = 'ipa'): unknown =>
      driver
        .prepare('INSERT INTO pronunciations VALUES (?, ?, ?, ?, ?, ?, ?)')
        .run('ecs', accent, 'ECS', kind, 'ˈɛks', 1, 2)
    insert('us')
    insert('both')
    expect(() => insert('us')).toThrow(/UNIQUE/)
    expect(() => insert('fr')).toThrow(/CHECK/)
    expect(() => insert('uk', 'song')).toThrow(/CHECK/)
    expect(driver.prepare("SELECT * FROM pronunciations WHERE accent = 'us'").get()).toEqual({
      key: 'ecs',
      accent: 'us',
      word: 'ECS',
      kind: 'ipa',
      text: 'ˈɛks',
      created_at: 1,
      changed_at: 2,
    })
  })
})

describe('step 1', () => {
  test('creates the tables, and rows of every one of them come back as they went in', () => {
    const file = join(temporaryFolder(), 'soundleaf.db')
    openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 1) }).close()
    const driver = new Driver(file)
    onTestFinished(() => void driver.close())
    expect(version(driver)).toBe(1)
    const rows = {
      documents: [{ id: 1, title: '容器 Containers', content_hash: 'abc', bundled: 1, created_at: 1000 }],
      pages: [{ id: 7, document_id: 1, number: 1, title: 'ECS', text: 'Amazon ECS\n• “launch”' }],
      notes: [{ page_id: 7, text: '笔记 **note**', revision: 3, saved_at: 2000 }],
      note_history: [{ page_id: 7, revision: 2, text: '笔', saved_at: 1500 }],
      page_progress: [{ page_id: 7, state: 'done', changed_at: 3000 }],
      document_progress: [{ document_id: 1, last_page_id: 7, visited_at: 3000 }],
      listens: [{ page_id: 7, sentence: 0, count: 2, last_at: 3000 }],
      settings: [{ key: 'theme', value: '"dark"' }],
    }
    for (const [table, content] of Object.entries(rows)) {
      for (const row of content) {
        const names = Object.keys(row)
        const places = names.map(() => '?').join(', ')
        driver
          .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`)
          .run(...Object.values(row))
      }
    }
    expect(tables(driver)).toEqual(Object.keys(rows).sort())
    for (const [table, content] of Object.entries(rows)) {
      expect(driver.prepare(`SELECT * FROM ${table}`).all(), table).toEqual(content)
    }
  })

  test('refuses a second document with the same content, a page number twice, and a note without its page', () => {
    const file = join(temporaryFolder(), 'soundleaf.db')
    openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 1) }).close()
    const driver = new Driver(file)
    onTestFinished(() => void driver.close())
    driver.exec(
      "INSERT INTO documents VALUES (1, 'a', 'hash', 0, 1); INSERT INTO pages VALUES (1, 1, 1, 't', 'x')",
    )
    expect(() => driver.exec("INSERT INTO documents VALUES (2, 'b', 'hash', 0, 1)")).toThrow(/UNIQUE/)
    expect(() => driver.exec("INSERT INTO pages VALUES (2, 1, 1, 't', 'y')")).toThrow(/UNIQUE/)
    expect(() => driver.exec("INSERT INTO notes VALUES (55, 'n', 1, 1)")).toThrow(/FOREIGN KEY/)
    driver.exec("INSERT INTO notes VALUES (1, 'n', 1, 1)")
    expect(() => driver.exec('DELETE FROM documents')).toThrow(/FOREIGN KEY/)
  })
})

describe('step 7', () => {
  test('leaves notes as they were and adds what is marked', () => {
    const file = join(temporaryFolder(), 'soundleaf.db')
    openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 6) }).close()
    const before = new Driver(file)
    before.exec(`
      INSERT INTO documents (id, title, content_hash, bundled, created_at) VALUES (1, '容器', 'hash', 1, 1000);
      INSERT INTO pages VALUES (7, 1, 1, 'ECS', 'Amazon ECS');
      INSERT INTO notes VALUES (7, '我的笔记', 3, 2000);
    `)
    before.close()
    openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 7) }).close()
    const after = new Driver(file)
    onTestFinished(() => void after.close())
    expect(after.prepare('SELECT text, revision FROM notes').get()).toEqual({ text: '我的笔记', revision: 3 })
    const add =
      after.prepare(`INSERT INTO highlights (page_id, start, "end", quote, before, after, colour, created_at)
      VALUES (?, 0, 6, 'Amazon', '', 'ECS', ?, 1)`)
    expect(add.run(7, 'yellow').changes).toBe(1)
    expect(() => add.run(7, 'red')).toThrow('CHECK')
    expect(() => add.run(8, 'pink')).toThrow('FOREIGN KEY')
  })
})
