/** The parts of the package that we use; it ships no types of its own. */
declare module '@echogarden/sonic-wasm' {
  /** Addresses are byte offsets into the module's memory. */
  export interface SonicModule {
    _sonicCreateStream(sampleRate: number, channels: number): number
    _sonicDestroyStream(stream: number): void
    _sonicSetSpeed(stream: number, speed: number): void
    _sonicWriteShortToStream(stream: number, samples: number, count: number): number
    _sonicFlushStream(stream: number): number
    _sonicSamplesAvailable(stream: number): number
    _sonicReadShortFromStream(stream: number, samples: number, count: number): number
    _malloc(bytes: number): number
    _free(address: number): void
    /** Replaced whenever the memory grows: read it anew each time. */
    readonly HEAP16: Int16Array
  }

  const initialise: () => Promise<SonicModule>
  export default initialise
}
