import {
  joined,
  readNumber,
  sectionsOf,
  withSections,
  writeName,
  writeNumber,
  writeSection,
} from './wasm-sections.ts'

/**
 * Lets a WebAssembly program be given its memory, so that one memory serves all its runs. A memory for each run would
 * be freed only when the garbage collector happens to look: tens of megabytes come and go, and each run pays for
 * having its pages mapped anew.
 */

export interface ImportingProgram {
  /** The same program, but for its memory: it imports that as `MEMORY_IMPORT` instead of bringing its own. */
  readonly bytes: Uint8Array
  /** What it must be given at least, in pages of 64 KiB. */
  readonly initialPages: number
}

export const MEMORY_IMPORT = { module: 'host', name: 'memory' } as const

const IMPORT_SECTION = 2
const MEMORY_SECTION = 5
/** The kind of an import that is a memory. */
const MEMORY_KIND = 2
/** Flags of a memory's limits: its first page count stands alone. */
const NO_MAXIMUM = 0

/**
 * Moves the program's own memory to its imports. Everything else stays byte for byte: memories are numbered with the
 * imported ones first, and this is the only one. Throws a `TypeError` when the program has not exactly one memory of
 * its own without a maximum, or imports nothing.
 */
export function importingMemory(program: Uint8Array): ImportingProgram {
  const sections = sectionsOf(program)
  const memory = sections.find(({ id }) => id === MEMORY_SECTION)
  const imports = sections.find(({ id }) => id === IMPORT_SECTION)
  if (!memory || !imports) throw new TypeError('a program without imports or without a memory')
  const [memories, afterMemories] = readNumber(memory.content, 0)
  const [initialPages] = readNumber(memory.content, afterMemories + 1)
  if (memories !== 1 || memory.content[afterMemories] !== NO_MAXIMUM) {
    throw new TypeError('a program with more than one memory, or a limited one')
  }
  const limits = memory.content.subarray(afterMemories)
  const parts = sections.flatMap((section) => {
    if (section === memory) return []
    return section === imports ? withMemory(section.content, limits) : [section.whole]
  })
  return { bytes: withSections(program, parts), initialPages }
}

function withMemory(imports: Uint8Array, limits: Uint8Array): Uint8Array {
  const [count, afterCount] = readNumber(imports, 0)
  const entry = joined([
    ...[MEMORY_IMPORT.module, MEMORY_IMPORT.name].map(writeName),
    Uint8Array.of(MEMORY_KIND),
    limits,
  ])
  const content = joined([writeNumber(count + 1), imports.subarray(afterCount), entry])
  return writeSection(IMPORT_SECTION, content)
}
