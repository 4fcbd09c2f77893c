import type { EspeakModule, EspeakWorker } from '@echogarden/espeak-ng-emscripten'

export interface Espeak {
  readonly worker: EspeakWorker
  /** The NUL-ended UTF-8 string at an address that the worker returned. */
  readString(address: number): string
}

const decoder = new TextDecoder()

/**
 * Starts espeak-ng: a new instance at each call, because its voice and rate are state that two users would
 * fight over. Takes about 200 ms and 50 MB, so call it when it is first needed. Rejects when the package is damaged.
 */
export async function loadEspeak(): Promise<Espeak> {
  const { default: initialise } = await import('@echogarden/espeak-ng-emscripten')
  const module = await initialise()
  const worker = await new module.eSpeakNGWorker()
  return { worker, readString: (address) => readString(module, address) }
}

function readString(module: EspeakModule, address: number): string {
  const memory = module.HEAPU8
  const end = memory.indexOf(0, address)
  return decoder.decode(memory.slice(address, end))
}
