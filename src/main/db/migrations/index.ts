import type { Migration } from '../migrate.ts'
import { migration as step1 } from './0001-library-notes-progress-settings.ts'
import { migration as step2 } from './0002-own-pronunciations.ts'
import { migration as step3 } from './0003-study-sections.ts'
import { migration as step4 } from './0004-generation-queue.ts'
import { migration as step5 } from './0005-search.ts'
import { migration as step6 } from './0006-removed-documents.ts'
import { migration as step7 } from './0007-highlights.ts'
import { migration as step8 } from './0008-reading-places.ts'
import { migration as step9 } from './0009-state-by-hand.ts'
import { migration as step10 } from './0010-answer-rests.ts'
import { migration as step11 } from './0011-study-days.ts'
import { migration as step12 } from './0012-recordings.ts'
import { migration as step13 } from './0013-review-words.ts'
import { migration as step14 } from './0014-bookmarks.ts'
import { migration as step15 } from './0015-note-changes.ts'
import { migration as step16 } from './0016-erased.ts'

/** All steps, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  step1,
  step2,
  step3,
  step4,
  step5,
  step6,
  step7,
  step8,
  step9,
  step10,
  step11,
  step12,
  step13,
  step14,
  step15,
  step16,
]
