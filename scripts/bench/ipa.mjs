import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensurePhonetics } from '../build-phonetics.mjs'
import { projectRoot } from '../runtime/places.mjs'
import { courseSentences } from './course.mjs'

const PROGRAM = path.join(projectRoot, 'scripts/bench/ipa-program.mjs')

/** Each in a process of its own. */
const SUBJECTS = ['soundleaf', 'phonemizer', 'phonemize', 'cmudict']

/**
 * What one system took for the sentences of the course.
 * @typedef {object} IpaFigures
 * @property {string} name
 * @property {number} openMs from loading its code and data until it could answer
 * @property {number} firstMs the first pass over all sentences, nothing warm
 * @property {number} perSecond sentences a second after several passes
 * @property {number} megabytes resident memory that the system added to an empty Node process
 */

/**
 * Runs ours and the packages on the same sentences, one after the other.
 * @returns {Promise<{ sentences: number, figures: IpaFigures[] }>}
 */
export async function measureIpa() {
  await ensurePhonetics()
  const sentences = await courseSentences()
  const figures = []
  for (const subject of SUBJECTS) figures.push(await runSubject(subject, sentences))
  return { sentences: sentences.length, figures }
}

/**
 * @param {string} subject
 * @param {readonly string[]} sentences
 * @returns {Promise<IpaFigures>}
 */
async function runSubject(subject, sentences) {
  const child = spawn(process.execPath, [PROGRAM, subject], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(sentences))
  let output = ''
  for await (const part of child.stdout) output += String(part)
  if (output === '') throw new Error(`${subject} gave no figures`)
  /** @type {unknown} */
  const figures = JSON.parse(output)
  return /** @type {IpaFigures} */ (figures)
}

/** Prints the figures. */
export async function benchIpa() {
  const { sentences, figures } = await measureIpa()
  console.log(`${sentences} sentences of the bundled course. Node ${process.version}, one process each.`)
  for (const { name, openMs, firstMs, perSecond, megabytes } of figures) {
    console.log(
      `${name.padEnd(34)} open ${openMs.toFixed(0).padStart(5)} ms  first pass ${firstMs.toFixed(0).padStart(6)} ms  ` +
        `warm ${perSecond.toFixed(0).padStart(7)} sentences/s  memory ${megabytes.toFixed(0).padStart(4)} MB`,
    )
  }
}
