import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Clip, ClipBeginning } from '#shared/model/speech.ts'
import type { SpokenToken, SynthesisRequest } from './engine.ts'
import type { EngineDescription, HostAnswer, HostProcess, HostReply, HostRequest } from './host-messages.ts'

export interface SupervisorTimes {
  /** How long a process may take until its engine is loaded. */
  readonly startMs: number
  /** How long a job may take beside the length of the audio that it makes. */
  readonly jobMs: number
}

const USUAL_TIMES: SupervisorTimes = { startMs: 15_000, jobMs: 3_000 }
/** Slower than any voice speaks, so that the length is never underestimated. */
const MS_PER_LETTER = 120

type OnBeginning = (beginning: ClipBeginning) => void

const ignore: OnBeginning = () => undefined

interface Job {
  readonly id: number
  readonly message: HostRequest
  readonly allowedMs: number
  readonly onBeginning: OnBeginning
  readonly settle: (outcome: HostAnswer | SoundleafError) => void
}

interface Running {
  readonly process: HostProcess
  readonly ended: Promise<void>
  ready: boolean
  timer: NodeJS.Timeout | null
  job: Job | null
}

/**
 * Keeps one engine's process: starts it when there is work, gives it one job at a time, and ends exactly that
 * process when a job takes too long. The work that waits goes on in a new process.
 */
export class EngineSupervisor {
  readonly #spawn: () => HostProcess
  readonly #times: SupervisorTimes
  readonly #waiting: Job[] = []
  #running: Running | null = null
  #nextId = 1
  #closed = false

  constructor(spawn: () => HostProcess, times: SupervisorTimes = USUAL_TIMES) {
    this.#spawn = spawn
    this.#times = times
  }

  /** Whether its process runs and its engine is loaded. */
  get isLoaded(): boolean {
    return this.#running?.ready === true
  }

  /** Whether its process runs and has nothing to do: the next job would begin at once. */
  get isReady(): boolean {
    return this.#running?.ready === true && this.#running.job === null && this.#waiting.length === 0
  }

  /**
   * Rejects with the engine's own `SoundleafError`; with `speech-failed` when its process hung or died,
   * `speech-unavailable` when it cannot be started, `cancelled` as soon as the signal is aborted.
   * @param onBeginning told of what is there before the whole is
   */
  async synthesise(request: SynthesisRequest, signal: AbortSignal, onBeginning = ignore): Promise<Clip> {
    const allowedMs = this.#times.jobMs + expectedAudioMs(request.tokens)
    const message = (id: number): HostRequest => ({ type: 'synthesise', id, request })
    const answer = await this.#ask(message, allowedMs, signal, onBeginning)
    if (answer.type !== 'clip') throw unexpected()
    return answer.clip
  }

  /** The engine's version and the voices it has right now. Rejects as `synthesise` does. */
  async describe(): Promise<EngineDescription> {
    const never = new AbortController().signal
    const answer = await this.#ask((id) => ({ type: 'describe', id }), this.#times.jobMs, never)
    if (answer.type !== 'description') throw unexpected()
    return answer.description
  }

  /** Ends the process; it starts again with the next job. Jobs under way are `cancelled`. */
  async stop(): Promise<void> {
    for (const job of this.#waiting.splice(0)) job.settle(new SoundleafError('cancelled'))
    const running = this.#running
    if (running === null) return
    this.#end(running, new SoundleafError('cancelled'))
    await running.ended
  }

  /** Ends the process for good and waits until it has gone. */
  async close(): Promise<void> {
    this.#closed = true
    await this.stop()
  }

  #ask(
    message: (id: number) => HostRequest,
    allowedMs: number,
    signal: AbortSignal,
    onBeginning = ignore,
  ): Promise<HostAnswer> {
    return new Promise((resolve, reject) => {
      if (signal.aborted || this.#closed) {
        reject(new SoundleafError('cancelled'))
        return
      }
      const id = this.#nextId
      this.#nextId += 1
      const cancel = (): void => {
        const at = this.#waiting.findIndex((job) => job.id === id)
        if (at >= 0) this.#waiting.splice(at, 1)
        else if (this.#running?.job?.id === id) this.#running.process.post({ type: 'cancel', id })
        reject(new SoundleafError('cancelled'))
      }
      const settle = (outcome: HostAnswer | SoundleafError): void => {
        signal.removeEventListener('abort', cancel)
        if (outcome instanceof SoundleafError) reject(outcome)
        else if (outcome.type === 'failed')
          reject(new SoundleafError(outcome.error.code, outcome.error.params))
        else resolve(outcome)
      }
      signal.addEventListener('abort', cancel, { once: true })
      this.#waiting.push({ id, message: message(id), allowedMs, onBeginning, settle })
      this.#advance()
    })
  }

  /** Gives the process its next job if it is free; starts it if there is none. */
  #advance(): void {
    if (this.#waiting.length === 0) return
    const running = this.#running ?? this.#start()
    if (!running.ready || running.job !== null) return
    const job = this.#waiting.shift()
    if (job === undefined) return
    running.job = job
    this.#limit(running, job.allowedMs)
    running.process.post(job.message)
  }

  #start(): Running {
    const process = this.#spawn()
    const ended = new Promise<void>((resolve) => process.onExit(resolve))
    const running: Running = { process, ended, ready: false, timer: null, job: null }
    this.#running = running
    process.onReply((reply) => this.#take(running, reply))
    void ended.then(() => this.#end(running, stopped()))
    this.#limit(running, this.#times.startMs)
    return running
  }

  #take(running: Running, reply: HostReply): void {
    if (running !== this.#running) return
    if (reply.type === 'beginning') {
      if (running.job?.id === reply.id) running.job.onBeginning(reply.beginning)
      return
    }
    this.#clearLimit(running)
    if (reply.type === 'ready') {
      running.ready = true
    } else {
      const { job } = running
      running.job = null
      if (job?.id === reply.id) job.settle(reply)
    }
    this.#advance()
  }

  /** The process has ended, or is ended here. Its job fails; so does waiting work if it never became ready. */
  #end(running: Running, reason: SoundleafError): void {
    if (running !== this.#running) return
    this.#running = null
    this.#clearLimit(running)
    running.process.kill()
    running.job?.settle(reason)
    if (!running.ready) {
      for (const job of this.#waiting.splice(0)) job.settle(new SoundleafError('speech-unavailable'))
    }
    this.#advance()
  }

  #limit(running: Running, ms: number): void {
    this.#clearLimit(running)
    running.timer = setTimeout(() => this.#end(running, stopped()), ms)
    running.timer.unref()
  }

  #clearLimit(running: Running): void {
    if (running.timer !== null) clearTimeout(running.timer)
    running.timer = null
  }
}

function expectedAudioMs(tokens: readonly SpokenToken[]): number {
  return tokens.reduce((sum, { spoken }) => sum + spoken.join(' ').length + 1, 0) * MS_PER_LETTER
}

function stopped(): SoundleafError {
  return new SoundleafError('speech-failed', { reason: 'engine-stopped' })
}

function unexpected(): SoundleafError {
  return new SoundleafError('speech-failed', { reason: 'unexpected-answer' })
}
