import { deflateRawSync } from 'node:zlib'
import { crc32 } from '#main/study/crc32.ts'

/** A file of a zip, and what its headers say of it in place of the truth. */
export interface MadeEntry {
  readonly name: string | Uint8Array
  readonly content?: string | Uint8Array
  readonly size?: number
  readonly crc?: number
  /** The upper half of the external attributes: the mode that Unix gives a file. */
  readonly mode?: number
  readonly flags?: number
  readonly method?: number
  /** Where the directory says that the file lies; it has no bytes of its own then. */
  readonly at?: number
  /** Another name in the file's own header. */
  readonly localName?: string
}

const UTF8 = 0x800
const STORED = 0
const bytesOf = (value: string | Uint8Array): Buffer => Buffer.from(value)

/** A zip, byte by byte, so that it can be as wrong as it is asked to be. */
export function makeZip(entries: readonly MadeEntry[]): Uint8Array {
  const body: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const name = bytesOf(entry.name)
    const content = bytesOf(entry.content ?? '')
    const packed = entry.method === STORED ? content : deflateRawSync(content)
    const fields = Buffer.alloc(22) // what both headers have, from the flags to the uncompressed size
    fields.writeUInt16LE(entry.flags ?? UTF8, 0)
    fields.writeUInt16LE(entry.method ?? 8, 2)
    fields.writeUInt32LE(entry.crc ?? crc32(content), 8)
    fields.writeUInt32LE(packed.length, 12)
    fields.writeUInt32LE(entry.size ?? content.length, 16)
    const localName = entry.localName === undefined ? name : bytesOf(entry.localName)
    const local = Buffer.concat([
      header(0x04034b50, 6),
      fields.subarray(0, 20),
      lengths(localName, 2),
      localName,
    ])
    const own = entry.at ?? at
    if (entry.at === undefined) {
      body.push(local, packed)
      at += local.length + packed.length
    }
    const tail = Buffer.alloc(12)
    tail.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 4)
    tail.writeUInt32LE(own, 8)
    const middle = Buffer.concat([lengths(name, 2), Buffer.alloc(2)])
    directory.push(Buffer.concat([header(0x02014b50, 8), fields.subarray(0, 20), middle, tail, name]))
  }
  const end = Buffer.alloc(22)
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...body, ...directory, end]))
}

function header(signature: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  bytes.writeUInt32LE(signature, 0)
  return bytes
}

function lengths(name: Uint8Array, extra: number): Buffer {
  const bytes = Buffer.alloc(2 + extra)
  bytes.writeUInt16LE(name.length, 0)
  return bytes
}
