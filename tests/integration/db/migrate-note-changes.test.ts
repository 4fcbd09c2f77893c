import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#main/db/open.ts'
import { MIGRATIONS } from '#main/db/migrations/index.ts'
import { keepLog, temporaryFolder } from './workspace.ts'

test('step 15 leaves every note and its kept texts as they were, with nothing to undo', () => {
  const { log } = keepLog()
  const file = join(temporaryFolder(), 'soundleaf.db')
  openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 14) }).close()
  const before = new Driver(file)
  before.exec(`
    INSERT INTO documents VALUES (1, '容器', 'hash', 1, 1000, NULL);
    INSERT INTO pages VALUES (7, 1, 1, 'ECS', 'Amazon ECS');
    INSERT INTO notes VALUES (7, '笔记', 3, 2000);
    INSERT INTO note_history VALUES (7, 2, '旧的', 1500);
  `)
  before.close()
  openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 15) }).close()

  const driver = new Driver(file)
  onTestFinished(() => void driver.close())
  const rows = (table: string): unknown[] => driver.prepare('SELECT * FROM '.concat(table)).all()
  expect(driver.pragma('user_version', { simple: true })).toBe(15)
  expect(rows('notes')).toEqual([{ page_id: 7, text: '笔记', revision: 3, saved_at: 2000 }])
  expect(rows('note_history')).toEqual([{ page_id: 7, revision: 2, text: '旧的', saved_at: 1500 }])
  expect(rows('note_changes')).toEqual([])

  const put = driver.prepare('INSERT INTO note_changes VALUES (7, ?, 0, ?, ?, ?)')
  expect(() => put.run(0, '', 'x', 0)).toThrow('CHECK')
  expect(() => put.run(1, '', 'x', 2)).toThrow('CHECK')
  put.run(1, '', 'x', 1)
  driver.pragma('foreign_keys = ON')
  expect(() => driver.exec('DELETE FROM pages')).toThrow('FOREIGN KEY') // what was written holds its page
})
