import type { Accent } from '#shared/model/pronunciation.ts'
import { isVowel, phones, type Phones } from '../sounds/phones.ts'

interface Row {
  readonly us: string
  readonly uk: string
  /** Before a vowel in the next word, where that differs. */
  readonly vowel?: string
}

/** Weak in both styles: nobody says these in full unless they stand alone or are stressed. */
const BOTH_STYLES: Readonly<Record<string, Row>> = {
  a: { us: 'AX', uk: 'AX' },
  an: { us: 'AX N', uk: 'AX N' },
  and: { us: 'AX N D', uk: 'AX N D' },
  of: { us: 'AX V', uk: 'AX V' },
  the: { us: 'DH AX', uk: 'DH AX', vowel: 'DH HI' },
  to: { us: 'T AX', uk: 'T AX', vowel: 'T HU' },
}

/** Weak in connected speech only. UK forms that end in a vowel and are spelled with r get it back by linking. */
const CONNECTED: Readonly<Record<string, Row>> = {
  am: { us: 'AX M', uk: 'AX M' },
  and: { us: 'AX N', uk: 'AX N' },
  are: { us: 'AXR', uk: 'AX' },
  as: { us: 'AX Z', uk: 'AX Z' },
  at: { us: 'AX T', uk: 'AX T' },
  be: { us: 'B HI', uk: 'B HI' },
  been: { us: 'B IH N', uk: 'B IH N' },
  but: { us: 'B AX T', uk: 'B AX T' },
  can: { us: 'K AX N', uk: 'K AX N' },
  could: { us: 'K AX D', uk: 'K AX D' },
  do: { us: 'D AX', uk: 'D AX', vowel: 'D HU' },
  does: { us: 'D AX Z', uk: 'D AX Z' },
  for: { us: 'F AXR', uk: 'F AX' },
  from: { us: 'F R AX M', uk: 'F R AX M' },
  had: { us: 'HH AX D', uk: 'HH AX D' },
  has: { us: 'HH AX Z', uk: 'HH AX Z' },
  have: { us: 'HH AX V', uk: 'HH AX V' },
  he: { us: 'HH HI', uk: 'HH HI' },
  her: { us: 'HH AXR', uk: 'HH AX' },
  him: { us: 'HH IH M', uk: 'HH IH M' },
  into: { us: 'IH1 N T AX', uk: 'IH1 N T AX', vowel: 'IH1 N T HU' },
  me: { us: 'M HI', uk: 'M HI' },
  must: { us: 'M AX S T', uk: 'M AX S T' },
  onto: { us: 'AA1 N T AX', uk: 'OH1 N T AX' },
  or: { us: 'AXR', uk: 'AX' },
  our: { us: 'AA R', uk: 'AA' },
  per: { us: 'P AXR', uk: 'P AX' },
  shall: { us: 'SH AX L', uk: 'SH AX L' },
  she: { us: 'SH HI', uk: 'SH HI' },
  should: { us: 'SH AX D', uk: 'SH AX D' },
  some: { us: 'S AX M', uk: 'S AX M' },
  than: { us: 'DH AX N', uk: 'DH AX N' },
  that: { us: 'DH AX T', uk: 'DH AX T' },
  them: { us: 'DH AX M', uk: 'DH AX M' },
  there: { us: 'DH AXR', uk: 'DH AX' },
  us: { us: 'AX S', uk: 'AX S' },
  was: { us: 'W AX Z', uk: 'W AX Z' },
  we: { us: 'W HI', uk: 'W HI' },
  were: { us: 'W AXR', uk: 'W AX' },
  would: { us: 'W AX D', uk: 'W AX D' },
  you: { us: 'Y AX', uk: 'Y AX', vowel: 'Y HU' },
  your: { us: 'Y AXR', uk: 'Y AX' },
}

/** Where the dictionary has only the weak form, or one that fits no place. */
const STRONG: Readonly<Record<string, Row>> = {
  a: { us: 'EY', uk: 'EY' },
  an: { us: 'AE N', uk: 'AE N' },
  and: { us: 'AE N D', uk: 'AE N D' },
  into: { us: 'IH1 N T UW', uk: 'IH1 N T UW' },
  of: { us: 'AH V', uk: 'OH V' },
  onto: { us: 'AA1 N T UW', uk: 'OH1 N T UW' },
  the: { us: 'DH IY', uk: 'DH IY' },
  to: { us: 'T UW', uk: 'T UW' },
}

interface Form {
  readonly us: Phones
  readonly uk: Phones
  readonly vowel: Phones | undefined
}

function parsed(rows: Readonly<Record<string, Row>>): ReadonlyMap<string, Form> {
  return new Map(
    Object.entries(rows).map(([word, { us, uk, vowel }]) => [
      word,
      { us: phones(us), uk: phones(uk), vowel: vowel === undefined ? undefined : phones(vowel) },
    ]),
  )
}

const FORMS = { both: parsed(BOTH_STYLES), connected: parsed(CONNECTED), strong: parsed(STRONG) }

/** *have* after a modal loses its h: *should have* is `ʃəd əv`. */
export const HAVE_AFTER_MODAL: Phones = phones('AX V')
/** *you* at the end of a phrase: weak, but never a schwa. */
export const FINAL_YOU: Phones = phones('Y HU')

/** Whether the word has a weak form in any style. */
export function hasWeakForm(word: string): boolean {
  return FORMS.connected.has(word) || FORMS.both.has(word)
}

/** Whether the word is weak in citation style too: the articles, *to*, *of* and *and*. */
export function isAlwaysWeak(word: string): boolean {
  return FORMS.both.has(word)
}

/** The strong form, where the dictionary's own will not do. */
export function strongForm(word: string, accent: Accent): Phones | undefined {
  return FORMS.strong.get(word)?.[accent]
}

/** The weak form in citation (the six words) or connected style, before the sound that follows. */
export function weakForm(
  word: string,
  accent: Accent,
  isConnected: boolean,
  nextSound: number | undefined,
): Phones | undefined {
  const form = (isConnected ? FORMS.connected.get(word) : undefined) ?? FORMS.both.get(word)
  if (form === undefined) return undefined
  const beforeVowel = nextSound !== undefined && isVowel(nextSound)
  return beforeVowel && form.vowel !== undefined ? form.vowel : form[accent]
}
