import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { completeRows } from '#core/study/align-translation.ts'
import type { CallInput } from '#shared/bridge/contract.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { SectionName } from '#shared/model/study.ts'
import type { SectionEntry, SectionState, SectionVersion, VersionId } from '#shared/model/study-section.ts'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useStudy } from '#renderer/stores/study.store.ts'
import { createSectionDraft, type SectionDraft } from './section-draft.ts'

/** The section that is being written, and the steps back and forth in any of them. */
export const useStudyEditing = defineStore('study-editing', () => {
  const notices = useNotices()
  const reading = useReading()
  const study = useStudy()
  /** Drafts live on until they are safely saved, whatever page is open. */
  const drafts = new Map<string, SectionDraft>()
  const draft = shallowRef<SectionDraft | null>(null)

  const section = computed(() => draft.value?.section ?? null)

  function keyOf(pageId: PageId, name: SectionName): string {
    return `${pageId} ${name}`
  }

  /** Puts what is stored into the form that it is written in. */
  function opened(entry: SectionEntry): SectionEntry {
    if (entry.section === 'translation') {
      const sentences = reading.outline?.sentences.map(({ text }) => text) ?? []
      const rows = completeRows(sentences, entry.value.sentences)
      return { section: entry.section, value: { ...entry.value, sentences: rows } }
    }
    if (entry.section === 'plain' || entry.section === 'beginner') {
      const { section: name, value } = entry
      return { section: name, value: value.flatMap((text, place) => (place === 0 ? [text] : ['', text])) }
    }
    return entry
  }

  function begin(name: SectionName): void {
    const { pageId } = study
    const state = study.states?.[name]
    if (pageId === null || state === undefined || draft.value?.section === name) return
    finish()
    const unsaved = drafts.get(keyOf(pageId, name))
    const begun = unsaved ?? createDraft(pageId, name, state)
    drafts.set(keyOf(pageId, name), begun)
    draft.value = begun
  }

  function createDraft(pageId: PageId, name: SectionName, state: SectionState): SectionDraft {
    const where = { pageId, section: name }
    const accepted = (next: SectionState): SectionState => {
      study.accept(pageId, name, next)
      return next
    }
    const begun = createSectionDraft(name, state, opened, {
      load: async () => accepted((await call('study.page', { pageId }))[name]),
      save: async (entry, revision) => {
        // The contract's arrays are mutable types of the same values.
        const input = { pageId, ...entry, origin: 'you', revision } as CallInput<'study.put'>
        return accepted(await call('study.put', input))
      },
      undo: async () => accepted(await call('study.undo', where)),
      redo: async () => accepted(await call('study.redo', where)),
      report: (error) => notices.report(error, () => void begun.flush()),
    })
    return begun
  }

  /** Leaves the section that is being written, which is saved. */
  function finish(): void {
    draft.value = null
    for (const [key, left] of drafts) {
      void left.flush().then(() => {
        if (left.state.value === 'saved' && draft.value !== left) drafts.delete(key)
      })
    }
  }

  /** Saves every draft now. */
  async function flush(): Promise<void> {
    await Promise.all([...drafts.values()].map((left) => left.flush()))
  }

  /** One step back or forth in a section of the open page, which may be the one that is being written. */
  async function step(name: SectionName, way: 'undo' | 'redo'): Promise<void> {
    if (draft.value?.section === name) return draft.value[way]()
    const { pageId } = study
    if (pageId === null) return
    try {
      study.accept(pageId, name, await call(`study.${way}`, { pageId, section: name }))
    } catch (error) {
      notices.report(error, () => void step(name, way))
    }
  }

  /** What stood in a section of the open page, newest first; null when it cannot be told. */
  async function history(name: SectionName): Promise<readonly SectionVersion[] | null> {
    const { pageId } = study
    if (pageId === null) return null
    try {
      await flush()
      return await call('study.history', { pageId, section: name })
    } catch (error) {
      notices.report(error)
      return null
    }
  }

  async function restore(name: SectionName, which: VersionId): Promise<void> {
    const { pageId } = study
    if (pageId === null) return
    try {
      await flush()
      study.accept(pageId, name, await call('study.restore', { pageId, section: name, which }))
    } catch (error) {
      notices.report(error, () => void restore(name, which))
    }
  }

  watch(() => reading.pageId, finish, { flush: 'sync' })
  watch(
    () => study.states,
    (states) => {
      const open = draft.value
      if (states && open) open.follow(states[open.section])
    },
  )

  return { draft, section, begin, finish, flush, step, history, restore }
})
