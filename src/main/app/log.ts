import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes one line about what happened. Fields are counts, codes and places, never what the learner reads or writes. */
export type Log = (event: string, fields?: Readonly<Record<string, string | number | boolean>>) => void

const LARGEST_FILE = 1_000_000
const LONGEST_TOKEN = 160

/** Codes, file names, stack frames and SQL with its spaces folded: anything that cannot be a sentence. */
const TOKEN = /^[\w.:/\\@#()<>=*?,$%+~-]+$/

/**
 * Masks a value for the log: a value with white space or letters beyond ASCII may be the learner's text, so only
 * its length is written.
 */
function masked(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value)
  return value.length <= LONGEST_TOKEN && TOKEN.test(value) ? value : `<${value.length} characters>`
}

/** One line of the log: time, event, fields. */
export function logLine(
  at: Date,
  event: string,
  fields: Readonly<Record<string, string | number | boolean>> = {},
): string {
  const parts = Object.entries(fields).map(([name, value]) => `${name}=${masked(value)}`)
  return [at.toISOString(), event, ...parts].join(' ') + '\n'
}

/**
 * A log that appends to `file` at once, so that a crash loses no line; lines are rare. A file over 1 MB is moved to
 * `file.1`, over the one before: the two never take more than that twice and a line.
 */
export function openLog(file: string): Log {
  mkdirSync(dirname(file), { recursive: true })
  let size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  moveWhenLarge()
  return (event, fields) => {
    const line = logLine(new Date(), event, fields)
    appendFileSync(file, line)
    size += Buffer.byteLength(line)
    moveWhenLarge()
  }

  function moveWhenLarge(): void {
    if (size <= LARGEST_FILE) return
    renameSync(file, `${file}.1`)
    size = 0
  }
}

/** What of an unknown error may be logged: its name, its code and where it came from, never its message. */
export function describeError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'none'
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 3)
    .map((line) =>
      line
        .slice('    at '.length)
        .replace(/^.*[/\\]([^/\\]+)$/, '$1')
        .replace(/[)\s]/g, ''),
    )
  return { error: error.name, code, at: frames.join('<') || 'unknown' }
}
