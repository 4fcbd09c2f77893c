import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createTaskThread } from '#main/workers/task-thread.ts'
import { keepLog } from '../db/workspace.ts'
import type { EchoTask } from './echo-program.ts'

function workspace() {
  const { log, lines } = keepLog()
  const thread = createTaskThread<EchoTask, unknown>({
    file: join(import.meta.dirname, 'echo-program.ts'),
    data: { folder: 'here' },
    name: 'echo',
    log,
  })
  onTestFinished(() => thread.close())
  return { thread, lines }
}

describe('a thread', () => {
  test('does its tasks in order and gives each its own answer', async () => {
    const { thread } = workspace()
    const answers = await Promise.all([1, 2, 3].map((value) => thread.ask({ kind: 'echo', value })))
    expect(answers).toEqual([1, 2, 3].map((value) => ({ value, data: { folder: 'here' } })))
  })

  test('tells how far a task is', async () => {
    const { thread } = workspace()
    const fractions: number[] = []
    await thread.ask({ kind: 'count', to: 4 }, { report: (fraction) => fractions.push(fraction) })
    expect(fractions).toEqual([0.25, 0.5, 0.75, 1])
  })

  test('can be stopped where it reports', async () => {
    const { thread } = workspace()
    const report = (): void => {
      throw new Error('stopped here')
    }
    await expect(thread.ask({ kind: 'count', to: 4 }, { report })).rejects.toThrow('stopped here')
    expect(await thread.ask({ kind: 'count', to: 1 })).toBe(1)
  })

  test('passes a known failure on, and another one as "internal" without its message', async () => {
    const { thread, lines } = workspace()
    await expect(thread.ask({ kind: 'fail' })).rejects.toMatchObject({
      code: 'import-no-pages',
      params: { name: 'a.txt' },
    })
    expect(lines).toEqual([])
    await expect(thread.ask({ kind: 'break' })).rejects.toMatchObject({ code: 'internal' })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/task-failed .*TypeError/)
    expect(lines[0]).not.toContain('secret')
  })

  test('that crashes fails its tasks, and the next task gets a new one', async () => {
    const { thread, lines } = workspace()
    const [crashed, waiting] = await Promise.allSettled([
      thread.ask({ kind: 'crash' }),
      thread.ask({ kind: 'echo', value: 1 }),
    ])
    for (const result of [crashed, waiting]) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'internal' } })
    }
    expect(lines.join()).toContain('thread-crashed')
    expect(lines.join()).not.toContain('secret')
    expect(await thread.ask({ kind: 'echo', value: 2 })).toMatchObject({ value: 2 })
  })

  test('is ended in the middle of a task that never ends', async () => {
    const { thread } = workspace()
    await thread.ask({ kind: 'echo', value: 'started' })
    const hanging = thread.ask({ kind: 'hang' })
    const closed = thread.close()
    await expect(hanging).rejects.toMatchObject({ code: 'cancelled' })
    await closed
  })
})
