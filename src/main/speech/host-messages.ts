import type { Failure } from '#shared/bridge/errors.ts'
import type { Clip, ClipBeginning, Voice } from '#shared/model/speech.ts'
import type { SynthesisRequest } from './engine.ts'

/** What passes between the app and the process that an engine runs in. Plain values that can be cloned. */

export const ENGINE_IDS = ['flite', 'espeak', 'system'] as const
export type EngineId = (typeof ENGINE_IDS)[number]

export type HostRequest =
  | { readonly type: 'synthesise'; readonly id: number; readonly request: SynthesisRequest }
  | { readonly type: 'describe'; readonly id: number }
  /** Stops the job of that id at its next step; it still answers. */
  | { readonly type: 'cancel'; readonly id: number }

export interface EngineDescription {
  readonly version: string
  readonly voices: readonly Voice[]
}

/** Each job is answered exactly once. */
export type HostAnswer =
  | { readonly type: 'clip'; readonly id: number; readonly clip: Clip }
  | { readonly type: 'description'; readonly id: number; readonly description: EngineDescription }
  | { readonly type: 'failed'; readonly id: number; readonly error: Failure }

/** Comes before a job's answer, perhaps several times; none is longer than the next. */
interface HostBeginning {
  readonly type: 'beginning'
  readonly id: number
  readonly beginning: ClipBeginning
}

/** `ready` comes first, once, when the engine is loaded. */
export type HostReply = { readonly type: 'ready' } | HostBeginning | HostAnswer

/** The engine's end of the connection. */
export interface HostPort {
  post(reply: HostReply): void
  listen(listener: (request: HostRequest) => void): void
}

/** The app's end: a running engine process. */
export interface HostProcess {
  post(request: HostRequest): void
  onReply(listener: (reply: HostReply) => void): void
  /** Called once, when the process has ended for whatever reason. */
  onExit(listener: () => void): void
  /** Ends the process, even one that hangs. Does nothing when it has ended. */
  kill(): void
}
