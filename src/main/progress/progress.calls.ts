import type { Handlers } from '#main/ipc/handlers.ts'
import type { ProgressService } from './progress.service.ts'
import type { StatisticsService } from './statistics.service.ts'
import type { CallOutput } from '#shared/bridge/contract.ts'

/** The bridge calls about progress. */
export function progressCalls(
  progress: ProgressService,
  statistics: StatisticsService,
): Handlers<
  | 'progress.visit'
  | 'progress.setState'
  | 'progress.listened'
  | 'progress.place'
  | 'progress.keepPlace'
  | 'progress.studied'
  | 'progress.statistics'
  | 'progress.outlooks'
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
    'progress.studied': ({ ms, pageId }) => {
      statistics.studied(ms, pageId)
    },
    // The contract's arrays are mutable types of the same values.
    'progress.statistics': () => statistics.overview() as CallOutput<'progress.statistics'>,
    'progress.outlooks': () => [...statistics.outlooks()],
  }
}
