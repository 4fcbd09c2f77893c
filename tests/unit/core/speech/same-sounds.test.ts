import { expect, test } from 'vitest'
import { misspoken, phonesByWord } from '#core/speech/heard-words.ts'
import { sameSounds } from '#core/speech/same-sounds.ts'

test.each([
  ['ˈdɑkɚ', 'd ɑː k ɚ'],
  ['ˈmɛməɹi', 'm ɛ m ɝ i'],
  ['ˈsɝvəs', 's ɜː v ɪ s'],
  ['ˌi si ˈɛs', 'i s i ɛ s'],
  ['ˈbɛɾɚ', 'b ɛ t ɝ'],
  ['ˈzɪəɹəʊ', 'z iə ɹ əʊ'],
  ['ə', 'ɐ'],
])('%s is heard in %s', (shown, heard) => {
  expect(sameSounds(shown, heard.split(' '))).toBe(true)
})

test.each([
  ['ɪt', 'ə t'], // the one vowel of a word is not weak
  ['ˈɑbdʒɛkt', 'ə b dʒ ɛ k t'],
  ['ɹid', 'ɹ ɛ d'],
  ['juz', 'j u s'],
  ['tæsks', 't æ s k'],
  ['tæsk', ''],
  ['not IPA', 'n ɑ t'],
])('%s is not heard in %s', (shown, heard) => {
  expect(sameSounds(shown, heard === '' ? [] : heard.split(' '))).toBe(false)
})

test('a phone belongs to the word that has begun last; a word without IPA is never wrong', () => {
  const words = [0, 100, 250].map((t0) => ({ start: 0, end: 0, t0, t1: t0 + 100 }))
  const phones = ['d', 'u', 'ð', 'ə', 'l'].map((ipa, index) => ({ ipa, t0: index * 60, t1: index * 60 + 60 }))
  expect(phonesByWord({ words, phones })).toEqual([['d', 'u'], ['ð', 'ə', 'l'], []])
  const token = { text: '', start: 0, end: 0, spoken: ['x'], pause: '' }
  const tokens = [{ ...token, phonemes: ['du'] }, { ...token, phonemes: ['ðə'] }, token]
  expect(misspoken(tokens, { words, phones })).toEqual([1])
})
