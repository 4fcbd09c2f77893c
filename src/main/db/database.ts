import type Driver from 'better-sqlite3'
import type { Log } from '#main/app/log.ts'

/** The values SQLite takes as parameters. */
type SqlValue = string | number | null

/** A prepared statement that only reads. */
interface Query<Parameters extends readonly SqlValue[], Row> {
  get(...parameters: Parameters): Row | undefined
  all(...parameters: Parameters): readonly Row[]
}

/** A prepared statement that writes. */
interface Command<Parameters extends readonly SqlValue[]> {
  /** Returns how many rows changed and the id of the last one inserted. */
  run(...parameters: Parameters): { readonly changes: number; readonly insertedId: number }
}

/** A database that cannot be changed through this handle: preparing a statement that writes throws. */
export interface ReadableDb {
  prepare<Parameters extends readonly SqlValue[], Row>(sql: string): Query<Parameters, Row>
}

/** A database that can be changed. Every write that belongs together goes into one `transaction`. */
export interface WritableDb extends ReadableDb {
  readonly writer: {
    prepare<Parameters extends readonly SqlValue[]>(sql: string): Command<Parameters>
  }
  /** Runs `work` so that all of its writes happen or none. May be nested. Survives a crash of the program. */
  transaction<T>(work: () => T): T
  /**
   * A transaction that has reached the disk when this returns: it survives a power cut too. For what cannot be made
   * again. Not inside another transaction.
   */
  durably<T>(work: () => T): T
  /** Writes the log of changes back into the main file, so that little is left to do at the next start. */
  checkpoint(): void
  close(): void
}

/** Queries slower than this are logged, in milliseconds. */
export const SLOW_QUERY_MS = 40

/** Gives the driver our two kinds of handle and times every statement. */
export function wrapDriver(driver: Driver.Database, log: Log): WritableDb {
  function timed<T>(sql: string, work: () => T): T {
    const start = performance.now()
    try {
      return work()
    } finally {
      const ms = performance.now() - start
      if (ms > SLOW_QUERY_MS) {
        log('slow-query', { ms: Math.round(ms), sql: sql.trim().replace(/\s+/g, '_').slice(0, 120) })
      }
    }
  }

  return {
    prepare<Parameters extends readonly SqlValue[], Row>(sql: string): Query<Parameters, Row> {
      const statement = driver.prepare<SqlValue[], Row>(sql)
      if (!statement.readonly) throw new TypeError('A statement that writes needs the writer')
      return {
        get: (...parameters) => timed(sql, () => statement.get(...parameters)),
        all: (...parameters) => timed(sql, () => statement.all(...parameters)),
      }
    },
    writer: {
      prepare<Parameters extends readonly SqlValue[]>(sql: string): Command<Parameters> {
        const statement = driver.prepare<SqlValue[]>(sql)
        return {
          run: (...parameters) => {
            const result = timed(sql, () => statement.run(...parameters))
            return { changes: result.changes, insertedId: Number(result.lastInsertRowid) }
          },
        }
      },
    },
    transaction: (work) => driver.transaction(work).immediate(),
    durably: (work) => {
      driver.pragma('synchronous = FULL')
      try {
        return driver.transaction(work).immediate()
      } finally {
        driver.pragma('synchronous = NORMAL')
      }
    },
    checkpoint: () => {
      driver.pragma('wal_checkpoint(PASSIVE)')
    },
    close: () => {
      driver.close()
    },
  }
}
