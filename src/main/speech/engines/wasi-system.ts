import type { WasmMemory } from './wasm.ts'

interface MemoryFile {
  bytes: Uint8Array
  length: number
}

interface OpenFile {
  readonly file: MemoryFile
  position: number
}

const OK = 0
const BAD_DESCRIPTOR = 8
const NO_SUCH_FILE = 44
const ROOT = 3
const CREATE = 1
const TRUNCATE = 8
const FIRST_FILE = 4
const FILE_TYPE_DIRECTORY = 3
const FILE_TYPE_CHARACTER = 2
const FILE_TYPE_REGULAR = 4
const ALL_RIGHTS = 0xffff_ffff_ffff_ffffn
/** To write and not to seek, as a terminal: what is printed arrives line by line. */
const TERMINAL_RIGHTS = 1n << 6n

/** What the program hands over by `fd_write` on a descriptor that is no file, with whatever meaning the two agree on. */
export interface RawWrite {
  /** The program's memory, as it is right now. */
  readonly memory: ArrayBuffer
  readonly args: readonly [number, number, number]
  /** Everything printed so far. */
  readonly output: string
}

/** Gets the raw writes on some descriptors. What it throws ends the run. */
export type RawWriters = ReadonlyMap<number, (write: RawWrite) => void>

export class ProgramExit extends Error {
  readonly exitCode: number

  constructor(exitCode: number) {
    super(`exit ${exitCode}`)
    this.exitCode = exitCode
  }
}

/** One run's system: its arguments, its files, its output. */
export class InMemorySystem {
  output = ''
  readonly #args: readonly Uint8Array[]
  readonly #files = new Map<string, MemoryFile>()
  readonly #open = new Map<number, OpenFile>()
  readonly #decoder = new TextDecoder()
  readonly #rawWriters: RawWriters
  #memory: WasmMemory | null = null
  #next = FIRST_FILE

  constructor(args: readonly string[], files: ReadonlyMap<string, Uint8Array>, rawWriters: RawWriters) {
    this.#rawWriters = rawWriters
    const encoder = new TextEncoder()
    this.#args = args.map((arg) => encoder.encode(`${arg}\0`))
    for (const [name, bytes] of files) this.#files.set(name, { bytes, length: bytes.length })
  }

  attach(memory: WasmMemory): void {
    this.#memory = memory
  }

  contents(name: string): Uint8Array | null {
    const file = this.#files.get(name)
    return file === undefined ? null : file.bytes.slice(0, file.length)
  }

  /** The part of WASI preview 1 that the program imports. */
  calls(): Record<string, (...args: never[]) => number> {
    return {
      args_sizes_get: (count: number, size: number) => {
        this.#view().setUint32(count, this.#args.length, true)
        this.#view().setUint32(
          size,
          this.#args.reduce((sum, arg) => sum + arg.length, 0),
          true,
        )
        return OK
      },
      args_get: (pointers: number, buffer: number) => this.#writeArgs(pointers, buffer),
      clock_time_get: (_id: number, _precision: bigint, result: number) => {
        this.#view().setBigUint64(result, 0n, true)
        return OK
      },
      fd_close: (fd: number) => {
        this.#open.delete(fd)
        return OK
      },
      fd_fdstat_get: (fd: number, result: number) => this.#describe(fd, result),
      fd_fdstat_set_flags: () => OK,
      fd_prestat_get: (fd: number, result: number) => {
        if (fd !== ROOT) return BAD_DESCRIPTOR
        this.#view().setUint32(result, 0, true)
        this.#view().setUint32(result + 4, 1, true)
        return OK
      },
      fd_prestat_dir_name: (_fd: number, path: number) => {
        this.#bytes()[path] = '.'.charCodeAt(0)
        return OK
      },
      fd_read: (fd: number, vectors: number, count: number, result: number) =>
        this.#transfer(fd, vectors, count, result, (file, at, length) => this.#read(file, at, length)),
      fd_write: (fd: number, vectors: number, count: number, result: number) => {
        const raw = this.#rawWriters.get(fd)
        if (raw !== undefined) {
          raw({ memory: this.#attached().buffer, args: [vectors, count, result], output: this.output })
          return OK
        }
        if (fd < ROOT) return this.#print(vectors, count, result)
        return this.#transfer(fd, vectors, count, result, (file, at, length) => this.#write(file, at, length))
      },
      fd_seek: (fd: number, offset: bigint, whence: number, result: number) =>
        this.#seek(fd, Number(offset), whence, result),
      path_open: (
        _folder: number,
        _lookup: number,
        path: number,
        length: number,
        flags: number,
        _rights: bigint,
        _inherited: bigint,
        _mode: number,
        result: number,
      ) => this.#openPath(this.#decoder.decode(this.#bytes().slice(path, path + length)), flags, result),
      proc_exit: (exitCode: number) => {
        throw new ProgramExit(exitCode)
      },
    }
  }

  #writeArgs(pointers: number, buffer: number): number {
    let at = buffer
    for (const [index, arg] of this.#args.entries()) {
      this.#view().setUint32(pointers + index * 4, at, true)
      this.#bytes().set(arg, at)
      at += arg.length
    }
    return OK
  }

