import { SoundleafError } from '#shared/bridge/errors.ts'
import {
  DEFAULT_MODEL_SETTINGS,
  type GenerationQueue,
  type GenerationTask,
} from '#shared/model/generation.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { SectionName } from '#shared/model/study.ts'

/** A model server in memory, and a queue that stands still: what is added waits until a test says what happens. */
export function createFakeGeneration(changed: (queue: GenerationQueue) => void) {
  let settings = DEFAULT_MODEL_SETTINGS
  let queue: GenerationQueue = { state: 'idle', failure: null, done: 0, tasks: [] }

  function show(next: Partial<GenerationQueue>): void {
    queue = { ...queue, ...next }
    changed(queue)
  }

  return {
    settings: () => settings,
    queue: () => queue,
    /** Has the queue be so. */
    show,
    configure(chosen: { readonly address: string; readonly model: string }) {
      settings = { ...settings, ...chosen }
      return settings
    },
    test: () => ({ models: ['small-model:3b', 'large-model:14b'], listMs: 4, answerMs: 310 }),
    add(entries: readonly { readonly pageId: PageId; readonly section: SectionName }[]): void {
      if (settings.model === '') throw new SoundleafError('model-not-chosen')
      const added = entries.map((entry): GenerationTask => ({ ...entry, state: 'waiting', failure: null }))
      const isAdded = (task: GenerationTask): boolean =>
        added.some(({ pageId, section }) => task.pageId === pageId && task.section === section)
      show({ state: 'running', failure: null, tasks: [...queue.tasks.filter((t) => !isAdded(t)), ...added] })
    },
    stop(pageId: PageId | null): void {
      const tasks = queue.tasks.filter((task) => pageId !== null && task.pageId !== pageId)
      show({ tasks, ...(tasks.length === 0 ? { state: 'idle', failure: null, done: 0 } : {}) })
    },
  }
}
