import { misspoken, phonesByWord } from '#core/speech/heard-words.ts'
import { spokenTokens } from '#core/speech/tokens.ts'
import { loadPronouncer } from '#main/reading/pronouncer.ts'
import { ESPEAK, FLITE } from '#main/speech/engines/embedded-voices.ts'
import { openEspeak } from '#main/speech/engines/espeak.ts'
import { openFlite } from '#main/speech/engines/flite.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { STYLES } from '#shared/model/pronunciation.ts'
import { ensurePhonetics } from '../build-phonetics.mjs'
import { courseSentences } from './course.mjs'

/** @typedef {import('#shared/model/pronunciation.ts').SpeechStyle} SpeechStyle */
/** @typedef {import('#shared/model/speech.ts').Voice} Voice */
/** @typedef {import('#main/speech/engine.ts').SpeechEngine} SpeechEngine */
/** @typedef {Awaited<ReturnType<typeof loadPronouncer>>} Pronouncer */

/** The least share of words that must be heard as they are shown. The goal is all of them. */
const FLOOR = { flite: 0.95, espeak: 0.99 }
const ENGINES = [
  { ...FLITE, open: openFlite },
  { ...ESPEAK, open: () => openEspeak() },
]
const never = new AbortController().signal

/**
 * What one voice said of the course.
 * @typedef {object} Agreement
 * @property {number} words
 * @property {number} silent sentences of which nothing sounds
 * @property {ReadonlyMap<string, number>} slips `word shown heard`, and how often
 */

/**
 * Says the whole course with every voice that reports its phones, in both styles, and prints how many words were
 * heard as they are shown, and those that were not.
 * @param {string} [only] a voice's id
 * @returns {Promise<boolean>} whether every voice keeps its floor
 */
export async function benchAgreement(only) {
  const [pronouncer, sentences] = await Promise.all([
    ensurePhonetics().then((file) => loadPronouncer({ file })),
    courseSentences(),
  ])
  console.log(
    `${sentences.length} sentences of the bundled course; a word agrees when its phones are the IPA shown.`,
  )
  let isWithin = true
  for (const { id, voices, open } of ENGINES) {
    const engine = await open()
    for (const voice of voices.filter((each) => only === undefined || each.id === only)) {
      for (const style of STYLES) {
        const found = await listen({ engine, voice, style, pronouncer, sentences })
        isWithin = report(voice, style, found, FLOOR[id]) && isWithin
      }
    }
  }
  return isWithin
}

/**
 * @param {{ engine: SpeechEngine, voice: Voice, style: SpeechStyle, pronouncer: Pronouncer, sentences: readonly string[] }} subject
 * @returns {Promise<Agreement>}
 */
async function listen({ engine, voice, style, pronouncer, sentences }) {
  /** @type {Map<string, number>} */
  const slips = new Map()
  let [words, silent] = [0, 0]
  for (const text of sentences) {
    const sentence = await pronouncer.pronounce(text, { accent: voice.accent, style })
    const tokens = spokenTokens(sentence)
    try {
      const clip = await engine.synthesise({ tokens, voice: voice.id.slice(engine.id.length + 1) }, never)
      words += tokens.length
      const heard = phonesByWord(clip)
      for (const index of misspoken(tokens, clip)) {
        const line = `${tokens[index]?.text}  shown ${sentence.words[index]?.ipa}  heard ${heard[index]?.join(' ')}`
        slips.set(line, (slips.get(line) ?? 0) + 1)
      }
    } catch (error) {
      if (!(error instanceof SoundleafError) || error.code !== 'speech-nothing-to-say') throw error
      silent += 1
    }
  }
  return { words, silent, slips }
}

/**
 * @param {Voice} voice
 * @param {SpeechStyle} style
 * @param {Agreement} found
 * @param {number} floor
 */
function report({ id }, style, { words, silent, slips }, floor) {
  const wrong = [...slips.values()].reduce((sum, count) => sum + count, 0)
  const share = (words - wrong) / words
  const verdict = share >= floor ? 'keeps' : 'BELOW'
  console.log(
    `${id.padEnd(18)} ${style.padEnd(9)} ${(100 * share).toFixed(2).padStart(6)} % of ${words} words  ` +
      `(${verdict} the floor of ${100 * floor} %; ${silent} sentences without sound)`,
  )
  for (const [line, count] of [...slips].sort(([, a], [, b]) => b - a)) console.log(`  ${count} × ${line}`)
  return share >= floor
}
