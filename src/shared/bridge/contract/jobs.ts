import * as v from 'valibot'
import { JOB_KINDS } from '../../model/job.ts'
import { jobId, nothing } from './values.ts'

export const jobsCalls = {
  'jobs.cancel': { input: v.strictObject({ jobId }), output: nothing },
} as const

export const jobsEvents = {
  'jobs.progress': v.object({
    jobId,
    kind: v.picklist(JOB_KINDS),
    state: v.picklist(['running', 'done', 'failed', 'cancelled']),
    fraction: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    name: v.exactOptional(v.string()),
  }),
} as const
