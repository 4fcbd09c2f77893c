import type { Accent } from '#shared/model/pronunciation.ts'
import { isVowel, nameOf, phone, phones, stressOf, withStress, type Phones } from '../sounds/phones.ts'

/** An ending: what is left of the word without it, in order of likelihood, and how the whole is said. */
interface Suffix {
  readonly ending: string
  stems(word: string): string[]
  attach(stem: Phones, accent: Accent, spelling: string): Phones
}

const SIBILANTS = new Set(['S', 'Z', 'SH', 'ZH', 'CH', 'JH'])
const VOICELESS = new Set(['P', 'T', 'K', 'F', 'TH', 'S', 'SH', 'CH'])

function lastName(sounds: Phones): string {
  const last = sounds.at(-1)
  return last === undefined ? '' : nameOf(last)
}

/** US has schwa in *boxes* and *started*, RP has ɪ. */
function weakVowel(accent: Accent): number {
  return phone(accent === 'us' ? 'AX' : 'IH')
}

/** -s, -es and 's: s after a voiceless sound, a syllable of its own after a hissing one, else z. */
export function attachS(stem: Phones, accent: Accent): Phones {
  const last = lastName(stem)
  if (SIBILANTS.has(last)) return [...stem, weakVowel(accent), phone('Z')]
  return [...stem, phone(VOICELESS.has(last) ? 'S' : 'Z')]
}

function attachEd(stem: Phones, accent: Accent): Phones {
  const last = lastName(stem)
  if (last === 'T' || last === 'D') return [...stem, weakVowel(accent), phone('D')]
  return [...stem, phone(VOICELESS.has(last) ? 'T' : 'D')]
}

/** What may stand after an apostrophe: plural, verb and ordinal of letters and abbreviations. */
export const ENDINGS = ['s', 'd', 'ing', 'th'] as const
export type Ending = (typeof ENDINGS)[number]

/** The sounds with such an ending. */
export function attachEnding(stem: Phones, ending: Ending, accent: Accent): Phones {
  if (ending === 's') return attachS(stem, accent)
  if (ending === 'd') return attachEd(stem, accent)
  return [...stem, ...phones(ending === 'th' ? 'TH' : 'IH NG')]
}

/** RP says the r of the spelling again before a vowel: configure, configuring. */
function beforeVowel(stem: Phones, accent: Accent, spelling: string): Phones {
  const last = stem.at(-1)
  const needsR = accent === 'uk' && /re?$/u.test(spelling) && last !== undefined && isVowel(last)
  return needsR ? [...stem, phone('R')] : stem
}

/** -ization takes the main stress; that of the stem becomes a secondary one. */
function demote(stem: Phones): Phones {
  return stem.map((byte) =>
    stressOf(byte) === 1 ? withStress(byte, 2) : stressOf(byte) === 2 ? withStress(byte, 0) : byte,
  )
}

/**
 * The spellings a stem may have had before an ending that starts with a vowel: stopp-, mak-, copi-. A short stem that
 * does not double its last letter has lost an e (*toned* is tone, not ton), and so has one in c, g, s, u, v or z.
 */
function vowelStems(stem: string): string[] {
  if (stem.endsWith('i')) return [`${stem.slice(0, -1)}y`, stem]
  const last = stem.slice(-1)
  const doubled = last === stem.slice(-2, -1) && /[bdfglmnprstz]/u.test(last) ? [stem.slice(0, -1)] : []
  const lostE = /^[^aeiou]*[aeiouy][^aeiouwxy]$|[cgsuvz]$/u.test(stem)
  return [...doubled, ...(lostE ? [`${stem}e`, stem] : [stem, `${stem}e`])]
}

/** *bubble* loses its schwa in *bubbly* and *bubbling*. */
function closeUp(stem: Phones, spelling: string): Phones {
  if (!spelling.endsWith('le') || lastName(stem) !== 'L' || nameOf(stem.at(-2) ?? 0) !== 'AX') return stem
  return [...stem.slice(0, -2), phone('L')]
}

function vowelSuffix(ending: string, us: string, uk = us): Suffix {
  const added = { us: phones(us), uk: phones(uk) }
  return {
    ending,
    stems: (word) => vowelStems(word.slice(0, -ending.length)),
    attach: (stem, accent, spelling) => [
      ...beforeVowel(closeUp(stem, spelling), accent, spelling),
      ...added[accent],
    ],
  }
}

