/** The parts of the package that we use; it ships no types of its own. */
declare module '@echogarden/espeak-ng-emscripten' {
  export interface EspeakEvent {
    /** `word`, `sentence`, `phoneme`, `mark`, `play`, `end`, … */
    readonly type: string
    /** 1-based, in code points of the text that was given. */
    readonly text_position: number
    readonly word_length: number
    /** Milliseconds from the start of the audio. */
    readonly audio_position: number
    /** The IPA of a phoneme event, the number of a word event. */
    readonly id: string | number | undefined
  }

  export interface EspeakWorker {
    /** A voice name or language: `en-us`, `en-gb-x-rp`. */
    set_voice(name: string): number
    set_rate(wordsPerMinute: number): number
    set_pitch(percent: number): number
    set_range(percent: number): number
    get_samplerate(): number
    /** Synchronous. The callback gets about 100 ms of 16-bit mono samples at a time; a truthy result stops it. */
    synthesize(
      text: string,
      callback: (samples: Int16Array | null, events: readonly EspeakEvent[]) => unknown,
    ): unknown
    /** Where the phonemes of the text stand as a NUL-ended UTF-8 string, valid until the next call. */
    convert_to_phonemes(text: string, ipa: boolean): { readonly ptr: number }
  }

  export interface EspeakModule {
    readonly eSpeakNGWorker: new () => PromiseLike<EspeakWorker> | EspeakWorker
    /** Replaced whenever the module's memory grows: read it anew each time. */
    readonly HEAPU8: Uint8Array
  }

  const initialise: () => Promise<EspeakModule>
  export default initialise
}