  #describe(fd: number, result: number): number {
    if (fd > ROOT && !this.#open.has(fd)) return BAD_DESCRIPTOR
    const view = this.#view()
    const type = fd === ROOT ? FILE_TYPE_DIRECTORY : fd < ROOT ? FILE_TYPE_CHARACTER : FILE_TYPE_REGULAR
    view.setUint8(result, type)
    view.setUint16(result + 2, 0, true)
    view.setBigUint64(result + 8, fd < ROOT ? TERMINAL_RIGHTS : ALL_RIGHTS, true)
    view.setBigUint64(result + 16, ALL_RIGHTS, true)
    return OK
  }

  #openPath(name: string, flags: number, result: number): number {
    let file = this.#files.get(name)
    if (file === undefined && (flags & CREATE) === 0) return NO_SUCH_FILE
    if (file === undefined || (flags & TRUNCATE) !== 0) {
      file = { bytes: new Uint8Array(65_536), length: 0 }
      this.#files.set(name, file)
    }
    this.#open.set(this.#next, { file, position: 0 })
    this.#view().setUint32(result, this.#next, true)
    this.#next += 1
    return OK
  }

  #seek(fd: number, offset: number, whence: number, result: number): number {
    const open = this.#open.get(fd)
    if (open === undefined) return BAD_DESCRIPTOR
    const base = whence === 0 ? 0 : whence === 1 ? open.position : open.file.length
    open.position = Math.max(0, base + offset)
    this.#view().setBigUint64(result, BigInt(open.position), true)
    return OK
  }

  #transfer(
    fd: number,
    vectors: number,
    count: number,
    result: number,
    move: (open: OpenFile, at: number, length: number) => number,
  ): number {
    const open = this.#open.get(fd)
    if (open === undefined) return BAD_DESCRIPTOR
    let total = 0
    for (const [at, length] of this.#vectors(vectors, count)) total += move(open, at, length)
    this.#view().setUint32(result, total, true)
    return OK
  }

  #read(open: OpenFile, at: number, length: number): number {
    const available = Math.max(0, Math.min(length, open.file.length - open.position))
    this.#bytes().set(open.file.bytes.subarray(open.position, open.position + available), at)
    open.position += available
    return available
  }

  #write(open: OpenFile, at: number, length: number): number {
    const { file } = open
    const end = open.position + length
    if (end > file.bytes.length) {
      const larger = new Uint8Array(Math.max(file.bytes.length * 2, end))
      larger.set(file.bytes)
      file.bytes = larger
    }
    file.bytes.set(this.#bytes().subarray(at, at + length), open.position)
    open.position = end
    file.length = Math.max(file.length, end)
    return length
  }

  #print(vectors: number, count: number, result: number): number {
    let total = 0
    for (const [at, length] of this.#vectors(vectors, count)) {
      this.output += this.#decoder.decode(this.#bytes().slice(at, at + length))
      total += length
    }
    this.#view().setUint32(result, total, true)
    return OK
  }

  #vectors(at: number, count: number): (readonly [at: number, length: number])[] {
    const view = this.#view()
    return Array.from({ length: count }, (_, index) => [
      view.getUint32(at + index * 8, true),
      view.getUint32(at + index * 8 + 4, true),
    ])
  }

  /** The memory may grow, which replaces its buffer: a view is never kept. */
  #view(): DataView {
    return new DataView(this.#attached().buffer)
  }

  #bytes(): Uint8Array {
    return new Uint8Array(this.#attached().buffer)
  }

  #attached(): WasmMemory {
    if (this.#memory === null) throw new Error('the program has not started')
    return this.#memory
  }
}
