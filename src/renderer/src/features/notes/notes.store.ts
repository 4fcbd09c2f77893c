import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { Manner } from '#core/notes/note-journal.ts'
import type { PageId } from '#shared/model/ids.ts'
import { call } from '#renderer/bridge/client.ts'
import { useHighlights } from '#renderer/stores/highlights.store.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import type { KeptNote, NoteDraft } from './note-draft.ts'
import { createNoteDraft } from './note-draft.ts'

/** How long one is told that nothing is left to undo. */
const HINT_MS = 4000

/** The note of the open page. Drafts of other pages live on until they are safely saved. */
export const useNotes = defineStore('notes', () => {
  const highlights = useHighlights()
  const library = useLibrary()
  const notices = useNotices()
  const reading = useReading()
  const drafts = new Map<PageId, NoteDraft>()
  const draft = shallowRef<NoteDraft | null>(null)
  const loadFailed = ref(false)
  /** The end of the way that undoing or redoing has just come to. */
  const atEnd = ref<'undo' | 'redo' | null>(null)
  /** An input method is composing in the note: nothing else may touch the text then. */
  const isComposing = ref(false)
  let forgetting: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  const text = computed(() => draft.value?.text.value ?? '')
  const state = computed(() => draft.value?.state.value ?? 'saved')
  const savedAt = computed(() => draft.value?.savedAt.value ?? null)
  /** What the last undo or redo did to the text. */
  const step = computed(() => draft.value?.step.value ?? null)

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
      const kept = await load(pageId)
      if (turn !== latest) return
      const opened = createNoteDraft(kept, {
        load: () => load(pageId),
        save: async (written, revision, { changes, ...update }) => {
          const input = { pageId, text: written, revision, changes: { ...update, changes: [...changes] } }
          const saved = await call('notes.save', input)
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

  async function load(pageId: PageId): Promise<KeptNote> {
    const [note, changes] = await Promise.all([
      call('notes.get', { pageId }),
      call('notes.changes', { pageId }),
    ])
    return { note, changes }
  }

  /** Saves what is left of the note that is open, and lets go of drafts that need nothing more. */
  function leave(): void {
    draft.value = null
    isComposing.value = false
    tell(null)
    for (const [id, left] of drafts) {
      void left.flush().then(() => {
        if (left.state.value === 'saved' && draft.value !== left) drafts.delete(id)
      })
    }
  }

  function edit(written: string, manner?: Manner): void {
    if (written !== text.value) tell(null)
    draft.value?.edit(written, manner)
  }

  function undo(): void {
    if (draft.value && !isComposing.value) tell(draft.value.undo() ? null : 'undo')
  }

  function redo(): void {
    if (draft.value && !isComposing.value) tell(draft.value.redo() ? null : 'redo')
  }

  /** Says for a moment that nothing is left to undo, or to redo. */
  function tell(end: typeof atEnd.value): void {
    atEnd.value = end
    clearTimeout(forgetting)
    if (end !== null) forgetting = setTimeout(() => (atEnd.value = null), HINT_MS)
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

  /** No page is open: nor is a note, whatever is still on its way. */
  function close(): void {
    latest += 1
    loadFailed.value = false
    leave()
  }

  function retryLoad(): void {
    if (reading.pageId !== null) void open(reading.pageId)
  }

  watch(
    () => reading.pageId,
    (pageId) => {
      if (pageId !== null) void open(pageId)
      else close()
    },
    { immediate: true },
  )

  return {
    ...{ draft, text, state, savedAt, step, loadFailed, atEnd, isComposing },
    ...{ edit, undo, redo, append, quote, flush, retryLoad },
  }
})
