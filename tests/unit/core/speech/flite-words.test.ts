import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { OWN_SYMBOLS } from '#core/phonetics/learner/ipa-symbols.ts'
import { fliteWord, fliteWording } from '#core/speech/flite-words.ts'

test.each([
  ['ˈkubɪt', 'k uw1 b ih0 t'],
  ['kənˈteɪnɚ', 'k ax0 n t ey1 n er0'],
  ['ˌɪnˈfɔɹm', 'ih1 n f ao1 r m'],
  ['ˈkeəlɪs', 'k eh1 r l ih0 s'],
  ['ˈtʃuːz', 'ch uw1 z'],
])('%s', (ipa, phones) => {
  const { spelling, entry } = fliteWord(ipa)
  expect(entry).toBe(`"${spelling}" nil : ${phones}`)
  expect(fliteWord(ipa).phones.join(' ')).toBe(phones.replace(/\d/gu, ''))
})

it('keeps the spelling of a plain word, and of nothing else', () => {
  expect(fliteWord('ənd', 'And').entry).toBe('"and" nil : ax0 n d')
  for (const odd of ['they’re', 'A', 'x"', 'two words', '']) {
    expect(fliteWord('ˈkubɪt', odd).spelling).toMatch(/^own[a-z]+$/u)
  }
})

test('a word that is said in two ways in one text is told by its sounds', () => {
  const word = (ipa: string) => ({
    text: 'read',
    start: 0,
    end: 4,
    spoken: ['read'],
    phonemes: [ipa],
    pause: '',
  })
  const once = fliteWording([word('ɹid')], () => 'by-name')
  expect(once.tokens[0]!.phonemes).toEqual(['read'])
  const twice = fliteWording([word('ɹid'), word('ɹɛd')], (_, ipa) => (ipa === 'ɹid' ? 'by-name' : undefined))
  expect(twice.tokens[1]!.phonemes).toEqual([''])
  expect(twice.tokens[0]!.phonemes![0]).toMatch(/^own/u)
  expect([...twice.told.values()].map(({ phones }) => phones.join(' '))).toEqual(['r iy d'])
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
  expect(() => fliteWord('a" nil : b')).toThrow(RangeError)
})
