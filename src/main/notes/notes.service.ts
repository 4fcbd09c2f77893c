import { keepsReplacedText } from '#core/notes/history.ts'
import { NoteJournal } from '#core/notes/note-journal.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { ChangesUpdate, Note, NoteChanges } from '#shared/model/note.ts'
import type { NotesRepo } from './notes.repo.ts'

interface NotesOptions {
  readonly repo: NotesRepo
  /** Milliseconds since 1970. */
  readonly now: () => number
}

interface NoteSave {
  readonly pageId: PageId
  readonly text: string
  /** The one that the text was written on. */
  readonly revision: number
  /** The changes that led to the text; without them, all that differs is one change. */
  readonly changes?: ChangesUpdate
}

/** The learner's notes, one per page. Once `save` has returned, the text survives a crash and a power cut. */
export function createNotesService({ repo, now }: NotesOptions) {
  function requirePage(pageId: PageId): void {
    if (!repo.pageExists(pageId)) throw new SoundleafError('not-found', { pageId })
  }

  /** All that a save changes, as one change. */
  function asOneChange(pageId: PageId, before: string, after: string): ChangesUpdate {
    const journal = new NoteJournal(repo.changes(pageId))
    journal.record(before, after, { kind: 'command', goesOn: 'no' }, 0)
    return journal.update()
  }

  return {
    /** The page's note; an empty one at revision 0 when nothing was saved yet. */
    get(pageId: PageId): Note {
      requirePage(pageId)
      return { pageId, ...(repo.find(pageId) ?? { text: '', revision: 0, savedAt: null }) }
    },

    /** What can be undone and redone in the page's note, whenever it was written. */
    changes(pageId: PageId): NoteChanges {
      requirePage(pageId)
      return repo.changes(pageId)
    },

    /**
     * Replaces the note's text if `revision` is the stored one, and keeps the changes that led to it; otherwise throws
     * `note-conflict` with the stored revision and changes nothing. Saving the text that is stored already succeeds from
     * any revision, so a save whose reply was lost can be repeated; only what can be undone may then change.
     */
    save({ pageId, text, revision, changes }: NoteSave): Note {
      return repo.durably(() => {
        requirePage(pageId)
        const stored = repo.find(pageId)
        const current = stored?.revision ?? 0
        if (stored?.text === text) {
          if (changes && revision === current) repo.putChanges(pageId, changes)
          return { pageId, ...stored }
        }
        if (revision !== current) throw new SoundleafError('note-conflict', { revision: current })
        if (stored && keepsReplacedText(stored.text, text, () => repo.newestKept(pageId))) {
          repo.keep(pageId, stored)
        }
        repo.putChanges(pageId, changes ?? asOneChange(pageId, stored?.text ?? '', text))
        const next = { text, revision: current + 1, savedAt: now() }
        repo.put(pageId, next)
        return { pageId, ...next }
      })
    },
  }
}

export type NotesService = ReturnType<typeof createNotesService>
