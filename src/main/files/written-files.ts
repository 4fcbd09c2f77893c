import { randomUUID } from 'node:crypto'
import { access } from 'node:fs/promises'
import { SoundleafError } from '#shared/bridge/errors.ts'

/** How many can still be asked for; by then the notice of an older one is long gone. */
export const KEPT_FILES = 50

/** The files and folders that were written where the learner chose, each by an id: the window names no path. */
export function createWrittenFiles() {
  const paths = new Map<string, string>()

  return {
    /** The id of what was written there, until the app ends or `KEPT_FILES` more were written. */
    remember(path: string): string {
      const fileId = randomUUID()
      paths.set(fileId, path)
      for (const id of [...paths.keys()].slice(0, -KEPT_FILES)) paths.delete(id)
      return fileId
    },

    /** Where it lies. Rejects with `not-found` for an id that is not known, and with `file-gone` when it lies there no more. */
    async pathOf(fileId: string): Promise<string> {
      const path = paths.get(fileId)
      if (path === undefined) throw new SoundleafError('not-found', { fileId })
      try {
        await access(path)
      } catch (error) {
        throw new SoundleafError('file-gone', {}, { cause: error })
      }
      return path
    },
  }
}

export type WrittenFiles = ReturnType<typeof createWrittenFiles>
/** Tells that something was written, and takes its id. */
export type RememberFile = WrittenFiles['remember']
