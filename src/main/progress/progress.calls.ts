import type { Handlers } from '#main/ipc/handlers.ts'
import type { ProgressService } from './progress.service.ts'

/** The bridge calls about progress. */
export function progressCalls(
  progress: ProgressService,
): Handlers<
  'progress.visit' | 'progress.setState' | 'progress.listened' | 'progress.place' | 'progress.keepPlace'
> {
  return {
    'progress.visit': ({ pageId }) => {
      progress.visit(pageId)
    },
    'progress.setState': ({ pageId, state }) => {
      progress.setState(pageId, state)
    },
    'progress.listened': ({ pageId, sentence, sentences }) => {
      progress.listened(pageId, sentence, sentences)
    },
    'progress.place': ({ pageId }) => progress.place(pageId),
    'progress.keepPlace': ({ pageId, place }) => {
      progress.keepPlace(pageId, place)
    },
  }
}
