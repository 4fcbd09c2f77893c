import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { anchorOf, findAnchor, type SentenceStretch } from '#core/notes/anchor.ts'
import { HIGHLIGHT_COLOURS, type Highlight, type HighlightColour } from '#shared/model/highlight.ts'
import type { PageId } from '#shared/model/ids.ts'
import { call } from '#renderer/bridge/client.ts'
import { createAutosave, type Autosave } from '#renderer/composables/autosave.ts'
import { useNotices } from './notices.store.ts'
import { useReading } from './reading.store.ts'

/** What is marked, and where it stands on the page as it is shown; null where its words are not found any more. */
interface PlacedHighlight extends Highlight {
  readonly stretches: readonly SentenceStretch[] | null
}

/** What the learner marked on the open page. */
export const useHighlights = defineStore('highlights', () => {
  const reading = useReading()
  const notices = useNotices()
  const list = shallowRef<readonly Highlight[]>([])
  const removed = shallowRef<Highlight | null>(null)
  /** Comments that are not saved yet, and what saves them. */
  const comments = new Map<number, { text: string; saved: string; readonly autosave: Autosave }>()
  let latest = 0

  const sentences = computed(() => reading.outline?.sentences.map(({ text }) => text) ?? [])
  const placed = computed<readonly PlacedHighlight[]>(() => {
    const shown = reading.outline?.pageId
    return list.value
      .filter(({ pageId }) => pageId === shown)
      .map((each) => ({ ...each, stretches: findAnchor(sentences.value, each) }))
  })

  async function load(pageId: PageId): Promise<void> {
    const turn = ++latest
    list.value = []
    await flush()
    try {
      const found = await call('highlights.list', { pageId })
      if (turn === latest) list.value = found
    } catch (error) {
      notices.report(error, () => void load(pageId))
    }
  }

  /** Marks stretches of the open page's text. */
  async function mark(stretches: readonly SentenceStretch[], colour: HighlightColour): Promise<void> {
    const { pageId } = reading
    const anchor = anchorOf(sentences.value, stretches)
    if (pageId === null || !anchor) return
    try {
      const added = await call('highlights.add', { pageId, ...anchor, colour })
      if (reading.pageId === pageId) list.value = [...list.value, added].sort((a, b) => a.start - b.start)
    } catch (error) {
      notices.report(error, () => void mark(stretches, colour))
    }
  }

  /** Marks a whole sentence of the open page, or takes that mark away. */
  async function toggleSentence(sentence: number): Promise<void> {
    const stretches = [{ sentence, start: 0, end: sentences.value[sentence]?.length ?? 0 }]
    const anchor = anchorOf(sentences.value, stretches)
    const there = list.value.find(({ start, end }) => start === anchor?.start && end === anchor.end)
    await (there ? remove(there) : mark(stretches, 'yellow'))
  }

  async function recolour({ id, colour }: Highlight): Promise<void> {
    const next = HIGHLIGHT_COLOURS[(HIGHLIGHT_COLOURS.indexOf(colour) + 1) % HIGHLIGHT_COLOURS.length]
    try {
      replace(await call('highlights.change', { id, colour: next ?? colour }))
    } catch (error) {
      notices.report(error)
    }
  }

  /** The comment now reads so; it is saved soon. */
  function comment({ id, comment: saved }: Highlight, text: string): void {
    const open = comments.get(id) ?? { text, saved, autosave: commentSaver(id) }
    open.text = text
    comments.set(id, open)
    open.autosave.touch()
  }

  function commentSaver(id: number): Autosave {
    return createAutosave({
      isDirty: () => comments.get(id)?.text !== comments.get(id)?.saved,
      save: async () => {
        const open = comments.get(id)
        if (!open) return
        const written = open.text
        replace(await call('highlights.change', { id, comment: written }))
        open.saved = written
      },
      failed: (error) => notices.report(error, () => void flush()),
    })
  }

  async function remove(highlight: Highlight): Promise<void> {
    try {
      await flush()
      await call('highlights.remove', { id: highlight.id })
      list.value = list.value.filter(({ id }) => id !== highlight.id)
      removed.value = highlight
    } catch (error) {
      notices.report(error, () => void remove(highlight))
    }
  }

  /** Brings back what was removed last. */
  async function undoRemove(): Promise<void> {
    const gone = removed.value
    if (!gone) return
    try {
      await call('highlights.restore', { id: gone.id })
      removed.value = null
      if (reading.pageId !== null) await load(reading.pageId)
    } catch (error) {
      notices.report(error, () => void undoRemove())
    }
  }

  function replace(changed: Highlight): void {
    list.value = list.value.map((each) => (each.id === changed.id ? changed : each))
  }

  /** Saves every comment now. */
  async function flush(): Promise<void> {
    await Promise.all([...comments.values()].map(({ autosave }) => autosave.flush()))
  }

  watch(
    () => reading.pageId,
    (pageId) => {
      if (pageId !== null) void load(pageId)
    },
    { immediate: true },
  )

  return {
    placed,
    removed,
    mark,
    toggleSentence,
    recolour,
    comment,
    remove,
    undoRemove,
    forgetUndo: () => (removed.value = null),
    flush,
  }
})
