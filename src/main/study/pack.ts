import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { ParsedStudyPage } from '#core/study/parse-page.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { isZip, readZip, strictText } from './zip.ts'

/** The layout's version. A pack of a newer one is refused rather than half read. */
const SCHEMA = 1

/** More pages than any document that a person explains; with eight sections each they are stored in one step. */
const MAX_PACK_PAGES = 1000
const MAX_TITLE = 500

const shortText = v.pipe(v.string(), v.maxLength(MAX_TITLE))
const manifestSchema = v.object({
  schema: v.literal(SCHEMA),
  title: shortText,
  /** The language that the explanations are written in. */
  language: shortText,
  licence: shortText,
  pages: v.pipe(
    v.array(
      v.object({
        number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
        /** A file's name inside the pack's folder: never a path. */
        file: v.pipe(v.string(), v.regex(/^[\w-]+\.md$/)),
        fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
        /** The page's own text, so that the pack can be opened where the document is not. */
        text: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w-]+\.txt$/))),
      }),
    ),
    v.maxLength(MAX_PACK_PAGES),
  ),
})
export type PackManifest = v.InferOutput<typeof manifestSchema>

const MANIFEST_FILE = 'pack.json'
const PACK_EXTENSION = '.soundleaf'

/** What a pack's files hold, by name. Rejects for one that is not there. */
export type PackFiles = (name: string) => Promise<Uint8Array>

/** The files of a pack that is a folder. */
export function folderFiles(folder: string): PackFiles {
  return (name) => readFile(join(folder, name))
}

/**
 * The files of a pack that is one zip: those beside its `pack.json`, which may lie in a folder. Throws as `readZip`
 * does, and `pack-unreadable` when there is no manifest or more than one. A file that is not there, or is damaged,
 * rejects with `pack-unreadable`.
 */
export function archiveFiles(bytes: Uint8Array): PackFiles {
  const files = readZip(bytes)
  const manifests = [...files.keys()].filter((name) => name.split('/').at(-1) === MANIFEST_FILE)
  const folder = manifests[0]?.slice(0, -MANIFEST_FILE.length)
  if (folder === undefined || manifests.length > 1) {
    throw new SoundleafError('pack-unreadable', { reason: 'manifest' })
  }
  return (name) =>
    Promise.resolve().then(() => {
      const unpack = files.get(`${folder}${name}`)
      if (unpack === undefined) throw new SoundleafError('pack-unreadable', { reason: 'missing' })
      return unpack()
    })
}

/** Whether a file is meant as a pack: by what it holds, or else by what it is called. */
export function isPack(name: string, bytes: Uint8Array): boolean {
  if (name.toLowerCase().endsWith(PACK_EXTENSION)) return true
  return isZip(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(MANIFEST_FILE)
}

/** One zip of a pack's files: the same bytes for the same content, whenever and wherever it is made. */
export async function packArchive(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const { zipSync } = await import('fflate') // no start needs it
  const encoder = new TextEncoder()
  const entries = Object.entries(files).map(([name, text]): [string, Uint8Array] => [
    name,
    encoder.encode(text),
  ])
  return zipSync(Object.fromEntries<Uint8Array>(entries), { level: 9, mtime: new Date(1980, 0, 1) })
}

/**
 * What makes a page the one that a pack explains: SHA-256 of its text without white space, so that other line breaks
 * or another import give the same page.
 */
export function fingerprint(pageText: string): string {
  return createHash('sha256').update(pageText.normalize('NFC').replace(/\s+/gu, '')).digest('hex')
}

/**
 * Reads a pack's manifest. Rejects with `pack-from-future` when it is of another schema than ours, with
 * `pack-unreadable` when it is no manifest, and when it is not there.
 */
export async function readManifest(files: PackFiles): Promise<PackManifest> {
  const raw = parseJson(strictText(await files(MANIFEST_FILE)))
  const schema = v.safeParse(v.object({ schema: v.number() }), raw)
  if (schema.success && schema.output.schema !== SCHEMA) {
    throw new SoundleafError('pack-from-future', { schema: schema.output.schema })
  }
  const manifest = v.safeParse(manifestSchema, raw)
  if (manifest.success) return manifest.output
  const field = v.getDotPath(manifest.issues[0]) ?? ''
  throw new SoundleafError('pack-unreadable', { reason: 'manifest', field })
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null // no manifest, which is what its reader says then
  }
}

/** The manifest as its file's text. */
export function manifestFile(manifest: Omit<PackManifest, 'schema'>): Record<string, string> {
  return { [MANIFEST_FILE]: `${JSON.stringify({ schema: SCHEMA, ...manifest }, null, 2)}\n` }
}

export async function writeManifest(folder: string, manifest: Omit<PackManifest, 'schema'>): Promise<void> {
  for (const [name, text] of Object.entries(manifestFile(manifest))) await writeFile(join(folder, name), text)
}

/** Reads one page of the pack. Rejects when the file cannot be read. */
export async function readStudyPage(files: PackFiles, file: string): Promise<ParsedStudyPage> {
  const text = Buffer.from(await files(file)).toString('utf8')
  const { parseStudyPage } = await import('#core/study/parse-page.ts') // after the start, when sections are shown
  return parseStudyPage(text)
}
