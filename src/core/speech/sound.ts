/** Mono audio, 16 bits a sample. */
export interface Sound {
  readonly sampleRate: number
  readonly samples: Int16Array
}

/** Length in milliseconds. */
export function durationOf(sound: Sound): number {
  return (sound.samples.length * 1000) / sound.sampleRate
}

/** The bytes of the samples, little-endian as on every platform we run on. Shares the memory. */
export function bytesOf(samples: Int16Array): Uint8Array {
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength)
}

/** Samples from little-endian bytes; an odd byte at the end is dropped. A copy. */
export function samplesOf(bytes: Uint8Array): Int16Array {
  // Not `bytes.slice()`: Node's Buffer shares its memory there.
  const samples = new Int16Array(Math.floor(bytes.length / 2))
  bytesOf(samples).set(bytes.subarray(0, samples.byteLength))
  return samples
}
