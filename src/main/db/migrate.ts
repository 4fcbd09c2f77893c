import type Driver from 'better-sqlite3'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { backUp } from './backup.ts'

/** One step of the schema. A released step never changes (see migrations/released.json): write the next one. */
export interface Migration {
  /** 1, 2, 3, …: the database's `user_version` after the step. */
  readonly version: number
  /** Runs inside a transaction of its own, with foreign keys checked at the end. */
  readonly up: (driver: Driver.Database) => void
}

interface MigrateOptions {
  readonly migrations: readonly Migration[]
  /** Where the copy made before the first step goes. */
  readonly backupFolder: string
  readonly now: () => number
}

/** The version of the schema in the file: 0 for an empty one. */
function schemaVersion(driver: Driver.Database): number {
  return Number(driver.pragma('user_version', { simple: true }))
}

/** Throws `database-from-future` when the file was written by a newer program. */
function refuseFuture(driver: Driver.Database, migrations: readonly Migration[]): void {
  const version = schemaVersion(driver)
  const known = migrations.at(-1)?.version ?? 0
  if (version > known) throw new SoundleafError('database-from-future', { version, known })
}

/**
 * Brings the database to the newest version, one transaction per step, after a backup of what was there. A step
 * that fails is undone as a whole, no later step runs, and its error is thrown: the file is then at the last good
 * version, with the backup beside it. Leaves foreign keys unenforced: the caller turns them on.
 */
export function migrate(
  driver: Driver.Database,
  { migrations, backupFolder, now }: MigrateOptions,
): { readonly from: number; readonly to: number; readonly backup: string | null } {
  refuseFuture(driver, migrations)
  const from = schemaVersion(driver)
  const steps = migrations.filter((step) => step.version > from)
  if (steps.length === 0) return { from, to: from, backup: null }

  driver.pragma('foreign_keys = OFF') // a step may rebuild a table; what it leaves is checked before it counts
  const backup = from === 0 ? null : backUp(driver, { folder: backupFolder, version: from, now: now() })
  for (const step of steps) {
    driver
      .transaction(() => {
        step.up(driver)
        if ((driver.pragma('foreign_key_check') as unknown[]).length > 0) {
          throw new Error(`Migration ${step.version} left rows that point nowhere`)
        }
        // eslint-disable-next-line no-restricted-syntax -- PRAGMA takes no parameters; the number is our own
        driver.pragma(`user_version = ${step.version}`)
      })
      .exclusive()
  }
  return { from, to: schemaVersion(driver), backup }
}
