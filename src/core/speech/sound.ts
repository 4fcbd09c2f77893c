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

/** The sound at another sample rate, by straight lines between samples: enough for a voice among others of its kind. */
export function resampled({ sampleRate, samples }: Sound, wantedRate: number): Sound {
  if (sampleRate === wantedRate) return { sampleRate, samples }
  const step = sampleRate / wantedRate
  const found = Int16Array.from({ length: Math.floor(samples.length / step) }, (_, index) => {
    const at = index * step
    const [before, after] = [
      samples[Math.floor(at)] ?? 0,
      samples[Math.ceil(at)] ?? samples[Math.floor(at)] ?? 0,
    ]
    return Math.round(before + (after - before) * (at - Math.floor(at)))
  })
  return { sampleRate: wantedRate, samples: found }
}
