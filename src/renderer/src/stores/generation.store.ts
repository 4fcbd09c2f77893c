import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { GenerationQueue, GenerationTask } from '#shared/model/generation.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { SectionName } from '#shared/model/study.ts'
import type { SectionEntry } from '#shared/model/study-section.ts'
import { call, on } from '#renderer/bridge/client.ts'
import { useNotices } from './notices.store.ts'

const IDLE: GenerationQueue = { state: 'idle', failure: null, done: 0, tasks: [] }

function keyOf(pageId: PageId, section: SectionName): string {
  return `${pageId}/${section}`
}

/** What a local model is writing, and what has come of it so far. */
export const useGeneration = defineStore('generation', () => {
  const notices = useNotices()
  const queue = shallowRef<GenerationQueue>(IDLE)
  /** What came of sections that are not stored: while they are written, and after they failed. */
  const parts = shallowRef<ReadonlyMap<string, SectionEntry>>(new Map())
  /** Whether the settings of the local model are open. */
  const settingUp = ref(false)

  const tasks = computed(
    () => new Map(queue.value.tasks.map((task) => [keyOf(task.pageId, task.section), task])),
  )

  /** Shows the queue. What was written of a section goes when the section is stored, stopped or begun again. */
  function accept(next: GenerationQueue): void {
    const before = tasks.value
    queue.value = next
    const kept = [...parts.value].filter(([key]) => {
      const now = tasks.value.get(key)
      return now !== undefined && !(now.state === 'writing' && before.get(key)?.state !== 'writing')
    })
    if (kept.length < parts.value.size) parts.value = new Map(kept)
  }

  async function load(): Promise<void> {
    accept(await call('generation.queue'))
  }

  function listen(): void {
    on('generation.changed', accept)
    on('study.generating', ({ pageId, ...part }) => {
      parts.value = new Map(parts.value).set(keyOf(pageId, part.section), part)
    })
  }

  function taskOf(pageId: PageId, section: SectionName): GenerationTask | undefined {
    return tasks.value.get(keyOf(pageId, section))
  }

  function partOf(pageId: PageId, section: SectionName): SectionEntry | undefined {
    return parts.value.get(keyOf(pageId, section))
  }

  /** Asks the main process; without a model, opens the settings of the local model instead. */
  async function ask(what: () => Promise<unknown>): Promise<void> {
    try {
      await what()
    } catch (error) {
      if (error instanceof SoundleafError && error.code === 'model-not-chosen') settingUp.value = true
      else notices.report(error)
    }
  }

  return {
    queue,
    settingUp,
    load,
    listen,
    taskOf,
    partOf,
    /** Has the model write a section of a page, or with null all that it lacks. */
    writePage: (pageId: PageId, section: SectionName | null) =>
      ask(() => call('generation.addPage', { pageId, section })),
    writeDocument: (documentId: DocumentId) => ask(() => call('generation.addDocument', { documentId })),
    pause: () => ask(() => call('generation.pause')),
    resume: () => ask(() => call('generation.resume')),
    stopPage: (pageId: PageId) => ask(() => call('generation.stop', { pageId })),
    stopAll: () => ask(() => call('generation.stop', { pageId: null })),
  }
})
