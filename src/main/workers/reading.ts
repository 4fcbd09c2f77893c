import { workerData } from 'node:worker_threads'
import { formatPage } from '#core/text/format.ts'
import { loadPronouncer } from '#main/reading/pronouncer.ts'
import type { PageReading, ReadingTask } from '#main/reading/reading-task.ts'
import type { PronouncedSentence } from '#shared/model/pronunciation.ts'
import { serveTasks } from './serve-tasks.ts'

/** Formats pages and finds how their sentences are said, away from the main process. */
const { phoneticsFile } = workerData as { readonly phoneticsFile: string }
const loading = loadPronouncer({ file: phoneticsFile })
loading.catch(() => undefined) // told to every task that needs it

serveTasks<ReadingTask, PageReading>(async ({ text, accent, style, own }) => {
  const page = formatPage(text)
  const pronouncer = await loading
  const pronunciation: PronouncedSentence[] = []
  for (const sentence of page.blocks.flatMap((block) => block.sentences)) {
    pronunciation.push(await pronouncer.pronounce(sentence.text, { accent, style }, own))
  }
  return { page, pronunciation }
})
