import type { Ref } from 'vue'
import { ref } from 'vue'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Note } from '#shared/model/note.ts'
import { createAutosave, type Autosave } from '#renderer/composables/autosave.ts'
import { mergeNotes } from './merge-notes.ts'

/** How a draft reaches the notes that are kept. Both reject with `SoundleafError`. */
export interface NoteKeeper {
  load(): Promise<Note>
  save(text: string, revision: number): Promise<Note>
  /** Told of every failure; `note-conflict` has been mended by then and both texts are in the draft. */
  report(error: unknown): void
}

export interface NoteDraft extends Pick<Autosave, 'state' | 'flush'> {
  readonly text: Readonly<Ref<string>>
  readonly savedAt: Readonly<Ref<number | null>>
  /** The note now reads so; it is saved soon. */
  edit(text: string): void
}

/** A note while it is written: nothing dropped on failure. */
export function createNoteDraft(note: Note, keeper: NoteKeeper): NoteDraft {
  const text = ref(note.text)
  const savedAt = ref(note.savedAt)
  let kept = note
  const autosave = createAutosave({
    isDirty: () => text.value !== kept.text,
    save: () => saveOnce(text.value),
    failed: (error) => keeper.report(error),
  })

  function edit(next: string): void {
    text.value = next
    autosave.touch()
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

  return { text, state: autosave.state, savedAt, edit, flush: autosave.flush }
}
