import type { Accent } from '#shared/model/pronunciation.ts'
import { phones, type Phones } from './phones.ts'

const NAMES: Readonly<Record<string, string>> = {
  A: 'EY1',
  B: 'B IY1',
  C: 'S IY1',
  D: 'D IY1',
  E: 'IY1',
  F: 'EH1 F',
  G: 'JH IY1',
  H: 'EY1 CH',
  I: 'AY1',
  J: 'JH EY1',
  K: 'K EY1',
  L: 'EH1 L',
  M: 'EH1 M',
  N: 'EH1 N',
  O: 'OW1',
  P: 'P IY1',
  Q: 'K Y UW1',
  R: 'AA1 R',
  S: 'EH1 S',
  T: 'T IY1',
  U: 'Y UW1',
  V: 'V IY1',
  W: 'D AH1 B AX L Y UW',
  X: 'EH1 K S',
  Y: 'W AY1',
  Z: 'Z IY1',
}
const UK_NAMES: Readonly<Record<string, string>> = { ...NAMES, R: 'AA1', Z: 'Z EH1 D' }

function named(names: Readonly<Record<string, string>>): ReadonlyMap<string, Phones> {
  return new Map(Object.entries(names).map(([letter, sounds]) => [letter, phones(sounds)]))
}

const SOUNDS: Readonly<Record<Accent, ReadonlyMap<string, Phones>>> = {
  us: named(NAMES),
  uk: named(UK_NAMES),
}

/** How the name of a capital letter is said; undefined for anything else. */
export function letterName(letter: string, accent: Accent): Phones | undefined {
  return SOUNDS[accent].get(letter)
}
