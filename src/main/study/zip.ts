import { inflateRawSync } from 'node:zlib'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { crc32 } from './crc32.ts'

/** A pack has two files a page, and a page is a few kilobytes: what asks for more is no pack. */
const MAX_ENTRIES = 4096
const MAX_ENTRY_BYTES = 8 * 1024 * 1024
const MAX_TOTAL_BYTES = 64 * 1024 * 1024
/** Markdown shrinks to a fifth; what grows this much when it is opened was made to. Small files may be all alike. */
const MAX_RATIO = 100
const RATIO_FROM_BYTES = 1024 * 1024

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_BYTES = 22
const CENTRAL_BYTES = 46
const LOCAL_BYTES = 30
const FLAGS = { encrypted: 1, utf8: 0x800 }
const STORED = 0
const DEFLATED = 8
const FILE_TYPES = { mask: 0xf000, unknown: 0, regular: 0x8000, folder: 0x4000 }

interface Entry {
  readonly name: string
  readonly rawName: Uint8Array
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
  /** Where its own header begins. */
  readonly at: number
}

/** What is in a zip: the files' names, each with what unpacks it and throws `pack-unreadable` when it is damaged. */
export type ZipFiles = ReadonlyMap<string, () => Uint8Array>

/** Whether the bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= END_BYTES && view(bytes).getUint32(0, true) === LOCAL
}

/**
 * Looks through a zip without unpacking or writing anything. Throws `pack-unsafe` for one that was made to do harm (a
 * bomb, names that lead out of the folder, links, two files of one name), `pack-too-large`, and `pack-unreadable` for
 * any other that is not whole and plain. Only the directory at the end counts; each file must be where it says.
 */
export function readZip(bytes: Uint8Array): ZipFiles {
  const { entries, directoryAt } = readDirectory(bytes)
  refuseBombs(entries, bytes.length)
  refuseSharedNames(entries)
  const places = entries.map((entry) => ({ entry, ...placeOf(bytes, entry, directoryAt) }))
  refuseOverlap(places)
  return new Map(places.map(({ entry, from, to }) => [entry.name, () => unpack(entry, bytes, from, to)]))
}

function unreadable(reason: string, cause?: unknown): SoundleafError {
  return new SoundleafError('pack-unreadable', { reason }, { cause })
}

function unsafe(reason: string): SoundleafError {
  return new SoundleafError('pack-unsafe', { reason })
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function readDirectory(bytes: Uint8Array): { entries: readonly Entry[]; directoryAt: number } {
  const data = view(bytes)
  const end = findEnd(data)
  const count = data.getUint16(end + 10, true)
  const directoryAt = data.getUint32(end + 16, true)
  const isOnePart = data.getUint32(end + 4, true) === 0 && data.getUint16(end + 8, true) === count
  if (!isOnePart || directoryAt > end) throw unreadable('directory')
  if (count > MAX_ENTRIES) throw unsafe('entries')
  const entries: Entry[] = []
  let at = directoryAt
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_BYTES > end || data.getUint32(at, true) !== CENTRAL) throw unreadable('directory')
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => data.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ]
    const next = at + CENTRAL_BYTES + nameLength + extra + comment
    if (next > end) throw unreadable('directory')
    const entry = readEntry(data, at, bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength))
    if (entry !== null) entries.push(entry)
    at = next
  }
  return { entries, directoryAt }
}

/** The record that ends the zip; what follows it can only be its comment. */
function findEnd(data: DataView): number {
  const first = Math.max(0, data.byteLength - END_BYTES - 0xffff)
  for (let at = data.byteLength - END_BYTES; at >= first; at -= 1) {
    const fits = data.getUint32(at, true) === END
    if (fits && at + END_BYTES + data.getUint16(at + 20, true) === data.byteLength) return at
  }
  throw unreadable('end')
}

