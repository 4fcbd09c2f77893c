import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldForEspeak, foldForFestival, foldForSay, foldToAscii, isSpeakable } from '#core/speech/fold.ts'

/** Also the characters that engines take as commands, often. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '[', ']', '"', '\\', '(', ')', '-', "'", ' ', 'a', '\0', '“'),
  }),
)

describe('folding text for an engine', () => {
  it('keeps English words and writes typographic marks plainly', () => {
    expect(foldToAscii('It’s a “naïve” café – 5 °C…')).toBe("It's a naive cafe , 5 C...")
    expect(foldForEspeak('It’s naïve')).toBe("It's naïve")
  })

  it('leaves nothing of Chinese text, emoji or control characters', () => {
    for (const text of ['你好', '🚀', '\0\u001b', '']) {
      expect(isSpeakable(foldToAscii(text))).toBe(false)
      expect(isSpeakable(foldForEspeak(text))).toBe(false)
    }
  })

  it('speaks markup for espeak-ng instead of obeying it', () => {
    expect(foldForEspeak('a < b & c')).toBe('a less than b and c')
    expect(foldForEspeak('[[h@l\'oU]] <break time="60s"/>')).not.toMatch(/[[\]<>&]/u)
  })

  it('never lets a command character through, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldToAscii(text)).toMatch(/^[\u0020-\u007e]*$/u)
        expect(foldForEspeak(text)).not.toMatch(/[<>&[\]\p{Cc}]|[\u{10000}-\u{10ffff}]/u)
        expect(foldForFestival(text)).toMatch(/^[\u0020\u0021\u0023-\u005b\u005d-\u007e]*$/u)
        expect(foldForSay(text)).not.toMatch(/^-|\[\[|["\\]|[^\u0020-\u007e]/u)
      }),
      { numRuns: 500 },
    )
  })
})
