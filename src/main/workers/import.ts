import { importBytes, importText } from '#core/import/index.ts'
import { pageTitle } from '#core/text/page-title.ts'
import { contentHash } from '#main/library/content-hash.ts'
import { decodeTools } from '#main/library/decode.ts'
import type { ImportTask, ParsedDocument, ParsedFile } from '#main/library/import.service.ts'
import type { ImportedDocument } from '#shared/model/document.ts'
import { serveTasks } from './serve-tasks.ts'

/** How much of the time reading takes; finding the pages' titles takes the rest. */
const READING = 0.2

/** Turns files and pasted text into documents, away from the main process. It is stopped by ending the thread. */
serveTasks<ImportTask, ParsedFile>(async (task, report) => {
  const progress = { report: (fraction: number) => report(fraction * READING) }
  const { documents, warnings } =
    task.kind === 'file'
      ? await importBytes(task, decodeTools, progress)
      : await importText(task, decodeTools, progress)
  const pageCount = documents.reduce((sum, { pages }) => sum + pages.length, 0)
  let titled = 0
  return {
    documents: documents.map((document) =>
      parsed(document, () => report(READING + ((titled += 1) / pageCount) * (1 - READING))),
    ),
    warnings,
  }
})

function parsed({ title, pages }: ImportedDocument, onPage: () => void): ParsedDocument {
  return {
    title,
    contentHash: contentHash(pages.map((page) => page.text)),
    pages: pages.map(({ number, text }) => {
      const page = { number, text, title: pageTitle(text) }
      onPage()
      return page
    }),
  }
}
