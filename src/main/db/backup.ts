import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type Driver from 'better-sqlite3'

interface BackupOptions {
  readonly folder: string
  /** The schema version of what is copied, for the file's name. */
  readonly version: number
  /** Milliseconds since 1970, for the file's name. */
  readonly now: number
}

/** A moment as part of a file name, in UTC and down to the millisecond: `20260131T235959123`. */
export function stamp(now: number): string {
  return new Date(now).toISOString().replace(/[-:.Z]/g, '')
}

/**
 * Writes a complete copy of the database, changes not yet in the main file included, and returns its path. The
 * copy gets its name only when it is whole, so a half-written one is never taken for a backup.
 */
export function backUp(driver: Driver.Database, { folder, version, now }: BackupOptions): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `soundleaf-v${version}-${stamp(now)}.db`)
  const partial = `${file}.partial`
  rmSync(partial, { force: true })
  driver.prepare('VACUUM INTO ?').run(partial)
  renameSync(partial, file)
  return file
}
