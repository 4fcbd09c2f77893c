import * as v from 'valibot'
import type { AnswerForPages } from '#core/study/answer/answer-for-pages.ts'
import { writePrompt } from '#core/study/prompt.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { MAX_PROMPT_PAGES } from '#shared/bridge/limits.ts'
import { sectionSchemas } from '#shared/bridge/study.schema.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { SectionName } from '#shared/model/study.ts'
import type { LibraryRepo } from '#main/library/library.repo.ts'

/** Pages that follow one another in a document; the same page twice for one alone. */
interface PageRun {
  readonly first: PageId
  readonly last: PageId
}

interface AnswersOptions {
  readonly library: Pick<LibraryRepo, 'page' | 'pages'>
  /** Puts a text on the clipboard. */
  readonly copyText: (text: string) => Promise<void>
}

/**
 * The way to a chatbot and back: the prompt for pages, and what an answer to it holds. Stores nothing. Throws
 * `not-found` when a page does not exist, and `bad-request` for pages that are no run of at most `MAX_PROMPT_PAGES`.
 */
export function createAnswersService({ library, copyText }: AnswersOptions) {
  function pageOf(pageId: PageId) {
    const page = library.page(pageId)
    if (page === undefined) throw new SoundleafError('not-found', { pageId })
    return page
  }

  function pagesOf({ first, last }: PageRun) {
    const [from, to] = [pageOf(first), pageOf(last)]
    const document = library.pages(from.documentId)
    const asked = document.filter(({ number }) => number >= from.number && number <= to.number)
    const isRun = from.documentId === to.documentId && asked.length > 0 && asked.length <= MAX_PROMPT_PAGES
    if (!isRun) throw new SoundleafError('bad-request', { pages: asked.length })
    return { document, asked }
  }

  /** Puts the prompt that asks about the pages on the clipboard, and tells how long it is. */
  async function copyPrompt(run: PageRun): Promise<{ length: number }> {
    const pages = pagesOf(run).asked.map(({ id, number }) => ({ number, text: pageOf(id).text }))
    const prompt = writePrompt(pages)
    await copyText(prompt)
    return { length: prompt.length }
  }

  /** What an answer to that prompt holds, each of its pages with the one that it explains. */
  async function read({ text, ...run }: PageRun & { readonly text: string }): Promise<AnswerForPages> {
    const { document, asked } = pagesOf(run)
    const fits = (name: SectionName, value: unknown): boolean => v.is(sectionSchemas[name], value)
    const { answerForPages } = await import('#core/study/answer/answer-for-pages.ts') // no start needs it
    return answerForPages(text, { document, asked, fits })
  }

  return { copyPrompt, read }
}

export type AnswersService = ReturnType<typeof createAnswersService>
