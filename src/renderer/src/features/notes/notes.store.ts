import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { PageId } from '#shared/model/ids.ts'
import { call } from '#renderer/bridge/client.ts'
import { useHighlights } from '#renderer/stores/highlights.store.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import type { NoteDraft } from './note-draft.ts'
import { createNoteDraft } from './note-draft.ts'

/** The note of the open page. Drafts of other pages live on until they are safely saved. */
export const useNotes = defineStore('notes', () => {
  const highlights = useHighlights()
  const library = useLibrary()
  const notices = useNotices()
  const reading = useReading()
  const drafts = new Map<PageId, NoteDraft>()
  const draft = shallowRef<NoteDraft | null>(null)
  const loadFailed = ref(false)
  let latest = 0

  const text = computed(() => draft.value?.text.value ?? '')
  const state = computed(() => draft.value?.state.value ?? 'saved')
  const savedAt = computed(() => draft.value?.savedAt.value ?? null)

  async function open(pageId: PageId): Promise<void> {
    const turn = ++latest
    leave()
    loadFailed.value = false
    const unsaved = drafts.get(pageId)
    if (unsaved) {
      draft.value = unsaved
      return
    }
    try {
      const note = await call('notes.get', { pageId })
      if (turn !== latest) return
      const opened = createNoteDraft(note, {
        load: () => call('notes.get', { pageId }),
        save: async (written, revision) => {
          const saved = await call('notes.save', { pageId, text: written, revision })
          library.markNote(pageId, saved.text !== '')
          return saved
        },
        report: (error) => notices.report(error, () => void opened.flush()),
      })
      drafts.set(pageId, opened)
      draft.value = opened
    } catch (error) {
      if (turn !== latest) return
      loadFailed.value = true
      notices.report(error, () => void open(pageId))
    }
  }

  /** Saves what is left of the note that is open, and lets go of drafts that need nothing more. */
  function leave(): void {
    draft.value = null
    for (const [id, left] of drafts) {
      void left.flush().then(() => {
        if (left.state.value === 'saved' && draft.value !== left) drafts.delete(id)
      })
    }
  }

  function edit(written: string): void {
    draft.value?.edit(written)
  }

  /** Adds a text below the page's note, with room below it. */
  function append(added: string): void {
    const before = text.value.trimEnd()
    edit(`${before}${before === '' ? '' : '\n\n'}${added}\n\n`)
  }

  /** Adds a sentence of the page to its note, as a quotation. */
  function quote(sentence: string): void {
    append(`> ${sentence}`)
  }

  /** Saves every draft and every comment now. */
  async function flush(): Promise<void> {
    await Promise.all([highlights.flush(), ...[...drafts.values()].map((left) => left.flush())])
  }

  function retryLoad(): void {
    if (reading.pageId !== null) void open(reading.pageId)
  }

  watch(
    () => reading.pageId,
    (pageId) => {
      if (pageId !== null) void open(pageId)
    },
    { immediate: true },
  )

  return { draft, text, state, savedAt, loadFailed, edit, append, quote, flush, retryLoad }
})
