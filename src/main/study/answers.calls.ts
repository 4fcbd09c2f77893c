import type { CallOutput } from '#shared/bridge/contract.ts'
import type { Handlers } from '#main/ipc/handlers.ts'
import type { AnswersService } from './answers.service.ts'

/** The bridge calls about prompts and the answers to them. */
export function answersCalls(answers: AnswersService): Handlers<'answers.copyPrompt' | 'answers.read'> {
  return {
    'answers.copyPrompt': (run) => answers.copyPrompt(run),
    // The contract's arrays are mutable types of the same values.
    'answers.read': (input) => answers.read(input) as CallOutput<'answers.read'>,
  }
}
