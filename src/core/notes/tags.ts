const FENCED = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))/gmu
const CODE = /(`+)[^`]+?\1/gu
/** Not after a Latin letter (`C#`), not in an address, and more than a number (`#3`). Chinese needs no space before it. */
const TAG = /(?<![A-Za-z0-9_#&/])#([\p{L}\p{N}_-]*\p{L}[\p{L}\p{N}_-]*)/gu

/** The tag that begins at `at`, without its `#`; null where there is none. */
export function tagAt(text: string, at: number): string | null {
  const window = new RegExp(TAG.source, 'uy')
  window.lastIndex = at
  return window.exec(text)?.[1] ?? null
}

/** The tags of a note, without their `#`, each once, in the order they stand there. Code has none. */
export function tagsOf(note: string): readonly string[] {
  const prose = note.replace(FENCED, '\n').replace(CODE, ' ')
  return [...new Set([...prose.matchAll(TAG)].map((found) => found[1] ?? ''))]
}
