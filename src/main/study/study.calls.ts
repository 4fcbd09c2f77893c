import type { CallName } from '#shared/bridge/names.ts'
import type { CallOutput } from '#shared/bridge/contract.ts'
import type { Handlers } from '#main/ipc/handlers.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { StudyService } from './study.service.ts'

type StudyCall = Extract<CallName, `study.${string}`>

/** The bridge calls about study sections. The contract's arrays are mutable types of the same values. */
export function studyCalls(
  study: StudyService,
  pagesOf: (documentId: DocumentId) => readonly { readonly id: PageId }[],
): Handlers<StudyCall> {
  return {
    'study.page': async ({ pageId }) => (await study.page(pageId)) as CallOutput<'study.page'>,
    'study.quickViews': async ({ documentId }) => {
      const ids = pagesOf(documentId).map(({ id }) => id)
      const found = await study.sectionOf(ids, 'quick')
      return ids.map((pageId, place) => ({
        pageId,
        quick: found[place] ?? null,
      })) as CallOutput<'study.quickViews'>
    },
    'study.put': async (input) => (await study.put(input)) as CallOutput<'study.put'>,
    'study.putMany': (input) => study.putMany(input).then(() => undefined),
    'study.undo': async ({ pageId, section }) =>
      (await study.undo(pageId, section)) as CallOutput<'study.undo'>,
    'study.undoMany': ({ entries }) => study.undoMany(entries).then(() => undefined),
    'study.redo': async ({ pageId, section }) =>
      (await study.redo(pageId, section)) as CallOutput<'study.redo'>,
    'study.history': async ({ pageId, section }) => [...(await study.history(pageId, section))],
    'study.restore': async ({ pageId, section, which }) =>
      (await study.restore(pageId, section, which)) as CallOutput<'study.restore'>,
  }
}
