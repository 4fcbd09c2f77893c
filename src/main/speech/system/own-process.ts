import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { throwIfCancelled } from '../cancelling.ts'
import type { SpeechCommand } from './say-commands.ts'

export interface OwnProcessOptions {
  /** The folder it runs in. */
  readonly folder: string
  /** Where programs are looked for: a value for `PATH`. */
  readonly searchPath: string
}

/**
 * A program that was started here, with every way it can fail taken care of: it is missing, it closes its input, it
 * dies. Only this very process is ever ended.
 */
export class OwnProcess {
  readonly #child: ChildProcessWithoutNullStreams
  readonly #ended: Promise<SoundleafError | null>
  #alive = true

  constructor(command: SpeechCommand, options: OwnProcessOptions) {
    this.#child = spawn(command.program, command.args, {
      cwd: options.folder,
      env: { ...process.env, PATH: options.searchPath },
      shell: false,
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    })
    this.#ended = new Promise((resolve) => {
      const end = (error: SoundleafError | null): void => {
        this.#alive = false
        resolve(error)
      }
      this.#child.on('error', () => end(new SoundleafError('speech-unavailable')))
      this.#child.on('close', (code) =>
        end(code === 0 ? null : new SoundleafError('speech-failed', { reason: 'exit', code: code ?? -1 })),
      )
    })
    // A program that has gone closes its input; that it has gone is told by `ended`.
    this.#child.stdin.on('error', () => undefined)
    // What is not read would fill the pipe and block the program.
    this.#child.stderr.resume()
  }

  get isAlive(): boolean {
    return this.#alive
  }

  /** Resolves when it has ended: `null` when it ended well, else why not. Never rejects. */
  get ended(): Promise<SoundleafError | null> {
    return this.#ended
  }

  onOutput(listener: (text: string) => void): void {
    this.#child.stdout.setEncoding('utf8')
    this.#child.stdout.on('data', listener)
  }

  write(text: string): void {
    this.#child.stdin.write(text)
  }

  /** No more input will come. */
  endInput(): void {
    this.#child.stdin.end()
  }

  /** Whether our own process stays for it. When ours ends, it finds its input closed and ends too. */
  holdOpen(hold: boolean): void {
    const { stdin, stdout, stderr } = this.#child
    const parts: readonly object[] = [this.#child, stdin, stdout, stderr]
    for (const part of parts.filter(canHold)) {
      if (hold) part.ref()
      else part.unref()
    }
  }

  /** Ends exactly this process. Does nothing when it has ended: its number may belong to another by then. */
  stop(): void {
    if (this.#alive) this.#child.kill('SIGKILL')
  }
}

/** A pipe to a process keeps ours alive as the process does; the types of streams do not tell. */
function canHold(part: object): part is { ref(): void; unref(): void } {
  return 'ref' in part && 'unref' in part
}

/**
 * Runs a program to its end and returns what it printed. Rejects with `speech-unavailable` when it is missing,
 * `speech-failed` when it fails and `cancelled` once the signal is aborted, which stops it.
 */
export async function runToEnd(
  command: SpeechCommand,
  options: OwnProcessOptions,
  signal: AbortSignal,
): Promise<string> {
  throwIfCancelled(signal)
  const process = new OwnProcess(command, options)
  const stop = (): void => process.stop()
  signal.addEventListener('abort', stop, { once: true })
  let output = ''
  process.onOutput((text) => (output += text))
  process.write(command.input)
  process.endInput()
  const error = await process.ended
  signal.removeEventListener('abort', stop)
  throwIfCancelled(signal)
  if (error !== null) throw error
  return output
}
