import type { Sound } from '#core/speech/sound.ts'

/** What the worker is asked, and what it answers. */
export interface StretchRequest {
  readonly id: number
  readonly sound: Sound
  readonly rate: number
}

export interface StretchReply {
  readonly id: number
  readonly sound: Sound
}

/**
 * Stretches in a worker, so that the window never stops for it. The worker starts with the first request; when it
 * dies, what waits for it is rejected and the next request starts another.
 */
export function createStretching(): (sound: Sound, rate: number) => Promise<Sound> {
  let worker: Worker | null = null
  let lastId = 0
  const waiting = new Map<number, { resolve: (sound: Sound) => void; reject: (error: Error) => void }>()

  function start(): Worker {
    const started = new Worker(new URL('./stretch-worker.ts', import.meta.url), { type: 'module' })
    started.onmessage = ({ data }: MessageEvent<StretchReply>) => {
      waiting.get(data.id)?.resolve(data.sound)
      waiting.delete(data.id)
    }
    started.onerror = () => {
      worker = null
      started.terminate()
      for (const { reject } of waiting.values()) reject(new Error('the stretching worker has failed'))
      waiting.clear()
    }
    return started
  }

  return (sound, rate) =>
    new Promise((resolve, reject) => {
      worker ??= start()
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      worker.postMessage({ id: lastId, sound, rate } satisfies StretchRequest, [sound.samples.buffer])
    })
}
