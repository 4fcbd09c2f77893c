import type { CallOutput } from '#shared/bridge/contract.ts'
import type { Handlers } from '#main/ipc/handlers.ts'
import type { DictionaryService } from './dictionary.service.ts'

/** The bridge call that looks a word up. */
export function dictionaryCalls(dictionary: DictionaryService): Handlers<'dictionary.lookup'> {
  return {
    // The contract's arrays are mutable types of the same values.
    'dictionary.lookup': (input) => dictionary.lookup(input) as CallOutput<'dictionary.lookup'>,
  }
}
