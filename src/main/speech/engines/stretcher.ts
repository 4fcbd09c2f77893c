import type { SonicModule } from '@echogarden/sonic-wasm'
import type { Sound } from '#core/speech/sound.ts'
import type { Stretcher } from '#core/speech/stretch-clip.ts'

/** Starts sonic, which changes the speed of speech without changing its pitch. Takes a few ms a sentence. */
export async function loadStretcher(): Promise<Stretcher> {
  const { default: initialise } = await import('@echogarden/sonic-wasm')
  const sonic = await initialise()
  return (sound, rate) => stretch(sonic, sound, rate)
}

function stretch(sonic: SonicModule, { sampleRate, samples }: Sound, rate: number): Sound {
  const stream = sonic._sonicCreateStream(sampleRate, 1)
  const input = sonic._malloc(samples.byteLength)
  try {
    sonic._sonicSetSpeed(stream, rate)
    sonic.HEAP16.set(samples, input / 2)
    sonic._sonicWriteShortToStream(stream, input, samples.length)
    sonic._sonicFlushStream(stream)
    return { sampleRate, samples: readAll(sonic, stream) }
  } finally {
    sonic._free(input)
    sonic._sonicDestroyStream(stream)
  }
}

function readAll(sonic: SonicModule, stream: number): Int16Array {
  const count = sonic._sonicSamplesAvailable(stream)
  const output = sonic._malloc(count * 2)
  try {
    const read = sonic._sonicReadShortFromStream(stream, output, count)
    return sonic.HEAP16.slice(output / 2, output / 2 + read)
  } finally {
    sonic._free(output)
  }
}
