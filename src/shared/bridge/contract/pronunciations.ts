import * as v from 'valibot'
import { MAX_OWN_LENGTH, OWN_ACCENTS, OWN_KINDS } from '../../model/own-pronunciation.ts'
import { pronouncedWord } from './reading.ts'
import { accent, ms, nothing } from './values.ts'

const ownWord = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_OWN_LENGTH))
const ownAccent = v.picklist(OWN_ACCENTS)
const ownPronunciation = {
  word: ownWord,
  accent: ownAccent,
  kind: v.picklist(OWN_KINDS),
  text: v.pipe(v.string(), v.maxLength(MAX_OWN_LENGTH)),
}
const ownPronunciations = v.array(v.object({ ...ownPronunciation, changedAt: ms }))
/** The entry tried in one of its accents. */
export const ownPreview = { word: ownWord, kind: ownPronunciation.kind, text: ownPronunciation.text, accent }

export const pronunciationsCalls = {
  /** The learner's own pronunciations, the one changed last first. */
  'pronunciations.list': { input: nothing, output: ownPronunciations },
  /**
   * Sets how a word is said in one accent or in both, in place of what was set before. What is no pronunciation is
   * refused with `pronunciation-invalid`, whose `at` points at the wrong character.
   */
  'pronunciations.put': { input: v.strictObject(ownPronunciation), output: nothing },
  'pronunciations.remove': { input: v.strictObject({ word: ownWord, accent: ownAccent }), output: nothing },
  'pronunciations.preview': { input: v.strictObject(ownPreview), output: pronouncedWord },
} as const

export const pronunciationsEvents = {
  /** The learner's own pronunciations changed, and with them the IPA and the speech of every page. */
  'pronunciations.changed': ownPronunciations,
} as const
