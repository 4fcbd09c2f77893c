import { createHash } from 'node:crypto'

/** The same pages give the same hash, whatever the file's name, encoding or damage was. */
export function contentHash(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text).update('\0\f')
  return hash.digest('hex')
}
