import { parentPort } from 'node:worker_threads'
import { SoundleafError, type Failure } from '#shared/bridge/errors.ts'
import { describeError } from '#main/app/log.ts'
import type { TaskAnswer } from './task-thread.ts'

/** Answers the tasks that a `TaskThread` sends, one after the other in the order they come. */
export function serveTasks<Task, Result>(
  work: (task: Task, report: (fraction: number) => void) => Promise<Result>,
): void {
  const port = parentPort
  if (port === null) throw new Error('This program runs in a thread only')
  const answer = (message: TaskAnswer<Result>): void => port.postMessage(message)

  async function serve(id: number, task: Task): Promise<void> {
    try {
      const result = await work(task, (fraction) => answer({ id, kind: 'progress', fraction }))
      answer({ id, kind: 'done', result })
    } catch (error) {
      answer({ id, kind: 'failed', failure: failureOf(error), cause: describeError(error) })
    }
  }

  let previous = Promise.resolve()
  port.on('message', ({ id, task }: { id: number; task: Task }) => {
    previous = previous.then(() => serve(id, task))
  })
}

function failureOf(error: unknown): Failure {
  if (error instanceof SoundleafError) return { code: error.code, params: error.params }
  return { code: 'internal', params: {} }
}
