import { readdir, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)

/**
 * Tells whether a built file is missing or older than what it is made from.
 * @param {string} built its path
 * @param {{ folders: readonly string[], files: readonly string[] }} inputs from the project's root; of a folder, the files right in it
 */
export async function isStale(built, { folders, files }) {
  const made = await changedAt(built)
  const listed = await Promise.all(
    folders.map(async (folder) => (await readdir(new URL(folder, root))).map((name) => folder + name)),
  )
  const times = await Promise.all(
    [...listed.flat(), ...files].map((path) => changedAt(fileURLToPath(new URL(path, root)))),
  )
  return times.some((time) => time > made)
}

/** When a file last changed, in milliseconds; 0 when there is none. */
async function changedAt(/** @type {string} */ file) {
  try {
    return (await stat(file)).mtimeMs
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
    throw error
  }
}
