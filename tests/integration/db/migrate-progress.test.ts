import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#main/db/open.ts'
import { MIGRATIONS } from '#main/db/migrations/index.ts'
import { keepLog, temporaryFolder } from './workspace.ts'

const { log } = keepLog()

/** A database as it was before the step, with rows in it, opened with the step. */
function migrated(step: number): Driver.Database {
  const file = join(temporaryFolder(), 'soundleaf.db')
  openDatabase({ file, log, migrations: MIGRATIONS.slice(0, step - 1) }).close()
  const before = new Driver(file)
  before.exec(`
    INSERT INTO documents (id, title, content_hash, bundled, created_at) VALUES (1, '容器', 'hash', 1, 1000);
    INSERT INTO pages VALUES (7, 1, 1, 'ECS', 'Amazon ECS'), (8, 1, 2, 'EKS', 'Amazon EKS');
    INSERT INTO page_progress (page_id, state, changed_at) VALUES (7, 'done', 2000), (8, 'reading', 3000);
    INSERT INTO listens VALUES (7, 3, 2, 2500);
  `)
  before.close()
  openDatabase({ file, log, migrations: MIGRATIONS.slice(0, step) }).close()
  const driver = new Driver(file)
  onTestFinished(() => void driver.close())
  driver.pragma('foreign_keys = ON')
  expect(driver.pragma('user_version', { simple: true })).toBe(step)
  expect(driver.prepare('SELECT page_id, state, changed_at FROM page_progress').raw().all()).toEqual([
    [7, 'done', 2000],
    [8, 'reading', 3000],
  ])
  expect(driver.prepare('SELECT * FROM listens').raw().all()).toEqual([[7, 3, 2, 2500]])
  return driver
}

test('step 9 takes what was done for what the learner said, and leaves the rest to the rule', () => {
  const driver = migrated(9)
  const states = driver.prepare('SELECT page_id, by_hand FROM page_progress').raw().all()
  expect(states).toEqual([
    [7, 1],
    [8, 0],
  ])
  expect(() => driver.exec('UPDATE page_progress SET by_hand = 2')).toThrow(/CHECK/)
})

test('step 13 adds the word list', () => {
  const driver = migrated(13)
  driver.exec("INSERT INTO review_words VALUES (1, 'Task', '任务', 7, 'Launch a task', 0, 1000, NULL)")
  expect(driver.prepare("SELECT id FROM review_words WHERE term = 'task'").pluck().all()).toEqual([1])
  const add = (values: string) => () => driver.exec(`INSERT INTO review_words VALUES (${values})`)
  expect(add("2, '', '', 7, '', 0, 1000, NULL"), 'no word').toThrow(/CHECK/)
  expect(add("2, 'a', '', 99, '', 0, 1000, NULL"), 'no such page').toThrow(/FOREIGN/)
})

test('step 10 adds what found no place in answers', () => {
  const driver = migrated(10)
  driver.exec("INSERT INTO answer_rests VALUES (1, 7, '好的。', 1000, NULL)")
  expect(() => driver.exec("INSERT INTO answer_rests VALUES (2, 7, '', 1000, NULL)")).toThrow(/CHECK/)
  expect(() => driver.exec("INSERT INTO answer_rests VALUES (2, 99, '好', 1000, NULL)")).toThrow(/FOREIGN/)
  expect(() => driver.exec('DELETE FROM pages WHERE id = 7')).toThrow(/FOREIGN/)
})

test('step 14 adds bookmarks, one for a place', () => {
  const driver = migrated(14)
  const add = (values: string) => () => driver.exec(`INSERT INTO bookmarks VALUES (${values})`)
  add("1, 7, NULL, 'ECS', 1000, NULL")()
  add("2, 7, 0, 'Amazon ECS', 1000, 2000")()
  add("3, 7, 0, 'Amazon ECS', 1000, NULL")()
  expect(add("4, 7, NULL, 'ECS', 1000, NULL"), 'the page again').toThrow(/UNIQUE/)
  expect(add("4, 7, 0, 'Amazon ECS', 1000, NULL"), 'the sentence again').toThrow(/UNIQUE/)
  expect(add("4, 7, -1, 'x', 1000, NULL")).toThrow(/CHECK/)
  expect(add("4, 99, 0, 'x', 1000, NULL")).toThrow(/FOREIGN/)
})

test('step 8 adds where the learner was on each page', () => {
  const driver = migrated(8)
  driver.exec("INSERT INTO reading_places VALUES (7, 3, 2, NULL, 0.5), (8, NULL, NULL, 'plain', 0)")
  const add = (values: string) => () => driver.exec(`INSERT INTO reading_places VALUES (${values})`)
  driver.exec('DELETE FROM pages WHERE id = 7')
  expect(driver.prepare('SELECT page_id FROM reading_places').pluck().all()).toEqual([8])
  expect(add('99, NULL, NULL, NULL, 0'), 'no such page').toThrow(/FOREIGN/)
  driver.exec('DELETE FROM reading_places')
  expect(add("8, NULL, 1, 'plain', 0"), 'two places at once').toThrow(/CHECK/)
  expect(add('8, NULL, 1, NULL, 1.5'), 'more than all of it').toThrow(/CHECK/)
})

test('step 11 adds the days of study and the time that each page took', () => {
  const driver = migrated(11)
  driver.exec("INSERT INTO study_days (day, active_ms) VALUES ('2026-03-01', 60000)")
  driver.exec("INSERT INTO study_days (day, sentences) VALUES ('2026-03-02', 4)")
  driver.exec('INSERT INTO page_times VALUES (7, 1000), (8, 2000)')
  expect(driver.prepare('SELECT * FROM study_days').raw().all()).toEqual([
    ['2026-03-01', 60_000, 0],
    ['2026-03-02', 0, 4],
  ])
  driver.exec('DELETE FROM pages WHERE id = 7')
  expect(driver.prepare('SELECT page_id FROM page_times').pluck().all()).toEqual([8])
  const add = (day: string) => () => driver.exec(`INSERT INTO study_days (day) VALUES ('${day}')`)
  expect(add('1.3.2026'), 'no day').toThrow(/CHECK/)
  expect(add('2026-03-01'), 'twice').toThrow(/UNIQUE/)
  expect(() => driver.exec('UPDATE study_days SET active_ms = -1')).toThrow(/CHECK/)
})