/** Null for a folder: files make their own. */
function readEntry(data: DataView, at: number, rawName: Uint8Array): Entry | null {
  const flags = data.getUint16(at + 8, true)
  const name = nameOf(rawName, (flags & FLAGS.utf8) !== 0)
  const type = (data.getUint32(at + 38, true) >>> 16) & FILE_TYPES.mask
  const isFolder = name.endsWith('/')
  if (type !== FILE_TYPES.unknown && type !== (isFolder ? FILE_TYPES.folder : FILE_TYPES.regular)) {
    throw unsafe('link')
  }
  if (isFolder) return null
  if ((flags & FLAGS.encrypted) !== 0) throw unreadable('encrypted')
  return {
    name,
    rawName,
    method: data.getUint16(at + 10, true),
    crc: data.getUint32(at + 16, true),
    packedBytes: data.getUint32(at + 20, true),
    bytes: data.getUint32(at + 24, true),
    at: data.getUint32(at + 42, true),
  }
}

/** Names in an older encoding come through byte by byte: a pack's own are ASCII, and no other is ever looked for. */
function nameOf(raw: Uint8Array, isUtf8: boolean): string {
  const name = isUtf8 ? strictText(raw) : Buffer.from(raw).toString('latin1')
  if (name === null) throw unsafe('name')
  const leavesFolder = name.split(/[/\\]/u).includes('..') || /^(?:[/\\]|[A-Za-z]:)/u.test(name)
  if (name === '' || name.includes('\0') || leavesFolder) throw unsafe('name')
  return name
}

/** The text that the bytes are in UTF-8; null when they are no such text. */
export function strictText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null // what the decoder throws says no more than this
  }
}

function refuseBombs(entries: readonly Entry[], zipBytes: number): void {
  const sum = (count: (entry: Entry) => number): number =>
    entries.reduce((total, entry) => total + count(entry), 0)
  const total = sum(({ bytes }) => bytes)
  if (total > MAX_TOTAL_BYTES || entries.some(({ bytes }) => bytes > MAX_ENTRY_BYTES)) {
    throw new SoundleafError('pack-too-large', { limitMb: MAX_TOTAL_BYTES / 1024 / 1024 })
  }
  if (total > RATIO_FROM_BYTES && total > zipBytes * MAX_RATIO) throw unsafe('bomb')
}

/** Names that some file system takes for one. */
function refuseSharedNames(entries: readonly Entry[]): void {
  const names = new Set(entries.map(({ name }) => name.normalize('NFC').toLowerCase()))
  if (names.size !== entries.length) throw unsafe('same-name')
}

interface Place {
  readonly from: number
  readonly to: number
}

/** Where the file's packed bytes lie. Its own header must name it as the directory does. */
function placeOf(bytes: Uint8Array, { at, rawName, packedBytes }: Entry, directoryAt: number): Place {
  const data = view(bytes)
  if (at + LOCAL_BYTES > directoryAt || data.getUint32(at, true) !== LOCAL) throw unreadable('entry')
  const nameEnd = at + LOCAL_BYTES + data.getUint16(at + 26, true)
  const isNamedSo = Buffer.compare(bytes.subarray(at + LOCAL_BYTES, nameEnd), rawName) === 0
  const from = nameEnd + data.getUint16(at + 28, true)
  if (!isNamedSo || from + packedBytes > directoryAt) throw unreadable('entry')
  return { from, to: from + packedBytes }
}

/** Files that share bytes unpack to more than there is: the quietest of bombs. */
function refuseOverlap(places: readonly (Place & { readonly entry: Entry })[]): void {
  const ordered = [...places].sort((one, other) => one.entry.at - other.entry.at)
  ordered.forEach(({ entry }, index) => {
    const before = ordered[index - 1]
    if (before && entry.at < before.to) throw unsafe('bomb')
  })
}

function unpack(
  { method, bytes: size, crc }: Entry,
  bytes: Uint8Array,
  from: number,
  to: number,
): Uint8Array {
  const content = inflated(method, bytes.subarray(from, to), size)
  if (content.length !== size || crc32(content) !== crc) throw unreadable('damaged')
  return content
}

/** Never more than `size` bytes, whatever they are packed as. */
function inflated(method: number, packed: Uint8Array, size: number): Uint8Array {
  if (method === STORED) return packed
  if (method !== DEFLATED) throw unreadable('method')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    throw unreadable('damaged', error)
  }
}
