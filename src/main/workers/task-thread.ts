import { Worker, type Transferable } from 'node:worker_threads'
import { SoundleafError, type Failure } from '#shared/bridge/errors.ts'
import { describeError, type Log } from '#main/app/log.ts'

/** What a thread answers: see `serveTasks` for the other end. */
export type TaskAnswer<Result> =
  | { readonly id: number; readonly kind: 'progress'; readonly fraction: number }
  | { readonly id: number; readonly kind: 'done'; readonly result: Result }
  | {
      readonly id: number
      readonly kind: 'failed'
      readonly failure: Failure
      readonly cause: Record<string, string>
    }

interface TaskThreadOptions {
  /** The program the thread runs: a module that calls `serveTasks`. */
  readonly file: string
  /** Given to the program as `workerData`. */
  readonly data?: unknown
  /** The thread's name in the log. */
  readonly name: string
  readonly log: Log
}

interface AskOptions {
  readonly transfer?: readonly Transferable[]
  /** Told how far the task is, 0–1. */
  readonly report?: (fraction: number) => void
}

interface PendingTask<Result> {
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
  readonly report: ((fraction: number) => void) | undefined
}

/**
 * A thread that does one kind of task off the main process. It starts with the first task, or with `start`. When it
 * crashes, its tasks are rejected with `internal` and the next task gets a new thread.
 */
export function createTaskThread<Task, Result>({ file, data, name, log }: TaskThreadOptions) {
  let worker: Worker | null = null
  let nextId = 1
  const pending = new Map<number, PendingTask<Result>>()

  function rejectAll(error: unknown): void {
    const tasks = [...pending.values()]
    pending.clear()
    for (const task of tasks) task.reject(error)
  }

  function answered(answer: TaskAnswer<Result>): void {
    const task = pending.get(answer.id)
    if (task === undefined) return
    if (answer.kind === 'progress') {
      try {
        task.report?.(answer.fraction)
      } catch (error) {
        pending.delete(answer.id)
        task.reject(error)
      }
      return
    }
    pending.delete(answer.id)
    if (answer.kind === 'done') {
      task.resolve(answer.result)
      return
    }
    if (answer.failure.code === 'internal') log('task-failed', { thread: name, ...answer.cause })
    task.reject(new SoundleafError(answer.failure.code, answer.failure.params))
  }

  function start(): Worker {
    if (worker !== null) return worker
    const started = new Worker(file, { workerData: data, name })
    worker = started
    started.on('message', answered)
    started.on('error', (error) => {
      log('thread-crashed', { thread: name, ...describeError(error) })
    })
    started.once('exit', () => {
      if (worker !== started) return
      worker = null
      rejectAll(new SoundleafError('internal', { thread: name }))
    })
    return started
  }

  return {
    /** Starts the thread ahead of its first task. */
    start: (): void => void start(),

    /** Does the task in the thread; rejects with its `SoundleafError`. */
    ask(task: Task, { transfer = [], report }: AskOptions = {}): Promise<Result> {
      const id = nextId++
      const thread = start()
      return new Promise<Result>((resolve, reject) => {
        pending.set(id, { resolve, reject, report })
        thread.postMessage({ id, task }, transfer)
      })
    },

    /** Ends the thread in the middle of whatever it does; its tasks are rejected with `cancelled`. */
    async close(): Promise<void> {
      const closing = worker
      worker = null
      rejectAll(new SoundleafError('cancelled'))
      await closing?.terminate()
    },
  }
}

export type TaskThread<Task, Result> = ReturnType<typeof createTaskThread<Task, Result>>
