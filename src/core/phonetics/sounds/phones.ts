/**
 * The sounds a pronunciation is made of. One byte each: the low six bits say which sound, the high two say how
 * strongly a vowel is stressed. The names are ARPAbet's where it has one; AX and AXR are the weak vowels of
 * *sofa* and *better*, HI and HU those of *happy* and *situation*, OH to UA exist in the UK only.
 */
export type Phones = readonly number[]

/** Both accents write ɹ and ɛ: what differs between them on the page is what differs to the ear. */
interface Sound {
  readonly name: string
  readonly us: string
  readonly uk: string
}

const VOWELS: readonly Sound[] = [
  { name: 'AA', us: 'ɑ', uk: 'ɑː' },
  { name: 'AE', us: 'æ', uk: 'æ' },
  { name: 'AH', us: 'ʌ', uk: 'ʌ' },
  { name: 'AO', us: 'ɔ', uk: 'ɔː' },
  { name: 'AW', us: 'aʊ', uk: 'aʊ' },
  { name: 'AX', us: 'ə', uk: 'ə' },
  { name: 'AXR', us: 'ɚ', uk: 'ə' },
  { name: 'AY', us: 'aɪ', uk: 'aɪ' },
  { name: 'EH', us: 'ɛ', uk: 'ɛ' },
  { name: 'ER', us: 'ɝ', uk: 'ɜː' },
  { name: 'EY', us: 'eɪ', uk: 'eɪ' },
  { name: 'IH', us: 'ɪ', uk: 'ɪ' },
  { name: 'IY', us: 'i', uk: 'iː' },
  { name: 'OW', us: 'oʊ', uk: 'əʊ' },
  { name: 'OY', us: 'ɔɪ', uk: 'ɔɪ' },
  { name: 'UH', us: 'ʊ', uk: 'ʊ' },
  { name: 'UW', us: 'u', uk: 'uː' },
  { name: 'HI', us: 'i', uk: 'i' },
  { name: 'HU', us: 'u', uk: 'u' },
  { name: 'OH', us: 'ɑ', uk: 'ɒ' },
  { name: 'IA', us: 'ɪə', uk: 'ɪə' },
  { name: 'EA', us: 'ɛə', uk: 'eə' },
  { name: 'UA', us: 'ʊə', uk: 'ʊə' },
]

const CONSONANTS: readonly (readonly [name: string, ipa: string])[] = [
  ['B', 'b'],
  ['CH', 'tʃ'],
  ['D', 'd'],
  ['DH', 'ð'],
  ['DX', 'ɾ'],
  ['F', 'f'],
  ['G', 'ɡ'],
  ['HH', 'h'],
  ['JH', 'dʒ'],
  ['K', 'k'],
  ['L', 'l'],
  ['M', 'm'],
  ['N', 'n'],
  ['NG', 'ŋ'],
  ['P', 'p'],
  ['R', 'ɹ'],
  ['S', 's'],
  ['SH', 'ʃ'],
  ['T', 't'],
  ['TH', 'θ'],
  ['V', 'v'],
  ['W', 'w'],
  ['Y', 'j'],
  ['Z', 'z'],
  ['ZH', 'ʒ'],
]

const SOUNDS: readonly Sound[] = [...VOWELS, ...CONSONANTS.map(([name, ipa]) => ({ name, us: ipa, uk: ipa }))]

const CODES: ReadonlyMap<string, number> = new Map(SOUNDS.map((sound, index) => [sound.name, index + 1]))
const STRESS_SHIFT = 6
const SOUND_MASK = 0x3f

/** 0 unstressed, 1 primary, 2 secondary: as in ARPAbet. */
export type Stress = 0 | 1 | 2

/** The byte of a sound. Throws for a name that is not in the inventory. */
export function phone(name: string, stress: Stress = 0): number {
  const code = CODES.get(name)
  if (code === undefined) throw new RangeError(`no such sound: ${name}`)
  return code | (stress << STRESS_SHIFT)
}

/** The sound without its stress. */
export function soundOf(byte: number): number {
  return byte & SOUND_MASK
}

export function stressOf(byte: number): Stress {
  return (byte >> STRESS_SHIFT) as Stress
}

export function withStress(byte: number, stress: Stress): number {
  return soundOf(byte) | (stress << STRESS_SHIFT)
}

export function nameOf(byte: number): string {
  return soundAt(byte).name
}

export function isVowel(byte: number): boolean {
  return soundOf(byte) <= VOWELS.length
}

export function symbolOf(byte: number, accent: 'us' | 'uk'): string {
  return soundAt(byte)[accent]
}

/** Every symbol that the accent's sounds are written with, each once. */
export function symbolsOf(accent: 'us' | 'uk'): string[] {
  return [...new Set(SOUNDS.map((sound) => sound[accent]))]
}

function soundAt(byte: number): Sound {
  const sound = SOUNDS[soundOf(byte) - 1]
  if (sound === undefined) throw new RangeError(`no such sound: ${byte}`)
  return sound
}

/** Sounds written as `AE1 M AX Z AA2 N`. Throws for an unknown name. */
export function phones(names: string): Phones {
  return names.split(' ').map((name) => {
    const last = name.slice(-1)
    return last >= '0' && last <= '2' ? phone(name.slice(0, -1), Number(last) as Stress) : phone(name)
  })
}
