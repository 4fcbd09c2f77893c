import { isVowel, nameOf, stressOf } from '#core/phonetics/sounds/phones.ts'

/** @typedef {import('#core/phonetics/sounds/phones.ts').Phones} Phones */

const SAME = new Map([
  ['AH', 'AX'],
  ['AXR', 'ER'],
  ['DX', 'T'],
  ['HI', 'IY'],
  ['HU', 'UW'],
])
const SAME_US = new Map([
  ['IA', 'IH'],
  ['EA', 'EH'],
  ['UA', 'UH'],
  ['OH', 'AA'],
])
const NO_YOD_AFTER = new Set(['T', 'D', 'N', 'L', 'S', 'Z', 'TH'])

/**
 * US sounds as names, with what good dictionaries differ in put aside: *cot* and *caught*, weak ɪ and ə, the y of *new*,
 * how an r-vowel is written. Stress is left out.
 * @param {Phones} sounds
 * @returns {string[]}
 */
export function lenientUs(sounds) {
  /** @type {string[]} */
  const names = []
  sounds.forEach((byte, index) => {
    const next = sounds[index + 1]
    const beforeR = next !== undefined && nameOf(next) === 'R'
    let name = nameOf(byte)
    name = SAME_US.get(name) ?? SAME.get(name) ?? name
    if (name === 'IH' && stressOf(byte) === 0) name = 'AX'
    if (name === 'AO' && !beforeR) name = 'AA'
    if (name === 'IY' && beforeR) name = 'IH'
    if (name === 'R' && names.at(-1) === 'AX') names[names.length - 1] = 'ER'
    else names.push(name)
  })
  return names.filter(
    (name, index) =>
      !(name === 'Y' && NO_YOD_AFTER.has(names[index - 1] ?? '') && /^U[WH]$/u.test(names[index + 1] ?? '')),
  )
}

/**
 * RP sounds as names; only what our notation writes in two ways for one sound is put aside.
 * @param {Phones} sounds
 * @returns {string[]}
 */
export function strictUk(sounds) {
  return sounds.map((byte) => nameOf(byte))
}

/**
 * Which vowel carries the main stress, counted from the end; -1 when none does. A word of one syllable has nothing to mark.
 * @param {Phones} sounds
 */
export function mainStress(sounds) {
  const vowels = sounds.filter((byte) => isVowel(byte))
  const at = vowels.findIndex((byte) => stressOf(byte) === 1)
  return vowels.length === 1 ? 0 : at < 0 ? -1 : vowels.length - 1 - at
}

/**
 * The least number of sounds to insert, leave out or change.
 * @param {readonly string[]} a
 * @param {readonly string[]} b
 */
function distance(a, b) {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  a.forEach((name, row) => {
    const here = [row + 1]
    b.forEach((other, column) => {
      here.push(
        Math.min(
          (above[column + 1] ?? 0) + 1,
          (here[column] ?? 0) + 1,
          (above[column] ?? 0) + (name === other ? 0 : 1),
        ),
      )
    })
    above = here
  })
  return above[b.length] ?? 0
}

/** Adds up how far what is said is from what it should be. */
export class Tally {
  #errors = 0
  #sounds = 0
  #wrong = 0
  #words = 0
  #stressed = 0

  /**
   * Counts a word against the reference that it comes nearest to.
   * @param {Phones} said
   * @param {readonly Phones[]} references
   * @param {(sounds: Phones) => string[]} names
   */
  add(said, references, names) {
    const ways = references.map((reference) => ({
      reference,
      errors: distance(names(said), names(reference)),
    }))
    const best = ways.sort((a, b) => a.errors - b.errors)[0]
    if (best === undefined) throw new RangeError('a word without a reference')
    this.#errors += best.errors
    this.#sounds += names(best.reference).length
    this.#words++
    if (best.errors > 0) this.#wrong++
    if (mainStress(said) === mainStress(best.reference)) this.#stressed++
    return best.errors
  }

  /** Figures in percent. */
  get figures() {
    const percent = (/** @type {number} */ part, /** @type {number} */ whole) => (100 * part) / whole
    return {
      per: percent(this.#errors, this.#sounds),
      wer: percent(this.#wrong, this.#words),
      stress: percent(this.#stressed, this.#words),
      words: this.#words,
    }
  }
}
