import { SoundleafError } from '#shared/bridge/errors.ts'
import { throwIfCancelled } from '../cancelling.ts'
import { readFestivalAnswer } from './festival-script.ts'
import { OwnProcess } from './own-process.ts'
import type { OwnProcessOptions } from './own-process.ts'
import { festivalCommand } from './say-commands.ts'

interface Question {
  printed: string
  readonly resolve: (output: string) => void
  readonly reject: (error: SoundleafError) => void
}

/** A festival that stays, because starting it costs more than a sentence; started anew when it has gone. */
export class FestivalProcess {
  readonly #options: OwnProcessOptions
  #running: OwnProcess | null = null
  #question: Question | null = null
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: OwnProcessOptions) {
    this.#options = options
  }

  /**
   * Runs a script and returns what it printed, one at a time, in order. Rejects with `speech-unavailable` when
   * festival is missing, `speech-failed` when the script fails or festival dies of it, and `cancelled` once the
   * signal is aborted, which ends festival.
   */
  ask(script: string, signal: AbortSignal): Promise<string> {
    const answer = this.#last.then(() => this.#exchange(script, signal))
    this.#last = answer.catch(() => undefined)
    return answer
  }

  async #exchange(script: string, signal: AbortSignal): Promise<string> {
    throwIfCancelled(signal)
    const festival = this.#running?.isAlive === true ? this.#running : this.#start()
    const stop = (): void => festival.stop()
    signal.addEventListener('abort', stop, { once: true })
    festival.holdOpen(true)
    try {
      return await new Promise<string>((resolve, reject) => {
        this.#question = { printed: '', resolve, reject }
        festival.write(script)
      })
    } catch (error) {
      throwIfCancelled(signal)
      throw error
    } finally {
      this.#question = null
      festival.holdOpen(false)
      signal.removeEventListener('abort', stop)
    }
  }

  #start(): OwnProcess {
    const festival = new OwnProcess(festivalCommand(), this.#options)
    this.#running = festival
    festival.onOutput((text) => this.#take(text))
    void festival.ended.then((error) => {
      if (this.#running === festival) this.#question?.reject(error ?? failed())
    })
    return festival
  }

  #take(text: string): void {
    if (this.#question === null) return
    this.#question.printed += text
    const answer = readFestivalAnswer(this.#question.printed)
    if (answer === null) return
    if (answer.succeeded) this.#question.resolve(answer.output)
    else this.#question.reject(failed())
  }
}

function failed(): SoundleafError {
  return new SoundleafError('speech-failed', { reason: 'festival' })
}
