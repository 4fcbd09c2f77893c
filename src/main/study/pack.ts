import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { parseStudyPage, type ParsedStudyPage } from '#core/study/parse-page.ts'

/** The layout's version. A pack of a newer one is refused rather than half read. */
const SCHEMA = 1

const manifestSchema = v.object({
  schema: v.literal(SCHEMA),
  title: v.string(),
  /** The language that the explanations are written in. */
  language: v.string(),
  licence: v.string(),
  pages: v.array(
    v.object({
      number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      /** A file's name inside the pack's folder: never a path. */
      file: v.pipe(v.string(), v.regex(/^[\w-]+\.md$/)),
      fingerprint: v.string(),
    }),
  ),
})
export type PackManifest = v.InferOutput<typeof manifestSchema>

const MANIFEST_FILE = 'pack.json'

/**
 * What makes a page the one that a pack explains: SHA-256 of its text without white space, so that other line breaks
 * or another import give the same page.
 */
export function fingerprint(pageText: string): string {
  return createHash('sha256').update(pageText.normalize('NFC').replace(/\s+/gu, '')).digest('hex')
}

/** Reads a pack's manifest. Rejects when it is missing, is no JSON or is not of our schema. */
export async function readManifest(folder: string): Promise<PackManifest> {
  return v.parse(manifestSchema, JSON.parse(await readFile(join(folder, MANIFEST_FILE), 'utf8')))
}

export async function writeManifest(folder: string, manifest: Omit<PackManifest, 'schema'>): Promise<void> {
  const text = `${JSON.stringify({ schema: SCHEMA, ...manifest }, null, 2)}\n`
  await writeFile(join(folder, MANIFEST_FILE), text)
}

/** Reads one page of the pack. Rejects when the file cannot be read. */
export async function readStudyPage(folder: string, file: string): Promise<ParsedStudyPage> {
  return parseStudyPage(await readFile(join(folder, file), 'utf8'))
}
