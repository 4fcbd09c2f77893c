import { createRequire } from 'node:module'
import { readArpabet } from '#core/phonetics/sounds/arpabet.ts'
import { readIpa } from '#core/phonetics/sounds/read-ipa.ts'

/** @typedef {import('#core/phonetics/sounds/phones.ts').Phones} Phones */
/** @typedef {'us' | 'uk'} Accent */

/**
 * A package that turns text into sounds, to be measured beside ours.
 * @typedef {object} Rival
 * @property {string} name
 * @property {(text: string, accent: Accent) => Promise<string | undefined>} ipa IPA of a word or sentence; undefined where it has none
 * @property {(text: string, accent: Accent) => Promise<Phones | undefined>} sounds
 */

/** The packages by their short names; each is loaded when it is asked for. */
export const RIVALS = { phonemizer: openPhonemizer, phonemize: openPhonemize, cmudict: openCmudict }

/** @returns {Promise<Rival>} */
async function openPhonemizer() {
  const { phonemize } = await import('phonemizer')
  const ipa = async (/** @type {string} */ text, /** @type {Accent} */ accent) =>
    (await phonemize(text, accent === 'us' ? 'en-us' : 'en-gb-x-rp')).join(' ')
  return { name: 'phonemizer 1.2.1', ipa, sounds: async (text, accent) => soundsOf(await ipa(text, accent)) }
}

/** Its ES modules do not load in Node (JSON without an import attribute); the CommonJS ones do. @returns {Promise<Rival>} */
function openPhonemize() {
  const require = createRequire(import.meta.url)
  /** @type {unknown} */
  const phonemize = require('phonemize')
  const { toIPA } = /** @type {typeof import('phonemize')} */ (phonemize)
  const ipa = (/** @type {string} */ text, /** @type {Accent} */ accent) =>
    Promise.resolve(toIPA(text, { language: accent === 'us' ? 'en-US' : 'en-GB' }))
  return Promise.resolve({
    name: 'phonemize 2.0.1',
    ipa,
    sounds: async (/** @type {string} */ text, /** @type {Accent} */ accent) =>
      soundsOf(await ipa(text, accent)),
  })
}

/** Words only, in US English only. @returns {Promise<Rival>} */
async function openCmudict() {
  const { dictionary } = await import('cmu-pronouncing-dictionary')
  /** @type {Readonly<Record<string, string>>} */
  const entries = dictionary
  /** @type {Rival['sounds']} */
  const sounds = (text, accent) => {
    const entry = accent === 'us' ? entries[text.toLowerCase()] : undefined
    return Promise.resolve(entry === undefined ? undefined : readArpabet(entry.replace(/ #.*$/u, '')))
  }
  const ipa = (/** @type {string} */ text) =>
    Promise.resolve(
      text
        .split(' ')
        .map((word) => entries[word.toLowerCase()] ?? '')
        .join(' '),
    )
  return { name: 'cmu-pronouncing-dictionary 3.0.0', ipa, sounds }
}

/** The sounds of IPA as the packages write it; what they leave as it was written is no sound. */
function soundsOf(/** @type {string} */ ipa) {
  const plain = ipa
    .normalize('NFC')
    .replace(/[\s\p{P}\p{N}]+/gu, '')
    .replaceAll('ʤ', 'dʒ')
    .replaceAll('ʧ', 'tʃ')
  const read = readIpa(plain)
  return 'at' in read ? undefined : read.sounds
}
