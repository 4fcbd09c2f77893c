import type { Accent } from '#shared/model/pronunciation.ts'
import type { Voice } from '#shared/model/speech.ts'

/**
 * The voices that are always there, known without starting their engine: listing voices and finding a clip in the
 * cache must not cost a process.
 */

export interface EmbeddedEngine {
  readonly id: 'flite' | 'espeak'
  /** The package's version and our own revision: raise the latter when the same input would sound different. */
  readonly version: string
  readonly voices: readonly Voice[]
}

function voice(engine: string, name: string, title: string, accent: Accent): Voice {
  return { id: `${engine}:${name}`, engine, name: title, accent }
}

export const FLITE: EmbeddedEngine = {
  id: 'flite',
  version: '0.1.1+2',
  voices: [
    voice('flite', 'slt', 'Flite SLT (US, female)', 'us'),
    voice('flite', 'rms', 'Flite RMS (US, male)', 'us'),
    voice('flite', 'awb', 'Flite AWB (US lexicon, Scottish male)', 'us'),
    voice('flite', 'kal16', 'Flite KAL (US, male, fast)', 'us'),
  ],
}

export const ESPEAK: EmbeddedEngine = {
  id: 'espeak',
  version: '0.3.5+2',
  voices: [
    voice('espeak', 'en-gb-x-rp', 'eSpeak NG (UK, RP)', 'uk'),
    voice('espeak', 'en-us', 'eSpeak NG (US)', 'us'),
  ],
}

/** The voice that speaks when the learner has chosen none. */
export const DEFAULT_VOICES: Readonly<Record<Accent, string>> = {
  us: 'flite:slt',
  uk: 'espeak:en-gb-x-rp',
}
