import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { CallInput } from '#shared/bridge/contract.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { PageSummary } from '#shared/model/library.ts'
import { call } from '#renderer/bridge/client.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'

/** Pages that follow one another; the same page twice for one alone. */
export type PageRun = CallInput<'answers.copyPrompt'>

interface CopiedPrompt {
  readonly first: number
  readonly last: number
  /** In UTF-16 units. */
  readonly length: number
}

/** The prompt that was copied last, and what it asked about. */
export const usePrompt = defineStore('prompt', () => {
  const library = useLibrary()
  const notices = useNotices()
  /** What the learner should be told of; null again once that was read. */
  const copied = shallowRef<CopiedPrompt | null>(null)
  let asked: PageRun | null = null

  /** Puts the prompt for the pages from one to another of the open document on the clipboard. */
  async function copy(first: PageSummary, last: PageSummary): Promise<void> {
    const run = { first: first.id, last: last.id }
    try {
      const { length } = await call('answers.copyPrompt', run)
      asked = run
      copied.value = { first: first.number, last: last.number, length }
    } catch (error) {
      notices.report(error, () => void copy(first, last))
    }
  }

  /** The pages that an answer pasted on this page is for: those asked about last if it is one of them, or it alone. */
  function runAround(pageId: PageId): PageRun {
    const place = (id: PageId): number => library.pages.findIndex((page) => page.id === id)
    const at = place(pageId)
    if (asked === null || place(asked.first) < 0) return { first: pageId, last: pageId }
    return place(asked.first) <= at && at <= place(asked.last) ? asked : { first: pageId, last: pageId }
  }

  function forgetCopied(): void {
    copied.value = null
  }

  return { copied, copy, runAround, forgetCopied }
})
