import { defineStore } from 'pinia'
import { reactive } from 'vue'
import type { OwnAccent, OwnKind } from '#shared/model/own-pronunciation.ts'

/** What the learner has chosen and written in a form so far; null or missing is what the form began with. */
interface OwnDraft {
  kind: OwnKind | null
  accent: OwnAccent | null
  readonly texts: Partial<Record<OwnKind, string>>
}

/**
 * The own pronunciations that are being written, by the name of their form. They outlive it: a card goes over to another
 * pane, or to another word, before anything is saved.
 */
export const useOwnDrafts = defineStore('own-drafts', () => {
  const drafts = new Map<string, OwnDraft>()

  function draftOf(name: string): OwnDraft {
    const draft = drafts.get(name) ?? reactive<OwnDraft>({ kind: null, accent: null, texts: {} })
    drafts.set(name, draft)
    return draft
  }

  /** It was saved, or given up. */
  function forget(name: string): void {
    drafts.delete(name)
  }

  return { draftOf, forget }
})
