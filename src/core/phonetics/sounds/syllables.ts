import { isVowel, nameOf, stressOf, type Phones } from './phones.ts'
import { seamBefore } from './seams.ts'

const PAIRS = new Set(
  (
    'P R,P L,B R,B L,T R,T W,D R,D W,K R,K L,K W,G R,G L,G W,F R,F L,TH R,TH W,SH R,HH W,V R,' +
    'S P,S T,S K,S M,S N,S L,S W,P Y,B Y,T Y,D Y,K Y,G Y,F Y,V Y,TH Y,M Y,N Y,L Y,S Y,Z Y,HH Y'
  ).split(','),
)
const TRIPLES = new Set('S P R,S P L,S P Y,S T R,S T Y,S K R,S K L,S K W,S K Y'.split(','))

const LAX = new Set(['AE', 'AH', 'AO', 'AA', 'EH', 'IH', 'OH', 'UH'])
const S_CLUSTER = /^S [PTK]/u

/**
 * Where the syllable of the vowel at `vowel` begins: as many consonants before it as can open an English word
 * (maximal onset), so that the stress mark of *infrastructure* stands before `stɹ`. A secondary stress right after a
 * stressed syllable is the second half of a compound, whose first half keeps its own last consonant: *pass|word*,
 * *work|load*, *soft|ware*, *set|up*, but *key|stroke*, *mi|grate*. Where the `spelling` shows prefix or compound, that decides.
 */
export function syllableStart(sounds: Phones, vowel: number, spelling: string): number {
  let start = vowel
  while (start > 0 && isOnset(sounds, start - 1, vowel)) start--
  if (start === vowel) return start
  const last = lastVowelBefore(sounds, start)
  const stressed = last !== undefined && stressOf(sounds[last] ?? 0) > 0 ? last : undefined
  const seam = seamBefore(spelling, sounds, vowel, stressed)
  if (seam !== undefined && seam >= start) return seam
  const before = stressOf(sounds[last ?? -1] ?? 0)
  const here = stressOf(sounds[vowel] ?? 0)
  if (before === 0 || here === 0 || before === here) return start
  if (vowel - start === 1 || here !== 2) return start
  return keepsLast(sounds, start, vowel, last ?? 0) ? start + 1 : start
}

/** Whether the first half of a compound keeps the first consonant of the cluster that the second could begin with. */
function keepsLast(sounds: Phones, start: number, vowel: number, stressed: number): boolean {
  const cluster = sounds.slice(start, vowel).map(nameOf).join(' ')
  const open = stressed === start - 1
  const lax = LAX.has(nameOf(sounds[stressed] ?? 0))
  if (S_CLUSTER.test(cluster)) return open && lax
  if (cluster.endsWith(' W')) return true
  return open && (lax || cluster.endsWith(' L'))
}

function lastVowelBefore(sounds: Phones, at: number): number | undefined {
  for (let index = at - 1; index >= 0; index--) if (isVowel(sounds[index] ?? 0)) return index
  return undefined
}

function isOnset(sounds: Phones, from: number, vowel: number): boolean {
  const first = sounds[from]
  if (first === undefined || isVowel(first)) return false
  const names = sounds.slice(from, vowel).map(nameOf)
  if (names.length === 1) return names[0] !== 'NG'
  if (names.length === 2) return PAIRS.has(names.join(' '))
  return names.length === 3 && TRIPLES.has(names.join(' '))
}
