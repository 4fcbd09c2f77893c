import { readFile } from 'node:fs/promises'
import { readAnnotated } from '#core/phonetics/heteronyms/annotated.ts'
import { readPhoneticSources } from '../build-phonetics.mjs'
import { lenientUs, mainStress, strictUk, Tally } from './measure.mjs'
import { rowsOf, soundsOf, tableFile } from './tables.mjs'
import { courseTest, pagesTests } from './token-sets.mjs'

/** @typedef {import('#core/phonetics/pronouncer.ts').Pronouncer} Pronouncer */
/** @typedef {import('#core/phonetics/sounds/phones.ts').Phones} Phones */
/** @typedef {import('./rivals.mjs').Rival} Rival */
/** @typedef {import('./rivals.mjs').Accent} Accent */

/**
 * One row of the report.
 * @typedef {object} Test
 * @property {string} title
 * @property {string} note
 * @property {string} ours
 * @property {readonly string[]} mistakes what we said otherwise, for the reader of the report
 * @property {(rival: Rival) => Promise<string>} measureRival
 */

const NONE = '–'

/**
 * @param {{ shipped: Pronouncer, withoutSome: Pronouncer, bySpellingAlone: Pronouncer, heldOut: ReadonlyMap<string, Phones> }} systems
 * @returns {Promise<Test[]>}
 */
export async function openTests({ shipped, withoutSome, bySpellingAlone, heldOut }) {
  const us = await rowsOf('us-words.tsv')
  const uk = await rowsOf('rp-words.tsv')
  const kind = (/** @type {string} */ name) => us.filter((row) => row[2] === name).map(pair)
  const left = [...heldOut].map(([word, sounds]) => ({ word, references: [sounds] }))
  const guessed = left.filter(({ word }) => sourceOf(withoutSome, word) === 'guess')
  const derived = left.filter(({ word }) => sourceOf(withoutSome, word) !== 'guess')
  const knowsAll = 'cmu-pronouncing-dictionary and phonemize list these very words.'
  return [
    wordTest('Words in CMUdict, US', 'Written by hand, with alternatives.', shipped, kind('listed'), 'us'),
    wordTest(
      'Words outside CMUdict, US',
      'Written by hand, with alternatives.',
      shipped,
      kind('unlisted'),
      'us',
    ),
    wordTest('5 % of CMUdict left out', knowsAll, withoutSome, left, 'us'),
    wordTest('– of these, guessed', knowsAll, withoutSome, guessed, 'us'),
    wordTest('– guessed without espeak-ng', knowsAll, bySpellingAlone, guessed, 'us'),
    wordTest('– of these, derived from others', knowsAll, withoutSome, derived, 'us'),
    wordTest(
      'UK words, held-out half',
      'Rules and lists were made on the other half.',
      shipped,
      uk.filter((row) => row[2] === 'held').map(pair),
      'uk',
    ),
    await heteronymTest(shipped),
    await courseTest(shipped),
    ...(await pagesTests(shipped)),
  ]
}

function pair(/** @type {readonly string[]} */ [word = '', ipa = '']) {
  return { word, references: ipa.split('|').map(soundsOf) }
}

/** @param {Pronouncer} pronouncer @param {string} word @param {Accent} accent */
function say(pronouncer, word, accent) {
  return soundsOf(
    pronouncer
      .pronounce(word, { accent, style: 'citation' })
      .words.map((each) => each.ipa)
      .join(''),
  )
}

function sourceOf(/** @type {Pronouncer} */ pronouncer, /** @type {string} */ word) {
  return pronouncer.pronounce(word, { accent: 'us', style: 'citation' }).words[0]?.source
}

/**
 * @param {string} title
 * @param {string} note
 * @param {Pronouncer} pronouncer
 * @param {readonly { word: string, references: readonly Phones[] }[]} words
 * @param {Accent} accent
 * @returns {Test}
 */
function wordTest(title, note, pronouncer, words, accent) {
  const names = accent === 'us' ? lenientUs : strictUk
  const tally = new Tally()
  const mistakes = words.flatMap(({ word, references }) =>
    tally.add(say(pronouncer, word, accent), references, names) > 0 ? [word] : [],
  )
  return {
    title: `${title} (${words.length})`,
    note,
    ours: figures(tally),
    mistakes: words.length < 500 ? mistakes : [],
    async measureRival(rival) {
      const theirs = new Tally()
      let unknown = 0
      for (const { word, references } of words) {
        const said = await rival.sounds(word, accent)
        if (said === undefined) unknown++
        else theirs.add(said, references, names)
      }
      return unknown * 2 > words.length ? NONE : figures(theirs)
    },
  }
}

/** Sounds wrong / words wrong, and words with the main stress right, in percent. */
function figures(/** @type {Tally} */ tally) {
  const { per, wer, stress } = tally.figures
  return `${per.toFixed(1)} / ${wer.toFixed(1)} · ${stress.toFixed(0)}`
}

/** @returns {Promise<Test>} */
async function heteronymTest(/** @type {Pronouncer} */ shipped) {
  const { tables } = await readPhoneticSources()
  const senses = new Map(tables.heteronyms.map((sense) => [`${sense.word} ${sense.sense}`, sense]))
  const spoken = (/** @type {string} */ word) => tables.heteronyms.filter((sense) => sense.word === word)
  const text = await readFile(tableFile('heteronyms-check.tsv'), 'utf8')
  const examples = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => readAnnotated(line))
    .filter(({ word, sense }) => senses.has(`${word} ${sense}`))
    .filter(({ word }) => new Set(spoken(word).map(({ us }) => signature(soundsOf(us)))).size > 1)
  const meant = (/** @type {{ word: string, sense: string }} */ { word, sense }) =>
    signature(soundsOf(senses.get(`${word} ${sense}`)?.us ?? ''))
  const share = (/** @type {number} */ right) => `${((100 * right) / examples.length).toFixed(1)} %`
  const wrong = examples.filter((example) => {
    const { words } = shipped.pronounce(example.text.replaceAll('*', ''), { accent: 'us', style: 'citation' })
    return signature(soundsOf(words[example.index]?.ipa ?? '')) !== meant(example)
  })
  return {
    title: `Heteronyms in prose (${examples.length})`,
    note: 'The packages are asked for the word alone: what they say for a sentence cannot be told apart into words. More in heteronyms.md.',
    ours: share(examples.length - wrong.length),
    mistakes: wrong.map(({ word, sense }) => `${word} (${sense})`),
    async measureRival(rival) {
      let right = 0
      for (const example of examples) {
        const said = await rival.sounds(example.word, 'us')
        if (said !== undefined && signature(said) === meant(example)) right++
      }
      return share(right)
    },
  }
}

/** What tells the senses of a heteronym apart: its sounds, and where its stress is. */
function signature(/** @type {Phones} */ sounds) {
  return `${lenientUs(sounds).join(' ')} ${mainStress(sounds)}`
}
