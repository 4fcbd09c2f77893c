import { SoundleafError } from '#shared/bridge/errors.ts'

interface Shared<T> {
  readonly result: Promise<T>
  readonly stop: AbortController
  waiting: number
}

/** Work that several ask for at once is done once, and stopped only when none of them waits for it any more. */
export class SharedWork<T> {
  readonly #running = new Map<string, Shared<T>>()

  /** Rejects with `cancelled` as soon as the signal is aborted; otherwise settles as `work` does. */
  async run(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (signal.aborted) throw new SoundleafError('cancelled')
    const shared = this.#running.get(key) ?? this.#start(key, work)
    shared.waiting += 1
    return new Promise<T>((resolve, reject) => {
      const leave = (): void => {
        shared.waiting -= 1
        if (shared.waiting === 0) {
          this.#forget(key, shared)
          shared.stop.abort()
        }
        reject(new SoundleafError('cancelled'))
      }
      signal.addEventListener('abort', leave, { once: true })
      shared.result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
    })
  }

  #start(key: string, work: (signal: AbortSignal) => Promise<T>): Shared<T> {
    const stop = new AbortController()
    const shared: Shared<T> = { result: work(stop.signal), stop, waiting: 0 }
    this.#running.set(key, shared)
    const forget = (): void => this.#forget(key, shared)
    shared.result.then(forget, forget)
    return shared
  }

  #forget(key: string, shared: Shared<T>): void {
    if (this.#running.get(key) === shared) this.#running.delete(key)
  }
}
