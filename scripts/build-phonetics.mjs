// Trains the heteronym classifier and the spelling model, and packs them with the pronouncing dictionary and resources/phonetics into out/phonetics/phonetics.bin.
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { buildDictionary } from '#core/phonetics/data/build-dictionary.ts'
import { readSources } from '#core/phonetics/data/read-sources.ts'
import { trainStress } from '#core/phonetics/guess/stress-model.ts'
import { trainModel } from '#core/phonetics/guess/train.ts'
import { readLessons } from '#core/phonetics/heteronyms/lessons.ts'
import { isTest, trainHeteronyms } from '#core/phonetics/heteronyms/train.ts'
import { packPhonetics } from '#main/reading/phonetics-file.ts'
import { isStale } from './runtime/stale.mjs'

const root = new URL('..', import.meta.url)
const source = (/** @type {string} */ name) => new URL(`resources/phonetics/${name}`, root)
const TABLES = {
  technical: source('technical.tsv'),
  words: source('words.tsv'),
  heteronyms: source('heteronyms.tsv'),
  'heteronym-shares': source('heteronym-shares.tsv'),
  compounds: source('compounds.txt'),
  bath: source('bath.txt'),
}
const LESSONS = 'resources/phonetics/heteronyms/'
/** What goes into the packed file, beside the tables. */
const FOLDERS = [
  'resources/phonetics/',
  LESSONS,
  'src/core/phonetics/data/',
  'src/core/phonetics/guess/',
  'src/core/phonetics/heteronyms/',
  'src/core/phonetics/normalise/',
  'src/core/phonetics/sounds/',
  'src/core/phonetics/rp/',
]
const FILES = ['src/main/reading/phonetics-file.ts', 'package-lock.json']

/** The packed file of a working copy. */
export const PHONETICS_FILE = fileURLToPath(new URL('out/phonetics/phonetics.bin', root))

/**
 * Makes the bytes of the packed file; the same sources always give the same. `isLeftOut` keeps words of the dictionary
 * out, to see how well they are guessed.
 * @param {(word: string) => boolean} [isLeftOut]
 */
export async function makePhonetics(isLeftOut = () => false) {
  const { tables, lessons } = await readPhoneticSources()
  const { dictionary } = await import('cmu-pronouncing-dictionary')
  const entries = buildDictionary(dictionary, tables.words)
  const left = new Map([...entries].filter(([word]) => isLeftOut(word)))
  for (const word of left.keys()) entries.delete(word)
  const examples = lessons.flatMap((each) => each.examples).filter((example) => !isTest(example))
  const spelled = [...entries]
    .filter(([word]) => /^[a-z]+$/u.test(word))
    .map(([letters, sounds]) => ({ letters, sounds }))
  const bytes = packPhonetics(entries, tables, trainHeteronyms(tables.heteronyms, examples), {
    spelling: trainModel(spelled),
    stress: trainStress(spelled),
  })
  return { bytes, entries, left, tables }
}

/** Builds the packed file anew. Resolves to its size and word count. */
export async function buildPhonetics() {
  const { bytes, entries, tables } = await makePhonetics()
  await mkdir(new URL('.', `file://${PHONETICS_FILE}`), { recursive: true })
  // Two builds may run at once: each writes its own file, and the last one to finish is the one that stays.
  const fresh = `${PHONETICS_FILE}.${process.pid}`
  await writeFile(fresh, bytes)
  await rename(fresh, PHONETICS_FILE)
  return { words: entries.size, terms: tables.terms.length, bytes: bytes.length }
}

/** Reads and checks everything in resources/phonetics. */
export async function readPhoneticSources() {
  const text = (/** @type {URL} */ file) => readFile(file, 'utf8')
  const files = (await readdir(new URL(LESSONS, root))).filter((name) => name.endsWith('.tsv')).sort()
  const lessons = await Promise.all(
    files.map(async (name) =>
      readLessons(name.slice(0, -'.tsv'.length), await text(new URL(LESSONS + name, root))),
    ),
  )
  const sources = {
    technical: await text(TABLES.technical),
    words: await text(TABLES.words),
    heteronyms: await text(TABLES.heteronyms),
    'heteronym-shares': await text(TABLES['heteronym-shares']),
    compounds: await text(TABLES.compounds),
    bath: await text(TABLES.bath),
  }
  return { tables: readSources(sources, lessons), lessons }
}

/** Builds the packed file if it is missing or older than what it is made from. Resolves to its path. */
export async function ensurePhonetics() {
  if (await isStale(PHONETICS_FILE, { folders: FOLDERS, files: FILES })) {
    const built = await buildPhonetics()
    console.error(`Built the pronouncing dictionary: ${built.words} words, ${built.terms} terms.`)
  }
  return PHONETICS_FILE
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now()
  const built = await buildPhonetics()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `${PHONETICS_FILE}: ${built.words} words, ${built.terms} terms, ${built.bytes} bytes, ${seconds} s`,
  )
}
