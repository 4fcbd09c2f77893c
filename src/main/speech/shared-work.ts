import { SoundleafError } from '#shared/bridge/errors.ts'

interface Told<News> {
  readonly listeners: Set<(news: News) => void>
  latest: { readonly news: News } | null
}

interface Shared<T, News> {
  readonly told: Told<News>
  readonly result: Promise<T>
  readonly stop: AbortController
  waiting: number
}

type Work<T, News> = (signal: AbortSignal, tell: (news: News) => void) => Promise<T>

/**
 * Work that several ask for at once is done once, and stopped only when none of them waits for it any more. What it
 * tells on the way, all who wait are told; who comes later is told the last of it at once.
 */
export class SharedWork<T, News> {
  readonly #running = new Map<string, Shared<T, News>>()

  /**
   * Rejects with `cancelled` as soon as the signal is aborted; otherwise settles as `work` does.
   * @param listen told what `work` tells, until this settles
   */
  async run(key: string, signal: AbortSignal, work: Work<T, News>, listen: (news: News) => void): Promise<T> {
    if (signal.aborted) throw new SoundleafError('cancelled')
    const shared = this.#running.get(key) ?? this.#start(key, work)
    shared.waiting += 1
    shared.told.listeners.add(listen)
    if (shared.told.latest) listen(shared.told.latest.news)
    return new Promise<T>((resolve, reject) => {
      const leave = (): void => {
        shared.waiting -= 1
        shared.told.listeners.delete(listen)
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

  #start(key: string, work: Work<T, News>): Shared<T, News> {
    const stop = new AbortController()
    const told: Told<News> = { listeners: new Set(), latest: null }
    const tell = (news: News): void => {
      told.latest = { news }
      for (const listen of told.listeners) listen(news)
    }
    const shared: Shared<T, News> = { told, result: work(stop.signal, tell), stop, waiting: 0 }
    this.#running.set(key, shared)
    const forget = (): void => this.#forget(key, shared)
    shared.result.then(forget, forget)
    return shared
  }

  #forget(key: string, shared: Shared<T, News>): void {
    if (this.#running.get(key) === shared) this.#running.delete(key)
  }
}
