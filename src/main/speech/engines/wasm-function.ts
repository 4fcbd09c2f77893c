import {
  joined,
  readName,
  readNumber,
  sectionsOf,
  withSections,
  writeNumber,
  writeSection,
} from './wasm-sections.ts'
import type { Section } from './wasm-sections.ts'

const CUSTOM_SECTION = 0
const IMPORT_SECTION = 2
const CODE_SECTION = 10
const FUNCTION_NAMES = 1
const FUNCTION_IMPORT = 0
const MEMORY_IMPORT = 2
const HAS_MAXIMUM = 1

/**
 * The program with the body of one function replaced, and all else byte for byte. Functions are found by the names
 * that the program's compiler left in it.
 * @param write the new body, locals included, as WebAssembly code; `indexOf` gives what a call of a function by name
 *   needs. Whether it fits the function's type shows when the program is compiled.
 * Throws a `TypeError` when the program has no such names or functions.
 */
export function replacingFunction(
  program: Uint8Array,
  name: string,
  write: (indexOf: (name: string) => number) => readonly number[],
): Uint8Array {
  const sections = sectionsOf(program)
  const names = functionNames(sections)
  const indexOf = (wanted: string): number => {
    const index = names.get(wanted)
    if (index === undefined) throw new TypeError(`a program without the function ${wanted}`)
    return index
  }
  const code = sections.find(({ id }) => id === CODE_SECTION)
  const place = indexOf(name) - importedFunctions(sections) // imported ones are numbered first and have no body
  const body = Uint8Array.from(write(indexOf))
  const parts = sections.map((section) =>
    section === code ? writeSection(CODE_SECTION, withBody(section.content, place, body)) : section.whole,
  )
  return withSections(program, parts)
}

function withBody(code: Uint8Array, place: number, body: Uint8Array): Uint8Array {
  const [count, afterCount] = readNumber(code, 0)
  if (place < 0 || place >= count) throw new TypeError('a function without a body')
  let from = afterCount
  for (let at = 0; at < place; at += 1) from = endOfBody(code, from)
  const to = endOfBody(code, from)
  return joined([code.subarray(0, from), writeNumber(body.length), body, code.subarray(to)])
}

function endOfBody(code: Uint8Array, start: number): number {
  const [length, at] = readNumber(code, start)
  return at + length
}

function functionNames(sections: readonly Section[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const { id, content } of sections) {
    if (id !== CUSTOM_SECTION) continue
    const [title, afterTitle] = readName(content, 0)
    if (title !== 'name') continue
    for (let at = afterTitle; at < content.length;) {
      const kind = content[at]
      const [length, start] = readNumber(content, at + 1)
      if (kind === FUNCTION_NAMES) readNames(content.subarray(start, start + length), names)
      at = start + length
    }
  }
  return names
}

function readNames(list: Uint8Array, names: Map<string, number>): void {
  let [count, at] = readNumber(list, 0)
  for (; count > 0; count -= 1) {
    const [index, afterIndex] = readNumber(list, at)
    const [name, end] = readName(list, afterIndex)
    names.set(name, index)
    at = end
  }
}

/** Of the kinds of imports, a program for WASI has functions, and may have its memory among them. */
function importedFunctions(sections: readonly Section[]): number {
  const imports = sections.find(({ id }) => id === IMPORT_SECTION)?.content ?? Uint8Array.of(0)
  let [count, at] = readNumber(imports, 0)
  let functions = 0
  for (; count > 0; count -= 1) {
    const [, afterModule] = readName(imports, at)
    const [, kindAt] = readName(imports, afterModule)
    const kind = imports[kindAt]
    if (kind === FUNCTION_IMPORT) {
      functions += 1
      ;[, at] = readNumber(imports, kindAt + 1)
    } else if (kind === MEMORY_IMPORT) {
      const [, afterFirst] = readNumber(imports, kindAt + 2)
      at = imports[kindAt + 1] === HAS_MAXIMUM ? readNumber(imports, afterFirst)[1] : afterFirst
    } else {
      throw new TypeError('a program that imports more than functions and a memory')
    }
  }
  return functions
}
