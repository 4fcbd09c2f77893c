import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { MIGRATIONS } from '#main/db/migrations/index.ts'
import { openDatabase } from '#main/db/open.ts'
import { keepLog, temporaryFolder } from './workspace.ts'

test('step 12 makes room for recordings and leaves what there is', () => {
  const { log } = keepLog()
  const file = join(temporaryFolder(), 'soundleaf.db')
  openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 11) }).close()
  const before = new Driver(file)
  before.exec(`
    INSERT INTO documents VALUES (1, '容器', 'hash', 1, 1000, NULL);
    INSERT INTO pages VALUES (7, 1, 1, 'ECS', 'Amazon ECS');
    INSERT INTO notes VALUES (7, '笔记', 3, 2000);
    INSERT INTO settings VALUES ('rate', '0.8');
  `)
  before.close()
  openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 12) }).close()

  const driver = new Driver(file)
  onTestFinished(() => void driver.close())
  expect(driver.pragma('user_version', { simple: true })).toBe(12)
  expect(driver.prepare('SELECT text FROM notes').pluck().all()).toEqual(['笔记'])
  expect(driver.prepare('SELECT value FROM settings').pluck().all()).toEqual(['0.8'])
  expect(driver.prepare('SELECT count(*) FROM recordings').pluck().get()).toBe(0)
})
