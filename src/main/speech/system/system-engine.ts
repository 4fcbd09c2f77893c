import { release } from 'node:os'
import type { SpeechEngine } from '../engine.ts'
import { ExportingEngine } from './exporting-engine.ts'
import { FestivalEngine } from './festival-engine.ts'

export interface SystemEngineOptions {
  readonly platform?: NodeJS.Platform
  /** Where programs are looked for: a value for `PATH`. */
  readonly searchPath?: string
}

/**
 * The voices that the system brings: `say` on macOS, System.Speech on Windows, festival elsewhere. Where there are
 * none, `voices()` is empty and speaking is `speech-unavailable`.
 */
export function openSystemEngine(options: SystemEngineOptions = {}): SpeechEngine {
  const { platform = process.platform, searchPath = process.env['PATH'] ?? '' } = options
  return platform === 'darwin' || platform === 'win32'
    ? new ExportingEngine(platform, release(), searchPath)
    : new FestivalEngine(searchPath)
}
