import { readFile } from 'node:fs/promises'
import { parseAnswer } from '#core/study/answer/parse-answer.ts'
import { writePrompt } from '#core/study/prompt.ts'
import { writeStudyPage } from '#core/study/write-page.ts'
import type { ImportedPage } from '#shared/model/document.ts'

/**
 * Prints what an answer holds, as JSON or (`asPage`) as pages in our layout; `page` is the page it was asked for.
 * Gives exit code 1 when nothing in the answer was recognised.
 */
export async function readAnswer(file: string, page: number | null, asPage: boolean): Promise<number> {
  const text = await readFile(file, 'utf8')
  const answer = parseAnswer(text, page === null ? {} : { pages: [{ number: page, title: '' }] })
  if (asPage) {
    const pages = answer.pages.map((p) => writeStudyPage(p.number ?? page ?? 1, p.title, p.sections))
    process.stdout.write(pages.join('\n'))
    for (const line of answer.unplaced) process.stderr.write(`没有位置 unplaced: ${line.text}\n`)
  } else {
    process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
  }
  return answer.pages.some((p) => Object.keys(p.sections).length > 0) ? 0 : 1
}

/** Prints the prompt for the pages from `first` to `last`; exit code 1 when the document has none of them. */
export function printPrompt(pages: readonly ImportedPage[], first: number, last: number): number {
  const wanted = pages.filter(({ number }) => number >= first && number <= last)
  if (wanted.length === 0) {
    process.stderr.write(`没有这一页 no such page: ${first}–${last}\n`)
    return 1
  }
  process.stdout.write(writePrompt(wanted))
  return 0
}
