import { expect, test } from 'vitest'
import type { WritableDb } from '#main/db/database.ts'
import { createLibraryRepo } from '#main/library/library.repo.ts'
import { createNotesRepo } from '#main/notes/notes.repo.ts'
import { createProgressRepo } from '#main/progress/progress.repo.ts'
import { createPronunciationsRepo } from '#main/pronunciations/pronunciations.repo.ts'
import { createGenerationRepo } from '#main/model/generation.repo.ts'
import { createStatisticsRepo } from '#main/progress/statistics.repo.ts'
import { createReviewRepo } from '#main/review/review.repo.ts'
import { createSearchRepo } from '#main/search/search.repo.ts'
import { createRestsRepo } from '#main/study/rests.repo.ts'
import { createStudyRepo } from '#main/study/study.repo.ts'
import { addDocument, openTestDatabase } from './workspace.ts'

/** Tables that grow with the learner's library. */
const GROWING =
  'pages|notes|note_history|page_progress|listens|reading_places|page_times|t|pronunciation_history|study_versions|study_sections|highlights|answer_rests|s|v|search_entries|e|p'

test('no query reads a growing table from end to end', () => {
  const db = openTestDatabase()
  addDocument(db, ['One', 'Two'])
  const queries: string[] = []
  const recording: WritableDb = {
    ...db,
    prepare: (sql) => {
      queries.push(sql)
      return db.prepare(sql)
    },
  }
  createLibraryRepo(recording)
  createNotesRepo(recording)
  createProgressRepo(recording)
  createStatisticsRepo(recording)
  createPronunciationsRepo(recording)
  createStudyRepo(recording)
  createRestsRepo(recording)
  createGenerationRepo(recording)
  createSearchRepo(recording)
  createReviewRepo(recording)

  expect(queries.length).toBeGreaterThan(10)
  for (const sql of queries) {
    const parameters = Array.from({ length: sql.split('?').length - 1 }, () => 1)
    const plan = db.prepare<number[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters)
    const scans = plan
      .map(({ detail }) => detail)
      .filter((line) => new RegExp(`SCAN (${GROWING})$`).test(line))
    expect(scans, sql).toEqual([])
  }
})
