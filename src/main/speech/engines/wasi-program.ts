import { InMemorySystem, ProgramExit } from './wasi-system.ts'
import type { RawWriters } from './wasi-system.ts'
import { MEMORY_IMPORT, importingMemory } from './wasm-memory.ts'
import { wasm } from './wasm.ts'
import type { WasmMemory, WasmModule } from './wasm.ts'

/**
 * Runs a command-line program compiled for WASI, with its files in memory. Node's own WASI is not used: Electron 25
 * has none, and it crashes with this very program. The program sees no clock, no real file and no environment.
 */

export interface ProgramResult {
  readonly exitCode: number
  /** Everything written to standard output and standard error. */
  readonly output: string
  /** A file as the program left it, or `null`. */
  readonly file: (name: string) => Uint8Array | null
}

/** What a memory may have grown to and still be used again: an odd text must not hold the most it ever took. */
const MOST_KEPT_BYTES = 32 * 1024 * 1024
const NO_RAW_WRITERS: RawWriters = new Map()

/** A program that can be run again and again, in one memory that is as if new each time. */
export class WasiProgram {
  readonly #module: WasmModule
  readonly #initialPages: number
  #memory: WasmMemory | null = null

  private constructor(module: WasmModule, initialPages: number) {
    this.#module = module
    this.#initialPages = initialPages
  }

  /** Rejects when the bytes are not such a program. */
  static async load(bytes: Uint8Array): Promise<WasiProgram> {
    const program = importingMemory(bytes)
    return new WasiProgram(await wasm.compile(program.bytes), program.initialPages)
  }

  /**
   * Runs the program to its end, synchronously. Throws when it traps, or what `rawWriters` throw; the next run is not
   * touched by that.
   *
   * @param args its arguments, without its own name; none may hold a NUL.
   * @param files what it finds in its working folder.
   * @param rawWriters who gets what it writes to descriptors that are no files.
   */
  run(
    args: readonly string[],
    files: ReadonlyMap<string, Uint8Array>,
    rawWriters: RawWriters = NO_RAW_WRITERS,
  ): ProgramResult {
    const system = new InMemorySystem(['program', ...args], files, rawWriters)
    const memory = this.#cleanMemory()
    system.attach(memory)
    const instance = new wasm.Instance(this.#module, {
      [MEMORY_IMPORT.module]: { [MEMORY_IMPORT.name]: memory },
      wasi_snapshot_preview1: system.calls(),
    })
    const { _start: start } = instance.exports
    if (!isEntry(start)) throw new TypeError('not a WASI program')
    let exitCode = 0
    try {
      start()
    } catch (error) {
      if (!(error instanceof ProgramExit)) throw error
      exitCode = error.exitCode
    }
    return { exitCode, output: system.output, file: (name) => system.contents(name) }
  }

  /** All zero, as a new one would be: starting the program puts its data there. */
  #cleanMemory(): WasmMemory {
    if (this.#memory !== null && this.#memory.buffer.byteLength <= MOST_KEPT_BYTES) {
      new Uint8Array(this.#memory.buffer).fill(0)
    } else {
      this.#memory = new wasm.Memory({ initial: this.#initialPages })
    }
    return this.#memory
  }
}

function isEntry(exported: unknown): exported is () => void {
  return typeof exported === 'function'
}
