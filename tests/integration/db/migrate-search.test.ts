import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#main/db/open.ts'
import { MIGRATIONS } from '#main/db/migrations/index.ts'
import { keepLog, temporaryFolder } from './workspace.ts'

const { log } = keepLog()

describe('step 5', () => {
  test('leaves what was there, has all of it read into the index, and what is written later too', () => {
    const file = join(temporaryFolder(), 'soundleaf.db')
    openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 4) }).close()
    const before = new Driver(file)
    before.exec(`
      INSERT INTO documents VALUES (1, '容器', 'hash', 1, 1000);
      INSERT INTO pages VALUES (7, 1, 1, 'ECS', 'Amazon ECS'), (8, 1, 2, 'EKS', 'Amazon EKS');
      INSERT INTO notes VALUES (7, '笔记', 3, 2000);
      INSERT INTO study_versions VALUES (1, 8, 'plain', NULL, '["讲解"]', 'you', 1, 1);
    `)
    before.close()
    openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 5) }).close()

    const driver = new Driver(file)
    onTestFinished(() => void driver.close())
    driver.pragma('foreign_keys = ON')
    expect(driver.pragma('user_version', { simple: true })).toBe(5)
    expect(driver.prepare('SELECT text FROM notes').pluck().all()).toEqual(['笔记'])
    const queue = (): unknown[] =>
      driver.prepare("SELECT kind || ' ' || page_id FROM search_queue ORDER BY 1").pluck().all()
    expect(queue()).toEqual(['note 7', 'study 7', 'study 8', 'text 7', 'text 8'])

    const changes = {
      "INSERT INTO pages VALUES (9, 1, 3, 'S3', 'Amazon S3')": ['study 9', 'text 9'],
      "UPDATE pages SET text = 'Amazon S3!' WHERE id = 9": ['study 9', 'text 9'],
      "INSERT INTO notes VALUES (9, 'n', 1, 1) ON CONFLICT DO UPDATE SET text = excluded.text": ['note 9'],
      "UPDATE notes SET text = 'm' WHERE page_id = 9": ['note 9'],
      'DELETE FROM notes WHERE page_id = 9': ['note 9'],
      "INSERT INTO study_sections VALUES (8, 'plain', 1, 1)": ['study 8'],
      'UPDATE study_sections SET version_id = NULL': ['study 8'],
      "UPDATE study_versions SET value = '[]'": ['study 8'],
    }
    for (const [change, queued] of Object.entries(changes)) {
      driver.exec('DELETE FROM search_queue')
      driver.exec(change)
      expect(queue(), change).toEqual(queued)
      driver.exec(change.startsWith('UPDATE') ? change : 'SELECT 1')
      expect(queue(), `${change}, again`).toEqual(queued)
    }

    driver.exec("INSERT INTO search_entries VALUES (1, 9, 1, 'text', '[]')")
    driver.exec("INSERT INTO search_index (rowid, title, text) VALUES (1, 'S3', 'Amazon S3 buckets')")
    const find = driver.prepare('SELECT rowid FROM search_index WHERE search_index MATCH ?').pluck()
    expect(find.all('bucket')).toEqual([1])
    driver.exec('DELETE FROM pages WHERE id = 9')
    expect(find.all('bucket')).toEqual([])
    expect(() => driver.exec("INSERT INTO search_entries VALUES (2, 7, 1, 'song', '[]')")).toThrow(/CHECK/)
    expect(() => driver.exec("INSERT INTO search_entries VALUES (2, 55, 1, 'text', '[]')")).toThrow(/FOREIGN/)
  })
})
