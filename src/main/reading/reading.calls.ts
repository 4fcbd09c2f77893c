import type { CallOutput } from '#shared/bridge/contract.ts'
import type { Handlers } from '#main/ipc/handlers.ts'
import type { ReadingService } from './reading.service.ts'

/** The bridge calls about reading a page. */
export function readingCalls(
  reading: ReadingService,
): Handlers<'reading.page' | 'reading.word' | 'reading.term' | 'reading.terms'> {
  return {
    // The contract's arrays are mutable types of the same values.
    'reading.page': async (input) => (await reading.page(input)) as CallOutput<'reading.page'>,
    'reading.word': async (input) => (await reading.word(input)) as CallOutput<'reading.word'>,
    'reading.term': async ({ text }) => (await reading.term(text)) as CallOutput<'reading.term'>,
    'reading.terms': async ({ texts }) => ({
      ipa: await Promise.all(texts.map((text) => reading.termIpa(text))),
    }),
  }
}
