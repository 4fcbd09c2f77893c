import { mkdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Driver from 'better-sqlite3'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Log } from '#main/app/log.ts'
import { looksDamaged, moveAside } from './damage.ts'
import { wrapDriver, type WritableDb } from './database.ts'
import { migrate, type Migration } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'

interface OpenOptions {
  readonly file: string
  readonly log: Log
  /** Path of the native driver, for a runtime that the one in the package does not fit. */
  readonly nativeBinding?: string | undefined
  readonly now?: () => number
  readonly migrations?: readonly Migration[]
}

/** How long a statement waits for another process that holds the file, in milliseconds. */
const BUSY_TIMEOUT_MS = 2000

/**
 * Opens the learner's database, creating or migrating it. Throws `SoundleafError`:
 * - `database-from-future`: a newer program wrote the file, which is left exactly as it is.
 * - `database-damaged`: the file cannot be trusted. It has been moved aside (never deleted), so this session has no
 *   database and says so; the next start begins with an empty one. Nothing is replaced without the learner knowing.
 * Any other failure (no permission, disk full, a migration's error) is thrown as it is, with the file in place.
 */
export function openDatabase(options: OpenOptions): WritableDb {
  const { file, log, nativeBinding, now = Date.now, migrations = MIGRATIONS } = options
  const driverOptions: Driver.Options = {
    timeout: BUSY_TIMEOUT_MS,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  }
  mkdirSync(dirname(file), { recursive: true })
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0 && looksDamaged(file, driverOptions)) {
    const aside = basename(moveAside(file, now()))
    log('database-damaged', { aside })
    throw new SoundleafError('database-damaged', { file: aside })
  }

  const driver = new Driver(file, driverOptions)
  try {
    const result = migrate(driver, { migrations, backupFolder: join(dirname(file), 'backups'), now })
    if (result.to > result.from) log('database-migrated', { from: result.from, to: result.to })
    configure(driver)
    return wrapDriver(driver, log)
  } catch (error) {
    driver.close()
    throw error
  }
}

function configure(driver: Driver.Database): void {
  driver.pragma('journal_mode = WAL')
  // With WAL, NORMAL never damages the file and survives a crash of the program, but a power cut may take the last
  // commits: right for progress and settings, which are written in the way of reading. What the learner writes is
  // committed `durably`, with FULL: one fsync a second while typing.
  driver.pragma('synchronous = NORMAL')
  driver.pragma('foreign_keys = ON')
}
