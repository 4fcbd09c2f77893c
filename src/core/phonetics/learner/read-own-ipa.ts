import type { OwnFault } from '#shared/model/own-pronunciation.ts'
import type { Accent } from '#shared/model/pronunciation.ts'
import { isVowel, nameOf, phone, withStress, type Stress } from '../sounds/phones.ts'
import type { SpokenGroup } from '../words/spoken.ts'
import { fault } from './fault.ts'
import { FOREIGN, READABLE } from './ipa-symbols.ts'
import { SKIPPED, TYPED } from './typed-marks.ts'

interface Reading {
  sounds: number[]
  /** Where the stress mark stands that still waits for its vowel. */
  mark: { readonly at: number; readonly level: Stress } | undefined
  start: number
  hasPrimary: boolean
  hasMark: boolean
}

/**
 * Reads the IPA that a learner typed, strictly: every symbol must be one of the accent's sounds or a common variant of
 * one (`r` for ɹ, `g`, `'` and `:` for the marks). Spaces part groups, as in `ˌi si ˈɛs`.
 */
export function readOwnIpa(
  typed: string,
  accent: Accent,
): { readonly groups: readonly SpokenGroup[] } | { readonly fault: OwnFault } {
  const text = Array.from(
    { length: typed.length },
    (_, at) => TYPED[typed.charAt(at)] ?? typed.charAt(at),
  ).join('')
  const bad = (code: OwnFault['code'], at: number, found = '', instead = ''): { fault: OwnFault } => ({
    fault: fault(code, at, { found, instead, accent }),
  })
  const groups: SpokenGroup[] = []
  let group = begin(0)
  for (let at = 0; at <= text.length;) {
    const char = text.charAt(at)
    if (char === '' || /\s/u.test(char)) {
      if (group.mark !== undefined) return bad('stress-without-vowel', group.mark.at, typed[group.mark.at])
      if (group.sounds.length > 0) {
        if (!group.sounds.some(isVowel)) return bad('no-vowel', group.start, typed.slice(group.start, at))
        groups.push({ sounds: settled(group), marked: group.hasMark })
      }
      at++
      group = begin(at)
    } else if (SKIPPED.includes(char)) {
      if (group.sounds.length === 0 && group.mark === undefined) group.start = at + 1
      at++
    } else if (char === 'ˈ' || char === 'ˌ') {
      if (group.mark !== undefined) return bad('stress-without-vowel', group.mark.at, typed[group.mark.at])
      if (char === 'ˈ' && group.hasPrimary) return bad('second-stress', at, typed[at])
      group.mark = { at, level: char === 'ˈ' ? 1 : 2 }
      group.hasMark = true
      group.hasPrimary ||= char === 'ˈ'
      at++
    } else {
      const foreign = FOREIGN[accent].find(([symbol]) => text.startsWith(symbol, at))
      if (foreign !== undefined) return bad('other-accent', at, foreign[0], foreign[1])
      const known = READABLE[accent].find(([symbol]) => text.startsWith(symbol, at))
      if (known === undefined)
        return bad('unknown-symbol', at, String.fromCodePoint(typed.codePointAt(at) ?? 0))
      for (const name of known[1].split(' ')) add(group, name, accent)
      at += known[0].length
    }
  }
  if (groups.length === 0) return bad('empty', 0)
  return { groups: groups.length === 1 ? groups.map(({ sounds }) => ({ sounds, marked: false })) : groups }
}

function begin(start: number): Reading {
  return { sounds: [], mark: undefined, start, hasPrimary: false, hasMark: false }
}

/** The short i and u of *happy* and *situation* are never stressed: there the long ones are meant. */
const LONG: Readonly<Record<string, string>> = { HI: 'IY', HU: 'UW' }

function add(group: Reading, name: string, accent: Accent): void {
  const byte = phone(name)
  if (group.mark === undefined || !isVowel(byte)) {
    group.sounds.push(byte)
    return
  }
  const stressed = accent === 'uk' ? phone(LONG[name] ?? name) : byte
  group.sounds.push(withStress(stressed, group.mark.level))
  group.mark = undefined
}

/** The only vowel of a word is its strong one, marked or not. */
function settled({ sounds, hasMark }: Reading): number[] {
  const strong = !hasMark && sounds.filter(isVowel).length === 1
  return sounds.map((byte) => (strong && isVowel(byte) && nameOf(byte) !== 'AX' ? withStress(byte, 1) : byte))
}
