import type { Handlers } from '#main/ipc/handlers.ts'
import type { CallOutput } from '#shared/bridge/contract.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { OwnPronunciation } from '#shared/model/own-pronunciation.ts'
import type { Accent, PronouncedSentence } from '#shared/model/pronunciation.ts'
import type { PronunciationsService } from './pronunciations.service.ts'

interface PronunciationsCallsOptions {
  readonly pronunciations: PronunciationsService
  /** A word by itself, as it would be said with the entry. Rejects with `pronunciation-invalid`. */
  readonly previewOf: (entry: OwnPronunciation, accent: Accent) => Promise<PronouncedSentence>
}

/** The bridge calls about the learner's own pronunciations. */
export function pronunciationsCalls({
  pronunciations,
  previewOf,
}: PronunciationsCallsOptions): Handlers<
  'pronunciations.list' | 'pronunciations.put' | 'pronunciations.remove' | 'pronunciations.preview'
> {
  return {
    'pronunciations.list': () => [...pronunciations.list()],
    'pronunciations.put': (entry) => {
      pronunciations.put(entry)
    },
    'pronunciations.remove': (which) => {
      pronunciations.remove(which)
    },
    'pronunciations.preview': async (entry) => {
      const [word] = (await previewOf(entry, entry.accent)).words
      if (word === undefined) throw new SoundleafError('not-found')
      // The contract's arrays are mutable types of the same values.
      return word as CallOutput<'pronunciations.preview'>
    },
  }
}
