import { workerData } from 'node:worker_threads'
import { serveTasks } from '#main/workers/serve-tasks.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'

/** Does what its task says: a program for trying threads. */
export type EchoTask =
  | { readonly kind: 'echo'; readonly value: unknown }
  | { readonly kind: 'count'; readonly to: number }
  | { readonly kind: 'fail' }
  | { readonly kind: 'break' }
  | { readonly kind: 'crash' }
  | { readonly kind: 'hang' }

serveTasks<EchoTask, unknown>((task, report) => {
  switch (task.kind) {
    case 'echo':
      return Promise.resolve({ value: task.value, data: workerData as unknown })
    case 'count':
      for (let step = 1; step <= task.to; step += 1) report(step / task.to)
      return Promise.resolve(task.to)
    case 'fail':
      return Promise.reject(new SoundleafError('import-no-pages', { name: 'a.txt' }))
    case 'break':
      return Promise.reject(new TypeError('the learner wrote: secret'))
    case 'crash':
      setImmediate(() => {
        throw new Error('the learner wrote: secret')
      })
      return new Promise(() => undefined)
    case 'hang':
      for (;;);
  }
})
