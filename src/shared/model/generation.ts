import type { Failure } from '../bridge/errors.ts'
import type { PageId } from './ids.ts'
import type { SectionName } from './study.ts'

/** Which model server writes sections, and which of its models. */
export interface ModelSettings {
  readonly address: string
  /** Empty until one is chosen. */
  readonly model: string
  /** The one origin that is not this machine and that the learner allowed, or empty. */
  readonly confirmedOrigin: string
}

/** Where Ollama listens. */
export const DEFAULT_MODEL_SETTINGS: ModelSettings = {
  address: 'http://127.0.0.1:11434/v1',
  model: '',
  confirmedOrigin: '',
}

/** A section that a local model is to write. */
export interface GenerationTask {
  readonly pageId: PageId
  readonly section: SectionName
  readonly state: 'waiting' | 'writing' | 'failed'
  /** Why it failed. */
  readonly failure: Failure | null
}

/** All that is being written, waits or has failed, in the order in which it is written. */
export interface GenerationQueue {
  readonly state: 'idle' | 'running' | 'paused'
  /** Why it paused by itself; null when the learner paused it. */
  readonly failure: Failure | null
  /** How many sections have been written since it began. */
  readonly done: number
  readonly tasks: readonly GenerationTask[]
}
