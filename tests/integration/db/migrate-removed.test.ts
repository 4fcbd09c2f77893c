import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#main/db/open.ts'
import { MIGRATIONS } from '#main/db/migrations/index.ts'
import { keepLog, temporaryFolder } from './workspace.ts'

test('step 6 leaves every document where it was: in the library', () => {
  const { log } = keepLog()
  const file = join(temporaryFolder(), 'soundleaf.db')
  openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 5) }).close()
  const before = new Driver(file)
  before.exec(`
    INSERT INTO documents VALUES (1, '容器', 'hash', 1, 1000);
    INSERT INTO pages VALUES (7, 1, 1, 'ECS', 'Amazon ECS');
    INSERT INTO notes VALUES (7, '笔记', 3, 2000);
  `)
  before.close()
  openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 6) }).close()

  const driver = new Driver(file)
  onTestFinished(() => void driver.close())
  expect(driver.pragma('user_version', { simple: true })).toBe(6)
  expect(driver.prepare('SELECT * FROM documents').all()).toEqual([
    { id: 1, title: '容器', content_hash: 'hash', bundled: 1, created_at: 1000, removed_at: null },
  ])
  expect(driver.prepare('SELECT text FROM notes').pluck().all()).toEqual(['笔记'])
})
