import type { Lesson } from './align.ts'
import { countRuns } from './grams.ts'
import { EDGES, spellCorpus } from './letter-sounds.ts'
import { smooth } from './smooth.ts'
import { packModel } from './spelling-model.ts'

const LONGEST = 8
const THRESHOLD = 0.5

/**
 * Learns how English is spelled from words and their sounds, for guessing the sounds of words that are in no list.
 * Takes seconds; the same words in the same order give the same bytes. Words must be of letters a–z only.
 */
export function trainModel(lessons: readonly Lesson[]): Uint8Array {
  const { units, text } = spellCorpus(lessons)
  return packModel(units, smooth(countRuns(text, units.length + EDGES, LONGEST), THRESHOLD))
}
