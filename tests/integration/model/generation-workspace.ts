import { onTestFinished, vi } from 'vitest'
import type { WritableDb } from '#main/db/database.ts'
import { createJobs } from '#main/jobs/jobs.ts'
import { createLibraryRepo } from '#main/library/library.repo.ts'
import { createGenerationRepo } from '#main/model/generation.repo.ts'
import { createGenerationService } from '#main/model/generation.service.ts'
import { createModelService } from '#main/model/model.service.ts'
import { createSettingsRepo } from '#main/settings/settings.repo.ts'
import { createStudyRepo } from '#main/study/study.repo.ts'
import { createStudyService } from '#main/study/study.service.ts'
import type { GenerationQueue } from '#shared/model/generation.ts'
import type { PageId } from '#shared/model/ids.ts'
import { SECTION_NAMES, type SectionName } from '#shared/model/study.ts'
import type { SectionEntry } from '#shared/model/study-section.ts'
import { keepLog } from '../db/workspace.ts'
import { openClient } from './workspace.ts'

const PATIENT = { firstByteMs: 60_000, idleMs: 60_000, totalMs: 60_000 }

/** All that writes sections, on a real database. */
export async function openGeneration(db: WritableDb, address: string, { patient }: { patient: boolean }) {
  const { log, lines } = keepLog()
  const settings = createSettingsRepo(db)
  const client = openClient(patient ? PATIENT : {})
  const clock = (): number => performance.now()
  const confirmOrigin = (): Promise<boolean> => Promise.resolve(false)
  const model = createModelService({ repo: settings, client, confirmOrigin, now: clock })
  await model.configure({ address, model: 'small-model:3b' })
  const study = createStudyService({
    repo: createStudyRepo(db),
    packFolders: [],
    pageText: createLibraryRepo(db).pageText,
    rules: () => ({ keywords: [] }),
    now: Date.now,
    changed: () => undefined,
    log,
  })
  const queues: GenerationQueue[] = []
  const previews: (SectionEntry & { readonly pageId: PageId })[] = []
  const jobs = createJobs({ publish: () => undefined, now: clock })
  const generation = createGenerationService({
    repo: createGenerationRepo(db),
    ...{ settings, model, client, jobs, log, study },
    changed: (queue) => void queues.push(queue),
    preview: (part) => void previews.push(part),
    now: Date.now,
  })
  const close = async (): Promise<void> => {
    await jobs.shutdown()
    await generation.ended()
  }
  onTestFinished(close)

  return {
    ...{ generation, model, study, queues, previews, lines, close },
    /** The sections of a page that the model wrote and that are stored. */
    writtenOn: async (pageId: PageId): Promise<readonly SectionName[]> => {
      const states = await study.page(pageId)
      return SECTION_NAMES.filter((name) => states[name].origin === 'model')
    },
    /** Resolves when the queue has come to be so. */
    until: (state: GenerationQueue['state']): Promise<void> =>
      vi.waitFor(
        () => {
          if (generation.queue().state !== state) throw new Error(`still ${generation.queue().state}`)
        },
        { timeout: 10_000, interval: 10 },
      ),
  }
}
