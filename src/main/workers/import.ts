import { createHash } from 'node:crypto'
import { importBytes, importText } from '#core/import/index.ts'
import { formatPage } from '#core/text/format.ts'
import type { ImportTask, ParsedDocument, ParsedFile } from '#main/library/import.service.ts'
import { decodeTools } from '#main/library/decode.ts'
import type { ImportedDocument } from '#shared/model/document.ts'
import { serveTasks } from './serve-tasks.ts'

/** Turns files and pasted text into documents, away from the main process. It is stopped by ending the thread. */
serveTasks<ImportTask, ParsedFile>(async (task, report) => {
  const progress = { signal: new AbortController().signal, report }
  const { documents, warnings } =
    task.kind === 'file'
      ? await importBytes(task, decodeTools, progress)
      : await importText(task, decodeTools, progress)
  return { documents: documents.map(parsed), warnings }
})

function parsed({ title, pages }: ImportedDocument): ParsedDocument {
  return {
    title,
    contentHash: contentHash(pages.map((page) => page.text)),
    pages: pages.map(({ number, text }) => ({ number, text, title: formatPage(text).title })),
  }
}

/** The same pages give the same hash, whatever the file's name, encoding or damage was. */
function contentHash(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text).update('\0\f')
  return hash.digest('hex')
}
