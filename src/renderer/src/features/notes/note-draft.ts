import type { Ref } from 'vue'
import { ref } from 'vue'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Note } from '#shared/model/note.ts'
import { mergeNotes } from './merge-notes.ts'

type DraftState = 'saved' | 'unsaved' | 'saving' | 'failed'

/** How a draft reaches the notes that are kept. Both reject with `SoundleafError`. */
export interface NoteKeeper {
  load(): Promise<Note>
  save(text: string, revision: number): Promise<Note>
  /** Told of every failure; `note-conflict` has been mended by then and both texts are in the draft. */
  report(error: unknown): void
}

export interface NoteDraft {
  readonly text: Readonly<Ref<string>>
  readonly state: Readonly<Ref<DraftState>>
  readonly savedAt: Readonly<Ref<number | null>>
  /** The note now reads so; it is saved soon, at the latest after `LONGEST_WAIT_MS`. */
  edit(text: string): void
  /** Saves now what is not saved. Resolves when nothing is left to save, or saving failed. */
  flush(): Promise<void>
}

/** How long a pause in typing is before the note is saved. */
export const PAUSE_MS = 400
/** Typing without a pause is saved this often. */
export const LONGEST_WAIT_MS = 800

/** A note while it is written: one save at a time, the newest text last, nothing dropped on failure. */
export function createNoteDraft(note: Note, keeper: NoteKeeper): NoteDraft {
  const text = ref(note.text)
  const state = ref<DraftState>('saved')
  const savedAt = ref(note.savedAt)
  let kept = note
  let saving: Promise<void> | null = null
  let pause: ReturnType<typeof setTimeout> | undefined
  let longest: ReturnType<typeof setTimeout> | undefined

  function clearTimers(): void {
    clearTimeout(pause)
    clearTimeout(longest)
    longest = undefined
  }

  function edit(next: string): void {
    text.value = next
    state.value = 'unsaved'
    clearTimeout(pause)
    pause = setTimeout(() => void flush(), PAUSE_MS)
    longest ??= setTimeout(() => void flush(), LONGEST_WAIT_MS)
  }

  function flush(): Promise<void> {
    clearTimers()
    saving ??= saveAll().finally(() => (saving = null))
    return saving
  }

  async function saveAll(): Promise<void> {
    try {
      while (text.value !== kept.text) {
        state.value = 'saving'
        await saveOnce(text.value)
      }
      state.value = 'saved'
    } catch (error) {
      state.value = 'failed'
      keeper.report(error)
    }
  }

  async function saveOnce(written: string): Promise<void> {
    try {
      kept = await keeper.save(written, kept.revision)
      savedAt.value = kept.savedAt
    } catch (error) {
      if (!(error instanceof SoundleafError) || error.code !== 'note-conflict') throw error
      kept = await keeper.load()
      savedAt.value = kept.savedAt
      text.value = mergeNotes(text.value, kept.text)
      keeper.report(error)
    }
  }

  return { text, state, savedAt, edit, flush }
}
