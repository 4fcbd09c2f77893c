import { lookUp } from '#core/dictionary/lookup.ts'
import { findWords } from '#core/text/words.ts'
import { openDictionaryFile } from '#main/dictionary/dictionary-file.ts'
import { ensureDictionary } from '../build-dictionary.mjs'
import { courseSentences } from './course.mjs'

const OPENINGS = 21
/** What a look-up may take, 95 times of 100, and opening the file at the median, in milliseconds. */
const BUDGET = { lookup: 5, open: 30 }

/** Measures opening the packed dictionary and looking up every word of the course. Resolves to whether both keep their budget. */
export async function benchDictionary() {
  const file = await ensureDictionary()
  const openings = Array.from({ length: OPENINGS }, () => timed(() => openDictionaryFile(file).close()))
  const { find, close } = openDictionaryFile(file)
  const words = (await courseSentences()).flatMap((sentence) => findWords(sentence).map(({ text }) => text))
  const lookups = words.map((word) => timed(() => lookUp(find, word)))
  close()
  const open = percentile(openings, 50)
  const late = percentile(lookups, 95)
  console.log(`open     ${open.toFixed(2)} ms (median of ${OPENINGS}; budget ${BUDGET.open})`)
  console.log(
    `look-up  p50 ${percentile(lookups, 50).toFixed(3)} ms, p95 ${late.toFixed(3)} ms of ${words.length} words (budget ${BUDGET.lookup})`,
  )
  return open <= BUDGET.open && late <= BUDGET.lookup
}

/** How long something takes, in milliseconds. */
function timed(/** @type {() => unknown} */ work) {
  const started = performance.now()
  work()
  return performance.now() - started
}

/**
 * @param {readonly number[]} times
 * @param {number} percent
 */
function percentile(times, percent) {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}
