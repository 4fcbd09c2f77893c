// Packs the pronouncing dictionary and resources/phonetics into out/phonetics/phonetics.bin.
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { buildDictionary } from '#core/phonetics/data/build-dictionary.ts'
import { readSources } from '#core/phonetics/data/read-sources.ts'
import { packPhonetics } from '#main/reading/phonetics-file.ts'

const root = new URL('..', import.meta.url)
const source = (/** @type {string} */ name) => new URL(`resources/phonetics/${name}`, root)
const TABLES = {
  technical: source('technical.tsv'),
  words: source('words.tsv'),
  heteronyms: source('heteronyms.tsv'),
  compounds: source('compounds.txt'),
  bath: source('bath.txt'),
}
const CODE_FOLDERS = ['src/core/phonetics/data/', 'src/core/phonetics/sounds/', 'src/core/phonetics/rp/']
const CODE_FILES = ['src/main/reading/phonetics-file.ts', 'package-lock.json']

/** The packed file of a working copy. */
export const PHONETICS_FILE = fileURLToPath(new URL('out/phonetics/phonetics.bin', root))

/** Builds the packed file anew. The same sources always give the same bytes. Resolves to its size and word count. */
export async function buildPhonetics() {
  const [technical, words, heteronyms, compounds, bath] = await Promise.all(
    Object.values(TABLES).map((file) => readFile(file, 'utf8')),
  )
  if (technical === undefined || words === undefined || heteronyms === undefined)
    throw new Error('unreachable')
  if (compounds === undefined || bath === undefined) throw new Error('unreachable')
  const tables = readSources({ technical, words, heteronyms, compounds, bath })
  const { dictionary } = await import('cmu-pronouncing-dictionary')
  const entries = buildDictionary(dictionary, tables.words)
  const bytes = packPhonetics(entries, tables)
  await mkdir(new URL('.', `file://${PHONETICS_FILE}`), { recursive: true })
  // Two builds may run at once: each writes its own file, and the last one to finish is the one that stays.
  const fresh = `${PHONETICS_FILE}.${process.pid}`
  await writeFile(fresh, bytes)
  await rename(fresh, PHONETICS_FILE)
  return { words: entries.size, terms: tables.terms.length, bytes: bytes.length }
}

/** Builds the packed file if it is missing or older than what it is made from. Resolves to its path. */
export async function ensurePhonetics() {
  if (await isStale()) {
    const built = await buildPhonetics()
    console.error(`Built the pronouncing dictionary: ${built.words} words, ${built.terms} terms.`)
  }
  return PHONETICS_FILE
}

async function isStale() {
  const built = await changedAt(PHONETICS_FILE)
  const code = await Promise.all(
    CODE_FOLDERS.map(async (folder) => (await readdir(new URL(folder, root))).map((name) => folder + name)),
  )
  const inputs = [
    ...Object.values(TABLES),
    ...[...code.flat(), ...CODE_FILES].map((path) => new URL(path, root)),
  ]
  const times = await Promise.all(inputs.map((input) => changedAt(fileURLToPath(input))))
  return times.some((time) => time > built)
}

/** When a file last changed, in milliseconds; 0 when there is none. */
async function changedAt(/** @type {string} */ file) {
  try {
    return (await stat(file)).mtimeMs
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
    throw error
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now()
  const built = await buildPhonetics()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `${PHONETICS_FILE}: ${built.words} words, ${built.terms} terms, ${built.bytes} bytes, ${seconds} s`,
  )
}
