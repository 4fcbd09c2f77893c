import { describe, expect, it } from 'vitest'
import { acceleratorOf, chordOf, mayType, showChord } from '#renderer/commands/chord.ts'
import { COMMAND_IDS, DEFAULT_KEYS } from '#shared/model/command.ts'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {},
) => chordOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

describe('a chord', () => {
  it.each([
    [press('p', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+P'],
    [press('P', { metaKey: true, shiftKey: true }), 'Mod+Shift+P'],
    [press(' '), 'Space'],
    [press('ArrowLeft', { altKey: true }), 'Alt+ArrowLeft'],
    [press('?', { shiftKey: true }), '?'],
    [press('?'), '?'],
    [press('+', { ctrlKey: true, shiftKey: true }), 'Mod++'],
    [press('r'), 'R'],
    [press('R', { shiftKey: true }), 'Shift+R'],
    [press('Control', { ctrlKey: true }), null],
    [press('Process'), null],
  ])('is %s', (chord, expected) => {
    expect(chord).toBe(expected)
  })

  it.each([
    ['Mod+Shift+P', 'Ctrl+Shift+P', '⌘⇧P', 'CmdOrCtrl+Shift+P'],
    ['ArrowLeft', '←', '←', 'Left'],
    ['Mod++', 'Ctrl++', '⌘+', 'CmdOrCtrl+Plus'],
    ['Mod+[', 'Ctrl+[', '⌘[', 'CmdOrCtrl+['],
    ['+', '+', '+', 'Plus'],
    ['Escape', 'Esc', 'Esc', 'Escape'],
    ['Shift+Space', 'Shift+空格', '⇧空格', 'Shift+Space'],
  ])('%s is shown as %s, on a Mac as %s, and given to menus as %s', (chord, shown, onMac, accelerator) => {
    const names = { Space: '空格' }
    expect(showChord(chord, false, names)).toBe(shown)
    expect(showChord(chord, true, names)).toBe(onMac)
    expect(acceleratorOf(chord)).toBe(accelerator)
  })

  it.each([
    ['Space', true],
    ['R', true],
    ['Shift+R', true],
    ['?', true],
    ['Mod+B', false],
    ['F8', false],
    ['Alt+ArrowLeft', false],
  ])('%s rests in a text field: %s', (chord, rests) => {
    expect(mayType(chord)).toBe(rests)
  })
})

it('no two commands come with the same key', () => {
  const all = COMMAND_IDS.flatMap((id) => DEFAULT_KEYS[id])
  expect(new Set(all).size).toBe(all.length)
})
