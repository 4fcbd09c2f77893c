/** The parts that a WebAssembly program consists of, and how they are written. */

export interface Section {
  readonly id: number
  readonly content: Uint8Array
  /** Its head and its content. */
  readonly whole: Uint8Array
}

/** The magic number and the version, which stand before all sections. */
const HEADER_LENGTH = 8

/** The program's sections in order. Throws a `TypeError` when it ends too early. */
export function sectionsOf(program: Uint8Array): Section[] {
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

/** The program again, of these parts. */
export function withSections(program: Uint8Array, parts: readonly Uint8Array[]): Uint8Array {
  return joined([program.subarray(0, HEADER_LENGTH), ...parts])
}

/** A section as it stands in a program. */
export function writeSection(id: number, content: Uint8Array): Uint8Array {
  return joined([Uint8Array.of(id), writeNumber(content.length), content])
}

/** An unsigned LEB128 number and where it ends. Throws a `TypeError` when the bytes end before it does. */
export function readNumber(bytes: Uint8Array, start: number): readonly [value: number, end: number] {
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

export function writeNumber(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  return Uint8Array.from([...bytes, rest])
}

/** A name and where it ends. */
export function readName(bytes: Uint8Array, start: number): readonly [name: string, end: number] {
  const [length, at] = readNumber(bytes, start)
  return [new TextDecoder().decode(bytes.subarray(at, at + length)), at + length]
}

export function writeName(name: string): Uint8Array {
  const bytes = new TextEncoder().encode(name)
  return joined([writeNumber(bytes.length), bytes])
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
