// Measures how well words are pronounced, beside three packages in the same run, and writes docs/reports/phonetics.md.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createPronouncer } from '#core/phonetics/pronouncer.ts'
import { loadEspeak } from '#main/speech/engines/espeak.module.ts'
import { openPhonetics } from '#main/reading/phonetics-file.ts'
import { measureIpa } from './bench/ipa.mjs'
import { ensurePhonetics, makePhonetics } from './build-phonetics.mjs'
import { openTests } from './phonetics/check-sets.mjs'
import { RIVALS } from './phonetics/rivals.mjs'
import { writeReport } from './phonetics/report.mjs'

const REPORT = new URL('../docs/reports/phonetics.md', import.meta.url)

const espeak = await loadEspeak()
espeak.worker.set_voice('en-us')
const guess = (/** @type {string} */ word) =>
  espeak.readString(espeak.worker.convert_to_phonemes(word, true).ptr)

const shipped = createPronouncer(await openPhonetics(await ensurePhonetics()), { guess })
const { heldOut, bytes } = await leaveOut()
const folder = await mkdtemp(path.join(tmpdir(), 'soundleaf-phonetics-'))
const file = path.join(folder, 'left-out.bin')
await writeFile(file, bytes)
const unaware = await openPhonetics(file)
await rm(folder, { recursive: true })

const rivals = [await RIVALS.phonemizer(), await RIVALS.phonemize(), await RIVALS.cmudict()]
const tests = await openTests({
  shipped,
  withoutSome: createPronouncer(unaware, { guess }),
  bySpellingAlone: createPronouncer(unaware, { guess: () => undefined }),
  heldOut,
})
const results = []
for (const test of tests) {
  console.error(test.title)
  results.push({ ...test, rivals: await Promise.all(rivals.map((rival) => test.measureRival(rival))) })
}
const speed = await measureIpa()
await mkdir(new URL('.', REPORT), { recursive: true })
await writeFile(REPORT, writeReport({ rivals: rivals.map(({ name }) => name), results, speed }))
console.log(fileURLToPath(REPORT))

/** A pack that lacks a random 5 % of the dictionary, the same ones each time, and those words. */
async function leaveOut() {
  const { left, bytes } = await makePhonetics((word) => /^[a-z]+$/u.test(word) && hash(word) % 20 === 0)
  return { heldOut: left, bytes }
}

/** FNV-1a, well mixed. */
function hash(/** @type {string} */ word) {
  let mixed = 2_166_136_261
  for (const char of word) mixed = Math.imul(mixed ^ char.charCodeAt(0), 16_777_619) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 15), 2_246_822_519) >>> 0
  return (mixed ^ (mixed >>> 13)) >>> 0
}
