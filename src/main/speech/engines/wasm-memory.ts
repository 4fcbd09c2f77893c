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

const HEADER_LENGTH = 8
const IMPORT_SECTION = 2
const MEMORY_SECTION = 5
/** The kind of an import that is a memory. */
const MEMORY_KIND = 2
/** Flags of a memory's limits: its first page count stands alone. */
const NO_MAXIMUM = 0

interface Section {
  readonly id: number
  readonly content: Uint8Array
  /** With its id and its length. */
  readonly whole: Uint8Array
}

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
  return { bytes: joined([program.subarray(0, HEADER_LENGTH), ...parts]), initialPages }
}

function withMemory(imports: Uint8Array, limits: Uint8Array): Uint8Array[] {
  const [count, afterCount] = readNumber(imports, 0)
  const entry = joined([
    ...[MEMORY_IMPORT.module, MEMORY_IMPORT.name].map(writeName),
    Uint8Array.of(MEMORY_KIND),
    limits,
  ])
  const content = joined([writeNumber(count + 1), imports.subarray(afterCount), entry])
  return [Uint8Array.of(IMPORT_SECTION), writeNumber(content.length), content]
}

function sectionsOf(program: Uint8Array): Section[] {
  const sections: Section[] = []
  let at = HEADER_LENGTH
  while (at < program.length) {
    const [length, start] = readNumber(program, at + 1)
    const end = start + length
    sections.push({
      id: program[at] ?? 0,
      content: program.subarray(start, end),
      whole: program.subarray(at, end),
    })
    at = end
  }
  return sections
}

/** An unsigned LEB128 number and where it ends. */
function readNumber(bytes: Uint8Array, start: number): readonly [value: number, end: number] {
  let value = 0
  let at = start
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[at]
    if (byte === undefined) throw new TypeError('a program that ends too early')
    at += 1
    value += (byte & 127) * factor
    if (byte < 128) return [value, at]
  }
}

function writeNumber(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  return Uint8Array.from([...bytes, rest])
}

function writeName(name: string): Uint8Array {
  const bytes = new TextEncoder().encode(name)
  return joined([writeNumber(bytes.length), bytes])
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
