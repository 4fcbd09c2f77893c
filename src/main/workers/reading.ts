import { workerData } from 'node:worker_threads'
import { formatPage } from '#core/text/format.ts'
import { loadPronouncer } from '#main/reading/pronouncer.ts'
import type { PageReading, ReadingTask } from '#main/reading/reading.service.ts'
import { serveTasks } from './serve-tasks.ts'

/** Formats pages and finds how their sentences are said, away from the main process. */
const { phoneticsFolder } = workerData as { readonly phoneticsFolder: string }
const loading = loadPronouncer({ folder: phoneticsFolder })
loading.catch(() => undefined) // told to the first task that needs it

serveTasks<ReadingTask, PageReading>(async ({ text, accent, style }) => {
  const page = formatPage(text)
  const pronouncer = await loading
  const sentences = page.blocks.flatMap((block) => block.sentences)
  return {
    page,
    pronunciation: sentences.map((sentence) => pronouncer.sentence(sentence.text, { accent, style })),
  }
})
