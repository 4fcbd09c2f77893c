import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('src/renderer/src/design/tokens.css', 'utf8')
const marks = readFileSync('src/renderer/src/design/marks.css', 'utf8')
const [light = '', dark = '', sepia = ''] = css.split(/:root\[data-theme='\w+'\]/)

function colours(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]))
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(one: string, other: string): number {
  const [bright, dim] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (bright! + 0.05) / (dim! + 0.05)
}

const TEXTS = ['ink', 'ink-2', 'ink-3', 'accent', 'ipa', 'warn']
const SURFACES = ['bg', 'surface', 'raised', 'accent-soft']
const OTHER_PAIRS = [
  ['accent-ink', 'accent'],
  ['ink', 'accent-line'],
  ['ink', 'line'],
  ['ink-2', 'line'],
  ['ink', 'mark-yellow'],
  ['ink', 'mark-green'],
  ['ink', 'mark-blue'],
  ['ink', 'mark-pink'],
]

describe.each([
  ['light', colours(light)],
  ['dark', colours(dark)],
  ['sepia', colours(sepia)],
])('in %s', (theme, tokens) => {
  const pairs = [...TEXTS.flatMap((text) => SURFACES.map((surface) => [text, surface])), ...OTHER_PAIRS]

  it.each(pairs)('%s on %s is at least 4.5:1', (text, surface) => {
    expect(contrast(tokens.get(text)!, tokens.get(surface)!)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['bg', 'surface', 'raised'])('the outline of a control on %s is at least 3:1', (surface) => {
    expect(contrast(tokens.get('control')!, tokens.get(surface)!)).toBeGreaterThanOrEqual(3)
  })

  it.each(['yellow', 'green', 'blue', 'pink'])(
    'a %s mark in the text is painted as its swatch is',
    (colour) => {
      const scope = theme === 'light' ? '' : `:root[data-theme='${theme}'] `
      expect(marks).toContain(
        `\n${scope}::highlight(mark-${colour}) {\n  background-color: ${tokens.get(`mark-${colour}`)};\n}`,
      )
    },
  )
})
