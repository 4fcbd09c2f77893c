import type { CallName } from '#shared/bridge/names.ts'
import type { CallOutput } from '#shared/bridge/contract.ts'
import type { Handlers } from '#main/ipc/handlers.ts'
import type { NotesService } from './notes.service.ts'
import type { OverviewService } from './overview.service.ts'

/** The bridge calls about notes. */
export function notesCalls(
  notes: NotesService,
  overview: OverviewService,
): Handlers<Extract<CallName, `notes.${string}`>> {
  return {
    'notes.get': ({ pageId }) => notes.get(pageId),
    'notes.changes': ({ pageId }) => notes.changes(pageId) as CallOutput<'notes.changes'>,
    'notes.save': (input) => notes.save(input),
    'notes.overview': (wish) => overview.list(wish) as CallOutput<'notes.overview'>,
  }
}
