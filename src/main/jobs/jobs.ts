import { SoundleafError } from '#shared/bridge/errors.ts'
import type { JobKind, JobProgress } from '#shared/model/job.ts'
import type { CallContext } from '#main/ipc/handlers.ts'

interface JobsOptions {
  /**
   * Told how each job goes: at once when its state changes or what it works on, at most every `PROGRESS_EVERY_MS` in
   * between.
   */
  readonly publish: (progress: JobProgress) => void
  /** Milliseconds from any fixed moment. */
  readonly now: () => number
}

/** The least time between two `running` reports of one job on one thing, in milliseconds. */
export const PROGRESS_EVERY_MS = 50

interface RunningJob {
  readonly abort: AbortController
  readonly ended: Promise<unknown>
}

/** The only way to run work that can exceed 200 ms: it reports progress, can be cancelled, and ends with the app. */
export function createJobs({ publish, now }: JobsOptions) {
  const running = new Map<string, RunningJob>()
  let closing = false

  async function follow<T>(
    jobId: string,
    kind: JobKind,
    signal: AbortSignal,
    work: (context: CallContext) => T | Promise<T>,
  ): Promise<T> {
    let fraction = 0
    let named: Pick<JobProgress, 'name'> = {}
    let lastPublished = now()
    publish({ jobId, kind, state: 'running', fraction })
    const report = (value: number, name?: string): void => {
      if (signal.aborted) throw new SoundleafError('cancelled')
      fraction = Math.min(1, Math.max(fraction, value))
      const isAnother = name !== undefined && name !== '' && name !== named.name
      if (isAnother) named = { name }
      else if (now() - lastPublished < PROGRESS_EVERY_MS) return
      lastPublished = now()
      publish({ jobId, kind, state: 'running', fraction, ...named })
    }
    try {
      const result = await work({ signal, report })
      publish({ jobId, kind, state: 'done', fraction: 1 })
      return result
    } catch (error) {
      publish({ jobId, kind, state: signal.aborted ? 'cancelled' : 'failed', fraction })
      throw signal.aborted ? new SoundleafError('cancelled', {}, { cause: error }) : error
    } finally {
      running.delete(jobId)
    }
  }

  return {
    /**
     * Runs `work` under the id that the page chose. Rejects with `bad-request` when that id is running already,
     * with `cancelled` when the job was cancelled before it was done, else with the work's own error. Work that
     * was done before it noticed the cancelling counts as done.
     */
    run<T>(jobId: string, kind: JobKind, work: (context: CallContext) => T | Promise<T>): Promise<T> {
      if (running.has(jobId)) return Promise.reject(new SoundleafError('bad-request', { field: 'jobId' }))
      if (closing) return Promise.reject(new SoundleafError('cancelled'))
      const abort = new AbortController()
      const result = follow(jobId, kind, abort.signal, work)
      running.set(jobId, { abort, ended: result.catch((error: unknown) => error) })
      return result
    },

    /** Asks the job to stop; its `run` rejects once it has. A job that is not running (any more) is left alone. */
    cancel(jobId: string): void {
      running.get(jobId)?.abort.abort()
    },

    /** Cancels all jobs, refuses new ones, and waits until the last has ended. */
    async shutdown(): Promise<void> {
      closing = true
      const jobs = [...running.values()]
      for (const { abort } of jobs) abort.abort()
      await Promise.all(jobs.map(({ ended }) => ended))
    },
  }
}

export type Jobs = ReturnType<typeof createJobs>
