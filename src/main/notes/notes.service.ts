import { keepsReplacedText } from '#core/notes/history.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { Note } from '#shared/model/note.ts'
import type { NotesRepo } from './notes.repo.ts'

interface NotesOptions {
  readonly repo: NotesRepo
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** The learner's notes, one per page. Once `save` has returned, the text survives a crash and a power cut. */
export function createNotesService({ repo, now }: NotesOptions) {
  function requirePage(pageId: PageId): void {
    if (!repo.pageExists(pageId)) throw new SoundleafError('not-found', { pageId })
  }

  return {
    /** The page's note; an empty one at revision 0 when nothing was saved yet. */
    get(pageId: PageId): Note {
      requirePage(pageId)
      return { pageId, ...(repo.find(pageId) ?? { text: '', revision: 0, savedAt: null }) }
    },

    /**
     * Replaces the note's text if `revision` is the stored one; otherwise throws `note-conflict` with the stored
     * revision and changes nothing. Saving the text that is stored already succeeds from any revision and changes
     * nothing, so a save whose reply was lost can be repeated.
     */
    save({ pageId, text, revision }: { pageId: PageId; text: string; revision: number }): Note {
      return repo.durably(() => {
        requirePage(pageId)
        const stored = repo.find(pageId)
        if (stored?.text === text) return { pageId, ...stored }
        const current = stored?.revision ?? 0
        if (revision !== current) throw new SoundleafError('note-conflict', { revision: current })
        if (stored && keepsReplacedText(stored.text, text, () => repo.newestKept(pageId))) {
          repo.keep(pageId, stored)
        }
        const next = { text, revision: current + 1, savedAt: now() }
        repo.put(pageId, next)
        return { pageId, ...next }
      })
    },
  }
}

export type NotesService = ReturnType<typeof createNotesService>
