import type { CallName } from '#shared/bridge/names.ts'
import type { Handlers } from '#main/ipc/handlers.ts'
import type { ReviewService } from './review.service.ts'

/** The bridge calls about the learner's word list. */
export function reviewCalls(review: ReviewService): Handlers<Extract<CallName, `review.${string}`>> {
  return {
    'review.list': () => [...review.list()],
    'review.add': (word) => ({ id: review.add(word) }),
    'review.remove': ({ id }) => {
      review.remove(id)
    },
    'review.restore': ({ id }) => {
      review.restore(id)
    },
    'review.export': ({ format, accent }) => review.export(format, accent),
  }
}
