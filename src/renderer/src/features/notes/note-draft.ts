import type { Ref } from 'vue'
import { ref, shallowRef } from 'vue'
import type { MarkdownEdit } from '#core/notes/edit-markdown.ts'
import { NoteJournal, type JournalStep, type Manner } from '#core/notes/note-journal.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { ChangesUpdate, Note, NoteChanges } from '#shared/model/note.ts'
import { createAutosave, type Autosave } from '#renderer/composables/autosave.ts'
import { mergeNotes } from './merge-notes.ts'

/** A note as it is kept, with the way back through its changes. */
export interface KeptNote {
  readonly note: Note
  readonly changes: NoteChanges
}

/** How a draft reaches the notes that are kept. Both reject with `SoundleafError`. */
export interface NoteKeeper {
  load(): Promise<KeptNote>
  save(text: string, revision: number, changes: ChangesUpdate): Promise<Note>
  /** Told of every failure; `note-conflict` has been mended by then and both texts are in the draft. */
  report(error: unknown): void
}

export interface NoteDraft extends Pick<Autosave, 'state' | 'flush'> {
  readonly text: Readonly<Ref<string>>
  readonly savedAt: Readonly<Ref<number | null>>
  /** What the last undo or redo did to the text. */
  readonly step: Readonly<Ref<MarkdownEdit | null>>
  /** The note now reads so; it is saved soon. Without a manner, the change is undone by itself. */
  edit(text: string, manner?: Manner): void
  /** Takes the last change back, whenever it was made; says whether there was one. */
  undo(): boolean
  /** Makes again what was undone last, if nothing was written since; says whether there was such a change. */
  redo(): boolean
}

const BY_ITSELF: Manner = { kind: 'command', goesOn: 'no' }

/** A note while it is written: nothing dropped on failure. */
export function createNoteDraft(opened: KeptNote, keeper: NoteKeeper): NoteDraft {
  const text = ref(opened.note.text)
  const savedAt = ref(opened.note.savedAt)
  const step = shallowRef<MarkdownEdit | null>(null)
  let kept = opened.note
  let journal = new NoteJournal(opened.changes)
  const autosave = createAutosave({
    isDirty: () => text.value !== kept.text || journal.isDirty,
    save: () => saveOnce(text.value),
    failed: (error) => keeper.report(error),
  })

  function edit(next: string, manner = BY_ITSELF): void {
    if (next === text.value) return
    journal.record(text.value, next, manner, Date.now())
    text.value = next
    autosave.touch()
  }

  function go(way: (text: string) => JournalStep | null): boolean {
    const taken = way(text.value)
    if (taken === null) return false
    text.value = taken.text
    step.value = taken.edit
    autosave.touch()
    return true
  }

  async function saveOnce(written: string): Promise<void> {
    const changes = journal.update()
    try {
      kept = await keeper.save(written, kept.revision, changes)
      savedAt.value = kept.savedAt
    } catch (error) {
      journal.giveBack(changes)
      if (!(error instanceof SoundleafError) || error.code !== 'note-conflict') throw error
      join(await keeper.load())
      keeper.report(error)
    }
  }

  /** Goes on from a note that was changed elsewhere, with what is written here as one more change. */
  function join({ note, changes }: KeptNote): void {
    kept = note
    savedAt.value = note.savedAt
    const both = mergeNotes(text.value, note.text)
    journal = new NoteJournal(changes)
    journal.record(note.text, both, BY_ITSELF, Date.now())
    text.value = both
  }

  return {
    ...{ text, state: autosave.state, savedAt, step, edit, flush: autosave.flush },
    undo: () => go((now) => journal.undo(now)),
    redo: () => go((now) => journal.redo(now)),
  }
}
