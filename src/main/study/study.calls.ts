import type { CallOutput } from '#shared/bridge/contract.ts'
import type { Handlers } from '#main/ipc/handlers.ts'
import type { StudyService } from './study.service.ts'

/** The bridge calls about study sections. */
export function studyCalls(study: StudyService): Handlers<'study.page'> {
  return {
    // The contract's arrays are mutable types of the same values.
    'study.page': async ({ pageId }) => (await study.page(pageId)) as CallOutput<'study.page'>,
  }
}
