import { existsSync, renameSync, statSync } from 'node:fs'
import Driver from 'better-sqlite3'
import { stamp } from './backup.ts'

/** True for the errors by which SQLite says that the file itself is broken, not busy, missing or forbidden. */
export function isDamage(error: unknown): boolean {
  return (
    error instanceof Driver.SqliteError &&
    (error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT'))
  )
}

/**
 * Looks whether the file can be trusted, without changing it: its header and schema always, all of its pages when
 * the last session did not end cleanly (its change log is still there). A clean end needs no such reading.
 */
export function looksDamaged(file: string, options: Driver.Options): boolean {
  const endedUncleanly = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  let driver: Driver.Database | null = null
  try {
    driver = new Driver(file, { ...options, readonly: true, fileMustExist: true })
    driver.prepare('SELECT count(*) FROM sqlite_schema').get()
    return endedUncleanly && driver.pragma('quick_check(1)', { simple: true }) !== 'ok'
  } catch (error) {
    if (isDamage(error)) return true
    throw error
  } finally {
    driver?.close()
  }
}

/** Renames the file and what belongs to it, so that nothing is lost and all can be examined; returns the new path. */
export function moveAside(file: string, now: number): string {
  const aside = `${file}.damaged-${stamp(now)}`
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix)
  }
  return aside
}
