import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#main/db/open.ts'
import { MIGRATIONS } from '#main/db/migrations/index.ts'
import { keepLog, temporaryFolder } from './workspace.ts'

test('step 16 leaves every document as it was, and nothing counts as deleted for good', () => {
  const { log } = keepLog()
  const file = join(temporaryFolder(), 'soundleaf.db')
  openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 15) }).close()
  const before = new Driver(file)
  before.exec(`INSERT INTO documents VALUES (1, '容器', 'hash', 1, 1000, 2000)`)
  before.close()
  openDatabase({ file, log, migrations: MIGRATIONS.slice(0, 16) }).close()

  const driver = new Driver(file)
  onTestFinished(() => void driver.close())
  expect(driver.pragma('user_version', { simple: true })).toBe(16)
  expect(driver.prepare('SELECT id, title, removed_at FROM documents').all()).toEqual([
    { id: 1, title: '容器', removed_at: 2000 },
  ])
  expect(driver.prepare('SELECT * FROM erased').all()).toEqual([])
})
