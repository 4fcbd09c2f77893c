import { describe, expect, it } from 'vitest'
import { endingOf, endsSo, withEnding } from '#core/phonetics/guess/endings.ts'
import { phones } from '#core/phonetics/sounds/phones.ts'

describe('Greek and Latin endings', () => {
  it.each([
    ['asteroid', 'aster', 'OY2 D'],
    ['spectrometry', 'spectr', 'AA1 M AX T R IY'],
    ['leukocyte', 'leuko', 'S AY2 T'],
    ['isomorphism', 'iso', 'M AO1 R F IH2 Z AX M'],
    ['bibliographic', 'biblio', 'G R AE1 F IH K'],
    ['genii', 'gen', 'IY AY2'],
  ])('%s is %s and an ending', (word, stem, sounds) => {
    const ending = endingOf(word)
    expect(ending?.sounds).toEqual(phones(sounds))
    expect(word.startsWith(stem)).toBe(true)
    expect(ending?.stem.startsWith(stem)).toBe(true)
  })

  it('are no part of most words, nor whole words', () => {
    expect(endingOf('container')).toBeUndefined()
    expect(endingOf('scope')).toBeUndefined()
  })

  it('decide where the main stress is, if they have it', () => {
    const ending = endingOf('polyhedron')
    if (ending === undefined) throw new Error('no ending')
    const whole = withEnding(phones('P AA1 L IY'), ending)
    expect(whole).toEqual(phones('P AA2 L IY HH IY1 D R AX N'))
    expect(endsSo(whole, ending.sounds)).toBe(true)
    expect(endsSo(phones('P AA1 L IY HH IY2 D R AX N'), ending.sounds)).toBe(false)
  })

  it('take weak vowels for the same', () => {
    const ending = phones('AA1 L AX JH IY')
    expect(endsSo(phones('B AY AA1 L IH JH IY'), ending)).toBe(true)
    expect(endsSo(ending, ending)).toBe(false)
  })
})
