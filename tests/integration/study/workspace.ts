import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openDatabase } from '#main/db/open.ts'
import { createLibraryRepo } from '#main/library/library.repo.ts'
import type { StudyRules } from '#main/study/base-layer.ts'
import { createStudyRepo } from '#main/study/study.repo.ts'
import { createStudyService } from '#main/study/study.service.ts'
import type { PageId } from '#shared/model/ids.ts'
import { addDocument, keepLog, temporaryFolder } from '../db/workspace.ts'

interface WorkspaceOptions {
  readonly packFolders?: readonly string[]
  readonly rules?: StudyRules
  readonly texts?: readonly string[]
}

/** A real database with a document in it, and the study sections on top; `reopen` is what the next start finds. */
export function studyWorkspace({
  packFolders = [],
  rules = () => ({}),
  texts = ['One', 'Two'],
}: WorkspaceOptions = {}) {
  const file = join(temporaryFolder(), 'soundleaf.db')
  const { log, events: logged } = keepLog()
  const told: PageId[] = []
  const clock = { now: 1_000_000 }

  function open() {
    const db = openDatabase({ file, log })
    onTestFinished(() => db.close())
    const repo = createStudyRepo(db)
    const study = createStudyService({
      repo,
      packFolders,
      pageText: createLibraryRepo(db).pageText,
      rules,
      now: () => clock.now,
      changed: (pageId) => told.push(pageId),
      log,
    })
    return { db, repo, study }
  }

  const first = open()
  const { pageIds } = addDocument(first.db, texts)
  return {
    ...first,
    pageId: pageIds[0]!,
    otherPage: pageIds[1]!,
    told,
    logged,
    clock,
    /** Closes the database and opens it again. */
    reopen: () => {
      first.db.close()
      return open()
    },
  }
}
