import type { Handlers } from '#main/ipc/handlers.ts'
import type { Jobs } from './jobs.ts'

/** The bridge calls about jobs. */
export function jobsCalls(jobs: Jobs): Handlers<'jobs.cancel'> {
  return {
    'jobs.cancel': ({ jobId }) => {
      jobs.cancel(jobId)
    },
  }
}
