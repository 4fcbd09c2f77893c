// @ts-check -- checked with the tests, whose measure of silence it shares
import { samplesOf } from '#core/speech/sound.ts'
import { spokenTokens } from '#core/speech/tokens.ts'
import { loadPronouncer } from '#main/reading/pronouncer.ts'
import { ESPEAK, FLITE } from '#main/speech/engines/embedded-voices.ts'
import { openEspeak } from '#main/speech/engines/espeak.ts'
import { openFlite } from '#main/speech/engines/flite.ts'
import { audibleRuns } from '../../tests/e2e/harness/audio-tap.ts'
import { ensurePhonetics } from '../build-phonetics.mjs'
import { courseSentences } from './course.mjs'

/** @typedef {import('#shared/model/speech.ts').Clip} Clip */

/** A silence this long is a pause: the closure of a stop is shorter. */
const PAUSE_MS = 90
const FULL_SCALE = 32_768
const never = new AbortController().signal

/**
 * How far the time of a word is from the sound itself, for every word of the course that begins after a pause: the
 * first loud moment after the one silence between the middle of the word before it and its own end. What no silence
 * sets apart cannot be checked so.
 * @returns {Promise<{ voice: string, isExact: boolean, errors: number[] }[]>} milliseconds, never negative
 */
export async function measureWordTimes() {
  const [pronouncer, sentences] = await Promise.all([
    ensurePhonetics().then((file) => loadPronouncer({ file })),
    courseSentences(),
  ])
  const found = []
  for (const [voice, open] of /** @type {const} */ ([
    [ESPEAK.voices[0], () => openEspeak()],
    [FLITE.voices[0], openFlite],
  ])) {
    if (!voice) continue
    const engine = await open()
    /** @type {number[]} */
    const errors = []
    for (const text of sentences) {
      const { accent } = voice
      const tokens = spokenTokens(await pronouncer.pronounce(text, { accent, style: 'citation' }))
      if (!tokens.some(({ pause }, at) => pause !== '' && at + 1 < tokens.length)) continue
      const clip = await engine.synthesise({ tokens, voice: voice.id.slice(engine.id.length + 1) }, never)
      errors.push(...errorsAfterPauses(clip, tokens))
    }
    found.push({ voice: voice.id, isExact: engine.caps.words === 'exact', errors })
  }
  return found
}

/**
 * @param {Clip} clip
 * @param {readonly { readonly pause: string }[]} tokens
 */
function errorsAfterPauses(clip, tokens) {
  const samples = Float32Array.from(samplesOf(clip.pcm), (sample) => sample / FULL_SCALE)
  const runs = audibleRuns({ sampleRate: clip.sampleRate, samples }, PAUSE_MS)
  return clip.words.flatMap((word, at) => {
    const before = clip.words[at - 1]
    if (before === undefined || tokens[at - 1]?.pause === '') return []
    const onsets = runs.filter(({ from }) => from > middleOf(before) && from < word.t1)
    return onsets.length === 1 && onsets[0] ? [Math.abs(word.t0 - onsets[0].from)] : []
  })
}

/** @param {import('#shared/model/speech.ts').TimedWord} word */
function middleOf({ t0, t1 }) {
  return (t0 + t1) / 2
}