function consonantSuffix(ending: string, us: string, uk = us): Suffix {
  const added = { us: phones(us), uk: phones(uk) }
  return {
    ending,
    stems: (word) => {
      const stem = word.slice(0, -ending.length)
      return stem.endsWith('i') ? [`${stem.slice(0, -1)}y`, stem] : [stem]
    },
    attach: (stem, accent) => [...stem, ...added[accent]],
  }
}

function ization(ending: string): Suffix {
  return {
    ending,
    stems: (word) => vowelStems(word.slice(0, -ending.length)),
    attach: (stem, accent, spelling) => [
      ...beforeVowel(demote(stem), accent, spelling),
      ...phones(accent === 'us' ? 'AX Z EY1 SH AX N' : 'AY Z EY1 SH AX N'),
    ],
  }
}

/** Longest ending first, so that *-izations* is not taken for a plain plural of something unknown. */
export const SUFFIXES: readonly Suffix[] = [
  { ending: "s'", stems: (word: string) => [word.slice(0, -1)], attach: (stem: Phones) => stem },
  { ending: "'s", stems: (word: string) => [word.slice(0, -2)], attach: attachS },
  {
    ending: "'ll",
    stems: (word: string) => [word.slice(0, -3)],
    attach: (stem: Phones) => [...stem, ...phones('AX L')],
  },
  {
    ending: "'ve",
    stems: (word: string) => [word.slice(0, -3)],
    attach: (stem: Phones) => [...stem, ...phones('AX V')],
  },
  { ending: "'d", stems: (word: string) => [word.slice(0, -2)], attach: attachEd },
  {
    ending: 's',
    stems: (word: string) => {
      const stem = word.slice(0, -1)
      if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, stem]
      if (word.endsWith('ss')) return []
      return /(?:[sxzo]|ch|sh)es$/u.test(word) ? [stem, word.slice(0, -2)] : [stem]
    },
    attach: attachS,
  },
  ization('ization'),
  ization('isation'),
  {
    ending: 'ed',
    stems: (word: string) => vowelStems(word.slice(0, -2)).concat(word.slice(0, -1)),
    attach: attachEd,
  },
  vowelSuffix('ing', 'IH NG'),
  vowelSuffix('izer', 'AY Z AXR', 'AY Z AX'),
  vowelSuffix('iser', 'AY Z AXR', 'AY Z AX'),
  vowelSuffix('ize', 'AY2 Z'),
  vowelSuffix('ise', 'AY2 Z'),
  vowelSuffix('ability', 'AX B IH1 L AX T IY', 'AX B IH1 L AX T HI'),
  vowelSuffix('able', 'AX B AX L'),
  vowelSuffix('er', 'AXR', 'AX'),
  vowelSuffix('or', 'AXR', 'AX'),
  vowelSuffix('est', 'AX S T', 'IH S T'),
  vowelSuffix('ist', 'IH S T'),
  vowelSuffix('ism', 'IH2 Z AX M'),
  vowelSuffix('ish', 'IH SH'),
  vowelSuffix('age', 'IH JH'),
  {
    ending: 'ly',
    stems: (word: string) => {
      const stem = word.slice(0, -2)
      if (stem.endsWith('i')) return [`${stem.slice(0, -1)}y`]
      return stem.endsWith('ical') ? [stem, stem.slice(0, -2)] : [stem, `${stem}le`]
    },
    attach: (stem: Phones, accent: Accent, spelling: string) => {
      const closed = spelling.endsWith('ical') ? [...stem.slice(0, -2), phone('L')] : closeUp(stem, spelling)
      const whole = lastName(closed) === 'L' ? closed : [...closed, phone('L')]
      return [...whole, phone(accent === 'us' ? 'IY' : 'HI')]
    },
  },
  {
    ...vowelSuffix('y', 'IY', 'HI'),
    stems: (word: string) => (/[aeiou]y$/u.test(word) ? [] : vowelStems(word.slice(0, -1))),
  },
  consonantSuffix('ness', 'N AX S'),
  consonantSuffix('less', 'L AX S'),
  consonantSuffix('ful', 'F AX L'),
  consonantSuffix('ment', 'M AX N T'),
  consonantSuffix('ship', 'SH IH2 P'),
  consonantSuffix('wise', 'W AY2 Z'),
  consonantSuffix('like', 'L AY2 K'),
  consonantSuffix('hood', 'HH UH2 D'),
  consonantSuffix('ward', 'W AXR D', 'W AX D'),
  consonantSuffix('wards', 'W AXR D Z', 'W AX D Z'),
  consonantSuffix('proof', 'P R UW2 F'),
]
