/**
 * A chord is written `Mod+Alt+Shift+Key`, each modifier only where it is held: `Mod` is Ctrl, or ⌘ on a Mac. `Key` is
 * `KeyboardEvent.key`, letters as capitals and the space bar as `Space`. A sign that needs Shift on some keyboards and
 * not on others (`?`, `+`) is written without it.
 */
export type Chord = string

const ONLY_MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process'])
const SHOWN: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What was pressed, or null for a modifier alone and for keys that an input method is still using. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): Chord | null {
  if (ONLY_MODIFIERS.has(key) || key === '') return null
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key
  const isSign = name.length === 1 && name.toUpperCase() === name.toLowerCase()
  const held = [
    ...(ctrlKey || metaKey ? ['Mod'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && !isSign ? ['Shift'] : []),
  ]
  return [...held, name].join('+')
}

/** Whether the learner could mean to type with it: such a chord rests in a text field. */
export function mayType(chord: Chord): boolean {
  return !/^(Mod\+|Alt\+|Media|F\d+$)/u.test(chord)
}

/** The chord as it is shown: `Ctrl+Shift+P`, or `⌘⇧P` on a Mac. `names` are those that keys have in a language. */
export function showChord(chord: Chord, isMac: boolean, names: Readonly<Record<string, string>>): string {
  const { held, key } = partsOf(chord)
  const name = SHOWN[key] ?? names[key] ?? key
  if (!isMac) return [...held.map((each) => (each === 'Mod' ? 'Ctrl' : each)), name].join('+')
  const signs: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
  return held.map((each) => signs[each] ?? each).join('') + name
}

/** The chord as Electron's menus write it. */
export function acceleratorOf(chord: Chord): string {
  const { held, key } = partsOf(chord)
  const name = key === '+' ? 'Plus' : key.replace(/^Arrow/u, '')
  return [...held.map((each) => (each === 'Mod' ? 'CmdOrCtrl' : each)), name].join('+')
}

function partsOf(chord: Chord): { readonly held: readonly string[]; readonly key: string } {
  const isPlus = chord.endsWith('+') // the sign itself is the key
  const parts = (isPlus ? chord.slice(0, -1) : chord).split('+').filter((part) => part !== '')
  return isPlus ? { held: parts, key: '+' } : { held: parts.slice(0, -1), key: parts.at(-1) ?? '' }
}
