import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** Rises when sections are put into the index in another way than before. */
const READING = 1

/**
 * Tells one set of packs from another by their files' names, sizes and times, so that what a new version of a pack says
 * is read into the index. A folder that cannot be read counts as an empty one.
 */
export async function studySources(packFolders: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(String(READING))
  for (const folder of packFolders) {
    for (const name of await filesOf(folder)) {
      const { size, mtimeMs } = await stat(join(folder, name))
      hash.update(`\n${basename(folder)}/${name} ${size} ${mtimeMs}`)
    }
  }
  return hash.digest('hex')
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
