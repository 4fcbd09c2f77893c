import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * How many bytes the files in a folder have, those in its folders included. Links are not followed; what goes away
 * while it is counted counts nothing.
 */
export async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(nothingIfGone)
  let bytes = 0
  for (const entry of entries ?? []) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) bytes += await folderBytes(path)
    else if (entry.isFile()) bytes += (await stat(path).catch(nothingIfGone))?.size ?? 0
  }
  return bytes
}

function nothingIfGone(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
