import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { OWN_SYMBOLS } from '#core/phonetics/learner/ipa-symbols.ts'
import { espeakPhonemes, fliteWord } from '#core/speech/say-phonemes.ts'

test.each([
  ['ˈkubɪt', 'k uw1 b ih0 t', "[[k|'u|b|I|t]]"],
  ['kənˈteɪnɚ', 'k ax0 n t ey1 n er0', "[[k|@|n|t|'eI|n|3]]"],
  ['ˌɪnˈfɔɹm', 'ih1 n f ao1 r m', "[[,I|n|f|'O:|r|m]]"],
  ['ˈkeəlɪs', 'k eh1 r l ih0 s', "[[k|'e@|l|I|s]]"],
  ['ˈtʃuːz', 'ch uw1 z', "[[tS|'u:|z]]"],
])('%s', (ipa, flite, espeak) => {
  expect(fliteWord(ipa).entry).toBe(`"${fliteWord(ipa).spelling}" nil : ${flite}`)
  expect(espeakPhonemes(ipa)).toBe(espeak)
})

it('gives no two ways of saying the same spelling, in syllables alone', () => {
  const symbols = `${OWN_SYMBOLS.uk.vowels} ${OWN_SYMBOLS.uk.consonants} ˈ`.split(' ')
  const ipa = fc.array(fc.constantFrom(...symbols), { minLength: 1, maxLength: 6 }).map((all) => all.join(''))
  fc.assert(
    fc.property(ipa, ipa, (one, other) => {
      const [a, b] = [fliteWord(one), fliteWord(other)]
      expect(a.spelling).toMatch(/^own(?:[^aeiou][aeiou])*$/u)
      const phones = (entry: string): string => entry.slice(entry.indexOf(':'))
      expect(fliteWord(one)).toEqual(a)
      if (a.spelling === b.spelling) expect(phones(a.entry)).toBe(phones(b.entry))
    }),
    { numRuns: 1_000 },
  )
})

it('refuses what is no IPA', () => {
  expect(() => espeakPhonemes('[[k]]; rm')).toThrow(RangeError)
  expect(() => fliteWord('a" nil : b')).toThrow(RangeError)
})
