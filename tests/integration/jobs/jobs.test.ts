import { describe, expect, test } from 'vitest'
import { createJobs, PROGRESS_EVERY_MS } from '#main/jobs/jobs.ts'
import type { JobProgress } from '#shared/model/job.ts'

function workspace() {
  const told: JobProgress[] = []
  const clock = { now: 0 }
  const jobs = createJobs({ publish: (progress) => told.push(progress), now: () => clock.now })
  return { jobs, told, clock }
}

/** Work that waits until its job is cancelled. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')))
  })
}

describe('a job', () => {
  test('tells when it runs and when it is done, and returns its result', async () => {
    const { jobs, told } = workspace()
    expect(await jobs.run('a', 'import', () => 42)).toBe(42)
    expect(told).toEqual([
      { jobId: 'a', kind: 'import', state: 'running', fraction: 0 },
      { jobId: 'a', kind: 'import', state: 'done', fraction: 1 },
    ])
  })

  test('tells its progress no more often than agreed, and never a falling one', async () => {
    const { jobs, told, clock } = workspace()
    await jobs.run('a', 'import', ({ report }) => {
      for (let step = 1; step <= 100; step += 1) {
        clock.now += PROGRESS_EVERY_MS / 10
        report(step === 60 ? 0.1 : step / 100)
      }
    })
    const fractions = told.map(({ fraction }) => fraction)
    expect(fractions).toHaveLength(1 + 10 + 1)
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
  })

  test('tells at once what it works on now, once, and from then on with all that it tells', async () => {
    const { jobs, told, clock } = workspace()
    await jobs.run('a', 'import', ({ report }) => {
      report(0, 'one.md')
      report(0.1, 'one.md')
      clock.now += PROGRESS_EVERY_MS
      report(0.2)
      report(0.3, 'two.md')
    })
    const running = { jobId: 'a', kind: 'import', state: 'running' }
    expect(told).toEqual([
      { ...running, fraction: 0 },
      { ...running, fraction: 0, name: 'one.md' },
      { ...running, fraction: 0.2, name: 'one.md' },
      { ...running, fraction: 0.3, name: 'two.md' },
      { ...running, state: 'done', fraction: 1 },
    ])
  })

  test('that fails tells so and rejects with its own error', async () => {
    const { jobs, told } = workspace()
    const work = () => Promise.reject(new Error('of its own'))
    await expect(jobs.run('a', 'import', work)).rejects.toThrow('of its own')
    expect(told.at(-1)?.state).toBe('failed')
  })

  test('that is cancelled is stopped where it reports, and rejects with "cancelled"', async () => {
    const { jobs, told } = workspace()
    let steps = 0
    const running = jobs.run('a', 'import', async ({ report }) => {
      for (; steps < 1000; steps += 1) {
        await Promise.resolve()
        report(steps / 1000)
        if (steps === 10) jobs.cancel('a')
      }
    })
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
    expect(steps).toBe(11)
    expect(told.at(-1)).toMatchObject({ state: 'cancelled' })
  })

  test('under an id that is running is refused; the id is free again afterwards', async () => {
    const { jobs } = workspace()
    const first = jobs.run('a', 'import', ({ signal }) => untilAborted(signal))
    await expect(jobs.run('a', 'import', () => 1)).rejects.toMatchObject({ code: 'bad-request' })
    jobs.cancel('a')
    await expect(first).rejects.toMatchObject({ code: 'cancelled' })
    expect(await jobs.run('a', 'import', () => 2)).toBe(2)
  })

  test('that is over already is not cancelled, nor is one that never was', async () => {
    const { jobs, told } = workspace()
    await jobs.run('a', 'import', () => 1)
    jobs.cancel('a')
    jobs.cancel('never')
    expect(told.at(-1)?.state).toBe('done')
  })

  test('of the closing app is cancelled; closing waits for its end and takes no new one', async () => {
    const { jobs, told } = workspace()
    const running = [
      jobs.run('a', 'import', ({ signal }) => untilAborted(signal)),
      jobs.run('b', 'import', ({ signal }) => untilAborted(signal)),
    ]
    const ends = Promise.allSettled(running)
    await jobs.shutdown()
    expect(told.filter(({ state }) => state === 'cancelled').map(({ jobId }) => jobId)).toEqual(['a', 'b'])
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(jobs.run('c', 'import', () => 1)).rejects.toMatchObject({ code: 'cancelled' })
  })
})
