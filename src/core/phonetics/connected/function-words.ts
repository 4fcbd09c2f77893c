import type { Accent, SpeechStyle } from '#shared/model/pronunciation.ts'
import type { Token } from '../normalise/token.ts'
import type { Phones } from '../sounds/phones.ts'
import { FINAL_YOU, HAVE_AFTER_MODAL, hasWeakForm, isAlwaysWeak, strongForm, weakForm } from './forms.ts'
import { placeOf, type Part, type Place } from './place.ts'
import { isStrong } from './strength.ts'

/** A spoken word in its sentence. */
interface Spot {
  readonly tokens: readonly Token[]
  /** The displayed word it is, or is a part of. */
  readonly index: number
  readonly part: Part
  /** The first sound of the next word, also after a pause; undefined at the end. */
  readonly nextSound: number | undefined
}

/**
 * The form a function word takes here; undefined when it is said as the dictionary has it. In citation style only the
 * articles, *to*, *of* and *and* are weak (as the design shows them: `tə ˈɹɛdʒɪstɚ ɪn ði ˌi si ˈɛs`); connected speech weakens
 * the others too, unless they are stranded, final, set against another word or stressed (`strength.ts`).
 */
export function functionWord(
  spoken: string,
  spot: Spot,
  accent: Accent,
  style: SpeechStyle,
): Phones | undefined {
  // A alone is the letter.
  if (spoken === 'A') return undefined
  const word = spoken.toLowerCase()
  const isConnected = style === 'connected'
  if (isConnected ? !hasWeakForm(word) : !isAlwaysWeak(word)) return undefined
  // Inside a displayed word nothing is stressed: *up-to-date*.
  if (spot.part === 'inner') return weakForm(word, accent, isConnected, spot.nextSound)
  const place = placeOf(word, spot.tokens, spot.index, spot.part)
  if (isStrong(place) || (accent === 'us' && isThereAre(place))) return strongForm(word, accent)
  if (word === 'have' && isAfterModal(place)) return HAVE_AFTER_MODAL
  if (word === 'you' && place.closes) return FINAL_YOU
  return weakForm(word, accent, isConnected, spot.nextSound)
}

function isAfterModal({ previous, beforePrevious }: Place): boolean {
  const modal = previous === 'not' ? beforePrevious : previous
  return /^(?:should|could|would|must|might|may|shouldn't|couldn't|wouldn't)$/u.test(modal)
}

/** US *there are* keeps the vowel of *there*: two weak r-vowels in a row would run together. */
function isThereAre({ word, next }: Place): boolean {
  return word === 'there' && next === 'are'
}
