import { nameForeign } from '../scripts.ts'
import { FUNCTIONS } from './code-shape.ts'
import { SYMBOLS } from '../symbols.ts'
import type { Rule } from '../token.ts'

const RUNS =
  /[µ¹²³½¼¾]|[<>=!]=|=>|->|&&|\|\||[A-Za-z][A-Za-z']*|\d+(?:\.\d+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{Script=Greek}|[\p{L}\p{N}\p{M}]+|[\s\S]/gu

/** Whatever no other rule reads: runs of letters, of figures, of a foreign script, and each sign by its name. */
export const catchAll: Rule = ({ text }, read) => {
  // The language, the note: `F#`.
  const [, sharp = '', edition] = /^([A-Z])#(\d{1,2})?$/u.exec(text) ?? []
  if (sharp !== '') return [sharp, 'sharp', ...(edition === undefined ? [] : read(edition))]
  const runs = text.match(RUNS) ?? []
  return runs.flatMap((run, index) => {
    // An index: `∑x_i`.
    if (run === '_' && /^[A-Za-z]$/u.test(runs[index - 1] ?? '') && /^[a-z]$/u.test(runs[index + 1] ?? ''))
      return []
    if (run === '-' && isLetters(runs[index - 1]) && isLetters(runs[index + 1])) return []
    // A product in a formula: `ax²`.
    if (/^[a-z]{2}$/u.test(run) && /^[²³]$/u.test(runs[index + 1] ?? '')) return Array.from(run.toUpperCase())
    const formula = /^[²³]$|^\p{Script=Greek}$/u.test(runs[index + 1] ?? '') ? FUNCTIONS.get(run) : undefined
    if (formula !== undefined) return formula.split(' ')
    // Beside marks it is a name: `a[0]`.
    if (run === 'a' && run !== text) return ['A']
    if (/^[A-Za-z\d]/u.test(run)) return run === text ? [run.toLowerCase()] : read(run)
    if (run === '=>') return ['arrow']
    if (run === "'" || /^\s$/u.test(run)) return []
    return (SYMBOLS.get(run) ?? nameForeign(run)).split(' ')
  })
}

function isLetters(run: string | undefined): boolean {
  return /^\p{L}/u.test(run ?? '')
}
