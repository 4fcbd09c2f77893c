import { isVowel, nameOf, type Phones } from '../sounds/phones.ts'

/**
 * Which letters write each sound: `container` gives c-o-n-t-ai-n-er-''. The accents differ where the spelling
 * still tells two old sounds apart that one accent has merged, so the way from US to UK needs it.
 * Cheapest split by dynamic programming; time is letters × sounds × the longest spelling of a sound.
 */
export function alignLetters(spelling: string, sounds: Phones): string[] {
  const letters = spelling.toLowerCase().replace(/[^a-z]/gu, '')
  const rows = sounds.length
  const columns = letters.length
  const cost: number[][] = [Array.from({ length: columns + 1 }, (_, at) => at * SILENT)]
  const taken: number[][] = [new Array<number>(columns + 1).fill(0)]
  for (let row = 1; row <= rows; row++) {
    const sound = sounds[row - 1] ?? 0
    const above = cost[row - 1] ?? []
    const costs: number[] = []
    const takes: number[] = []
    for (let column = 0; column <= columns; column++) {
      let best = (above[column] ?? 0) + UNWRITTEN
      let take = 0
      for (let length = 1; length <= LONGEST && length <= column; length++) {
        const part = letters.slice(column - length, column)
        const price = (above[column - length] ?? 0) + priceOf(sound, part)
        if (price < best) {
          best = price
          take = length
        }
      }
      costs.push(best)
      takes.push(take)
    }
    cost.push(costs)
    taken.push(takes)
  }
  const parts: string[] = []
  let end = columns
  for (let row = rows; row > 0; row--) {
    const take = taken[row]?.[end] ?? 0
    parts.unshift(letters.slice(end - take, end))
    end -= take
  }
  return parts
}

const LONGEST = 4
const SILENT = 3
const UNWRITTEN = 2.5
const VOWEL_LETTERS = /^[aeiouywh]+$/u

/** The usual spellings of consonants; vowels are anything written with vowel letters. */
const SPELLINGS: Readonly<Record<string, RegExp>> = {
  B: /^bb?$/u,
  CH: /^(t?ch|t|tu)$/u,
  D: /^(dd?|ed)$/u,
  DH: /^the?$/u,
  F: /^(ff?|ph|gh)$/u,
  G: /^(gg?|gh|gue)$/u,
  HH: /^w?h$/u,
  JH: /^(d?ge?|j|d|dj|du)$/u,
  K: /^(ck?|cc|k|kk|ch|qu?|que|x)$/u,
  L: /^(ll?|le)$/u,
  M: /^(mm?|mb|mn|me)$/u,
  N: /^(nn?|kn|gn|ne|pn)$/u,
  NG: /^(ng?|ngue)$/u,
  P: /^(pp?|pe)$/u,
  R: /^(rr?|wr|rh|re)$/u,
  S: /^(ss?|c|ce|se|sc|ps|x|sse|z|st)$/u,
  SH: /^(sh|ti|ci|si|ssi|ch|s|ce|sci|c|ss|t|sch)$/u,
  T: /^(tt?|te|ed|bt|pt|th)$/u,
  TH: /^th$/u,
  V: /^(v|ve|f|vv|ph)$/u,
  W: /^(w|wh|u|o)$/u,
  Y: /^(y|i|u|j)$/u,
  Z: /^(zz?|s|se|ze|x|ss|es)$/u,
  ZH: /^(s|si|g|ge|z)$/u,
}

function priceOf(sound: number, part: string): number {
  const name = nameOf(sound)
  if (!isVowel(sound)) return SPELLINGS[name]?.test(part) === true ? part.length * 0.01 : 6
  if (name === 'ER' || name === 'AXR') {
    if (/^[aeiouy]+r{1,2}e?$/u.test(part)) return 0.1
    return /^re$/u.test(part) ? 0.4 : 6
  }
  if (!VOWEL_LETTERS.test(part)) {
    if (name === 'UW' && /^[aeiou]w$/u.test(part)) return 0.1
    return /^(ough|augh|igh|eigh)$/u.test(part) || /^[aeiou]l$/u.test(part) ? 0.8 : 6
  }
  return part.startsWith('w') || part.startsWith('h') ? 4 : 0.2 + part.length * 0.05
}
