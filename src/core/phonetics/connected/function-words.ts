import type { Accent, SpeechStyle } from '#shared/model/pronunciation.ts'
import { isVowel, phones, type Phones } from '../sounds/phones.ts'

/** What stands after a function word. */
export interface Following {
  /** The first sound of the next word, or undefined at the end. */
  readonly sound: number | undefined
  /** A pause follows: the sentence ends or punctuation divides. */
  readonly paused: boolean
}

interface Weak {
  readonly us: string
  readonly uk: string
  /** Before a vowel, where that differs. */
  readonly vowel?: string
}

/** Weak in both styles: nobody says these in full outside the end of a phrase. */
const ALWAYS: Readonly<Record<string, Weak>> = {
  the: { us: 'DH AX', uk: 'DH AX', vowel: 'DH HI' },
  to: { us: 'T AX', uk: 'T AX', vowel: 'T HU' },
  a: { us: 'AX', uk: 'AX' },
  an: { us: 'AX N', uk: 'AX N' },
  and: { us: 'AX N D', uk: 'AX N D' },
  of: { us: 'AX V', uk: 'AX V' },
}

/** Weak in connected speech only. */
const CONNECTED: Readonly<Record<string, Weak>> = {
  and: { us: 'AX N', uk: 'AX N' },
  am: { us: 'AX M', uk: 'AX M' },
  are: { us: 'AXR', uk: 'AX', vowel: 'AX R' },
  as: { us: 'AX Z', uk: 'AX Z' },
  at: { us: 'AX T', uk: 'AX T' },
  be: { us: 'B HI', uk: 'B HI' },
  been: { us: 'B IH N', uk: 'B IH N' },
  but: { us: 'B AX T', uk: 'B AX T' },
  can: { us: 'K AX N', uk: 'K AX N' },
  could: { us: 'K AX D', uk: 'K AX D' },
  do: { us: 'D AX', uk: 'D AX', vowel: 'D HU' },
  does: { us: 'D AX Z', uk: 'D AX Z' },
  for: { us: 'F AXR', uk: 'F AX', vowel: 'F AX R' },
  from: { us: 'F R AX M', uk: 'F R AX M' },
  had: { us: 'HH AX D', uk: 'HH AX D' },
  has: { us: 'HH AX Z', uk: 'HH AX Z' },
  have: { us: 'HH AX V', uk: 'HH AX V' },
  he: { us: 'HH HI', uk: 'HH HI' },
  him: { us: 'HH IH M', uk: 'HH IH M' },
  must: { us: 'M AX S T', uk: 'M AX S T' },
  or: { us: 'AXR', uk: 'AX', vowel: 'AX R' },
  shall: { us: 'SH AX L', uk: 'SH AX L' },
  she: { us: 'SH HI', uk: 'SH HI' },
  should: { us: 'SH AX D', uk: 'SH AX D' },
  than: { us: 'DH AX N', uk: 'DH AX N' },
  them: { us: 'DH AX M', uk: 'DH AX M' },
  us: { us: 'AX S', uk: 'AX S' },
  was: { us: 'W AX Z', uk: 'W AX Z' },
  were: { us: 'W AXR', uk: 'W AX', vowel: 'W AX R' },
  would: { us: 'W AX D', uk: 'W AX D' },
  you: { us: 'Y AX', uk: 'Y AX', vowel: 'Y HU' },
  your: { us: 'Y AXR', uk: 'Y AX', vowel: 'Y AX R' },
}

/** Kept strong when a pause follows, but for *a*, *an* and *the*, which no phrase ends with. */
const NEVER_STRANDED = new Set(['a', 'an', 'the'])
const STRANDED: Readonly<Record<string, Weak>> = {
  to: { us: 'T UW', uk: 'T UW' },
  of: { us: 'AH V', uk: 'OH V' },
  and: { us: 'AE N D', uk: 'AE N D' },
}
function parsed(
  forms: Readonly<Record<string, Weak>>,
): ReadonlyMap<string, { us: Phones; uk: Phones; vowel: Phones | undefined }> {
  return new Map(
    Object.entries(forms).map(([word, { us, uk, vowel }]) => [
      word,
      { us: phones(us), uk: phones(uk), vowel: vowel === undefined ? undefined : phones(vowel) },
    ]),
  )
}

const FORMS = { always: parsed(ALWAYS), connected: parsed(CONNECTED), stranded: parsed(STRANDED) }

/**
 * The form a function word takes here; undefined when it is said as the dictionary has it. In citation style only the
 * articles, *to*, *of* and *and* are weak (as the design shows them: `tə ˈɹɛdʒɪstɚ ɪn ði ˌi si ˈɛs`); connected speech weakens
 * the others too, unless they are stranded at the end of a phrase or stressed by capitals.
 */
export function functionWord(
  text: string,
  accent: Accent,
  style: SpeechStyle,
  following: Following,
): Phones | undefined {
  const word = text.toLowerCase()
  // In capitals a word is stressed, and A is the letter.
  if (text === text.toUpperCase()) return undefined
  if (following.paused && !NEVER_STRANDED.has(word)) return FORMS.stranded.get(word)?.[accent]
  const weak = style === 'connected' ? FORMS.connected.get(word) : undefined
  const form = weak ?? FORMS.always.get(word)
  if (form === undefined) return undefined
  const beforeVowel = following.sound !== undefined && isVowel(following.sound)
  return beforeVowel && form.vowel !== undefined ? form.vowel : form[accent]
}
