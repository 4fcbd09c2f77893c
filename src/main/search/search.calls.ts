import type { CallOutput } from '#shared/bridge/contract.ts'
import type { Handlers } from '#main/ipc/handlers.ts'
import type { SearchService } from './search.service.ts'

/** The bridge calls about searching. The contract's arrays are mutable types of the same values. */
export function searchCalls(search: SearchService): Handlers<'search.find'> {
  return { 'search.find': async (input) => (await search.search(input)) as CallOutput<'search.find'> }
}
