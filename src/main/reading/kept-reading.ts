import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PageReading, ReadingTask } from './reading-task.ts'

export interface KeptReadingOptions {
  /** Where the reading is kept. It may be deleted at any time. */
  readonly file: string
  /** What makes a reading: after another build of either, what was kept is not used. */
  readonly madeBy: {
    /** Known by its content, for inside a package files have no times of their own. */
    readonly program: string
    /** Known by its size and time: it is large, and never packed. */
    readonly data: string
  }
  readonly onProblem: (error: unknown) => void
}

/** A longer page takes too long to write, and to read at the next start. In UTF-16 units. */
const LONGEST_TEXT = 40_000

/**
 * The reading of one page, kept on disk for the next start: the page that opens first is then there before the reading
 * thread is, which may wait until the window is painted. Neither call rejects or throws: whatever cannot be read
 * or written is computed again.
 */
export function createKeptReading({ file, madeBy, onProblem }: KeptReadingOptions) {
  let kept: string | null = null
  let writing: Promise<void> = Promise.resolve()
  let program: string | undefined

  /** Names everything a reading depends on. */
  function keyOf({ text, accent, style, own }: ReadingTask): string {
    const { size, mtimeMs } = statSync(madeBy.data)
    program ??= digest(readFileSync(madeBy.program, 'utf8')) // what runs now does not change: every page turn asks
    const maker = [program, size, mtimeMs]
    return digest(JSON.stringify([maker, text, accent, style, own?.entries ?? []]))
  }

  async function write(key: string, reading: PageReading): Promise<void> {
    const body = JSON.stringify(reading)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(`${file}.tmp`, `${key} ${digest(body)}\n${body}`)
    await rename(`${file}.tmp`, file)
    kept = key
  }

  return {
    /** The reading that was kept, if it is the one of this task and whole. */
    find(task: ReadingTask): PageReading | null {
      try {
        const content = readFileSync(file, 'utf8')
        const [key, seal, body] = parts(content)
        if (key !== keyOf(task) || seal !== digest(body)) return null
        kept = key
        return JSON.parse(body) as PageReading
      } catch (error) {
        if (!isMissing(error)) onProblem(error)
        return null
      }
    },

    /** Keeps this reading in place of the last one. Resolves when it is on the disk, or could not be written. */
    keep(task: ReadingTask, reading: PageReading): Promise<void> {
      if (task.text.length > LONGEST_TEXT) return writing
      writing = writing
        .then(async () => {
          const key = keyOf(task)
          if (key !== kept) await write(key, reading)
        })
        .catch(onProblem)
      return writing
    },
  }
}

export type KeptReading = ReturnType<typeof createKeptReading>

function parts(content: string): [key: string, seal: string, body: string] {
  const end = content.indexOf('\n')
  const [key = '', seal = ''] = content.slice(0, end).split(' ')
  return [key, seal, content.slice(end + 1)]
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
