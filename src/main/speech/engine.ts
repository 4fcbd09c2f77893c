import type { SpokenToken } from '#core/speech/spoken-token.ts'
import type { Clip, ClipBeginning, Voice } from '#shared/model/speech.ts'

export type { SpokenToken }

export interface SynthesisRequest {
  readonly tokens: readonly SpokenToken[]
  /** The engine's own name for the voice, which is what follows the colon in `Voice.id`. */
  readonly voice: string
}

/**
 * A speech engine: words in, audio with word times out. Always at 1.0x; the player stretches. The rest of the
 * app asks for capabilities, never for an engine's name.
 */
export interface SpeechEngine {
  readonly id: string
  /** Part of the clip cache's key: changes whenever the same input would sound different. */
  readonly version: string
  readonly caps: {
    /** Where word times come from. */
    readonly words: 'exact' | 'aligned' | 'estimated'
    /** The engine reports the phones it speaks. */
    readonly phones: boolean
  }
  /** The voices that can speak right now; an empty list when the engine is not installed. */
  voices(): Promise<readonly Voice[]>
  /**
   * Speaks the tokens. Every token gets a time span. Rejects with `SoundleafError`: `speech-unavailable`,
   * `speech-failed`, `speech-nothing-to-say`, or `cancelled` once the signal is aborted.
   *
   * @param onBeginning told of a long clip's beginning as soon as it is made, then of longer ones. An engine that has
   *   the whole just as soon tells nothing.
   */
  synthesise(
    request: SynthesisRequest,
    signal: AbortSignal,
    onBeginning?: (beginning: ClipBeginning) => void,
  ): Promise<Clip>
}
