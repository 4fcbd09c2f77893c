const MAX_NAME = 60

/** A title as a file's name on every system. */
export function fileName(title: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, MAX_NAME)
    .replace(/[. ]+$/u, '')
    .replace(/^\.+/u, '')
  return plain === '' ? 'Soundleaf' : plain
}
