import { refDebounced } from '@vueuse/core'
import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import type { ListedMark, ListedNote, NotesOverview } from '#shared/model/notes-overview.ts'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useNotes } from './notes.store.ts'

const PAUSE_MS = 120

/** Everything that the learner wrote, across documents, narrowed by a tag and by what it says. */
export const useNotesOverview = defineStore('notes-overview', () => {
  const notices = useNotices()
  const notes = useNotes()
  const reading = useReading()
  const isOpen = ref(false)
  const query = ref('')
  const tag = ref<string | null>(null)
  const wanted = refDebounced(query, PAUSE_MS)
  /** Null until it has come. */
  const found = shallowRef<NotesOverview | null>(null)
  let latest = 0

  /** Opens the list as it is now: what is just being written is saved first. */
  async function open(): Promise<void> {
    query.value = ''
    tag.value = null
    found.value = null
    isOpen.value = true
    await notes.flush()
    await load()
  }

  async function load(): Promise<void> {
    const turn = ++latest
    try {
      const list = await call('notes.overview', { query: query.value, tag: tag.value })
      if (turn === latest) found.value = list
    } catch (error) {
      notices.report(error, () => void load())
    }
  }

  function close(): void {
    isOpen.value = false
  }

  /** Opens the page that a note or a mark belongs to. */
  async function show({ documentId, pageId }: ListedNote | ListedMark): Promise<void> {
    close()
    await reading.openAt(documentId, pageId)
  }

  watch([wanted, tag], () => {
    if (isOpen.value && found.value !== null) void load()
  })

  return { isOpen, query, tag, found, open, close, show }
})
