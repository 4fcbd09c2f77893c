import type { Handlers } from '#main/ipc/handlers.ts'
import type { NotesService } from './notes.service.ts'

/** The bridge calls about notes. */
export function notesCalls(notes: NotesService): Handlers<'notes.get' | 'notes.save'> {
  return {
    'notes.get': ({ pageId }) => notes.get(pageId),
    'notes.save': (input) => notes.save(input),
  }
}
