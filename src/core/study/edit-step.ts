import { keepsReplacedText } from '#core/notes/history.ts'

/** A pause in writing that ends a step of undoing, in milliseconds. */
const LONGEST_PAUSE = 2000
/** Writing without a pause makes a new step this often, in milliseconds. */
const LONGEST_STEP = 20_000

/** A version of the learner's own, as it is stored. */
interface OwnVersion {
  readonly json: string
  /** When its writing began and when it was saved last, in milliseconds. */
  readonly beganAt: number
  readonly changedAt: number
}

/**
 * Whether a save goes on with the version that it replaces, rather than beginning a new step of undoing. It does while
 * the learner writes on without a pause, and nothing is taken away that the version before does not hold: so a word is
 * one step and not one for each letter, and everything that was ever saved can still be found.
 * @param before the version before that one, or null when there is none
 */
export function continuesStep(
  current: OwnVersion,
  next: { readonly json: string; readonly at: number },
  before: () => string | null,
): boolean {
  if (next.at - current.changedAt > LONGEST_PAUSE || next.at - current.beganAt > LONGEST_STEP) return false
  return !keepsReplacedText(current.json, next.json, before)
}
