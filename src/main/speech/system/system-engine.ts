import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { release, tmpdir } from 'node:os'
import { join } from 'node:path'
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
 * none, `voices()` is empty and speaking is `speech-unavailable`. Works in a folder of its own, gone at exit.
 */
export async function openSystemEngine(options: SystemEngineOptions = {}): Promise<SpeechEngine> {
  const { platform = process.platform, searchPath = process.env['PATH'] ?? '' } = options
  const folder = await mkdtemp(join(tmpdir(), 'soundleaf-voice-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const place = { folder, searchPath }
  return platform === 'darwin' || platform === 'win32'
    ? new ExportingEngine(platform, release(), place)
    : new FestivalEngine(place)
}
