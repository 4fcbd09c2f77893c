import type { Handlers } from '#main/ipc/handlers.ts'
import type { HighlightsService } from './highlights.service.ts'

/** The bridge calls about what the learner marked. */
export function highlightsCalls(
  highlights: HighlightsService,
): Handlers<
  'highlights.list' | 'highlights.add' | 'highlights.change' | 'highlights.remove' | 'highlights.restore'
> {
  return {
    'highlights.list': ({ pageId }) => [...highlights.list(pageId)],
    'highlights.add': (marked) => highlights.add(marked),
    'highlights.change': (change) => highlights.change(change),
    'highlights.remove': ({ id }) => {
      highlights.remove(id)
    },
    'highlights.restore': ({ id }) => {
      highlights.restore(id)
    },
  }
}
