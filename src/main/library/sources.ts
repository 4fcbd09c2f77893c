import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { MAX_IMPORT_BYTES } from '#shared/bridge/contract.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { ImportSource } from './import.service.ts'

/**
 * A file on disk, read when its turn has come. Reading rejects with `import-too-large` before a byte is read when it
 * is larger than we take, and with `import-unreadable` when it is no ordinary file or the system refuses.
 */
export function fileSource(path: string): ImportSource {
  return {
    name: basename(path),
    read: async () => ({ kind: 'file', name: basename(path), bytes: await readLimited(path) }),
  }
}

async function readLimited(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path)
    try {
      const entry = await file.stat()
      if (!entry.isFile()) throw new SoundleafError('import-unreadable', { name: basename(path) })
      refuseTooLarge(basename(path), entry.size)
      const bytes = await file.readFile()
      refuseTooLarge(basename(path), bytes.byteLength) // it may have grown since
      return bytes
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof SoundleafError) throw error
    throw new SoundleafError('import-unreadable', { name: basename(path) }, { cause: error })
  }
}

/** Bytes the page handed over, from a file dropped on the window. */
export function droppedSource(name: string, bytes: Uint8Array): ImportSource {
  return {
    name,
    read: () => {
      refuseTooLarge(name, bytes.byteLength)
      return Promise.resolve({ kind: 'file', name, bytes })
    },
  }
}

/** Text that was pasted. */
export function textSource(title: string, text: string): ImportSource {
  return { name: title, read: () => Promise.resolve({ kind: 'text', title, text }) }
}

function refuseTooLarge(name: string, size: number): void {
  if (size > MAX_IMPORT_BYTES) {
    throw new SoundleafError('import-too-large', { name, limitMb: MAX_IMPORT_BYTES / 1024 / 1024 })
  }
}
