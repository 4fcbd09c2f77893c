import type { CallName } from '#shared/bridge/names.ts'
import type { CallOutput } from '#shared/bridge/contract.ts'
import type { Handlers } from '#main/ipc/handlers.ts'
import type { AnswersService } from './answers.service.ts'
import type { RestsService } from './rests.service.ts'

/** The bridge calls about prompts and the answers to them. */
export function answersCalls(
  answers: AnswersService,
  rests: RestsService,
): Handlers<Extract<CallName, `answers.${string}`>> {
  return {
    'answers.copyPrompt': (run) => answers.copyPrompt(run),
    // The contract's arrays are mutable types of the same values.
    'answers.read': (input) => answers.read(input) as Promise<CallOutput<'answers.read'>>,
    'answers.rests': ({ pageId }) => [...rests.list(pageId)],
    'answers.keepRests': (input) => {
      rests.keep(input.rests)
    },
    'answers.dismissRest': ({ id }) => {
      rests.dismiss(id)
    },
    'answers.restoreRest': ({ id }) => {
      rests.restore(id)
    },
  }
}
