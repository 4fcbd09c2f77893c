import { expect, test } from 'vitest'
import { splitIpa } from '#core/phonetics/sounds/split-ipa.ts'

test.each([
  ['us', 'ˈtʃɛkɚ', 'ˈ tʃ ɛ k ɚ'],
  ['us', 'ˌæpləˈkeɪʃən', 'ˌ æ p l ə ˈ k eɪ ʃ ə n'],
  ['us', 'stɑɹt', 's t ɑ ɹ t'],
  ['uk', 'ˈsɜːvə', 'ˈ s ɜː v ə'],
  ['uk', 'kəʊd', 'k əʊ d'],
  ['uk', 'ˈhæpi', 'ˈ h æ p i'],
  ['uk', 'kiː', 'k iː'],
  ['uk', '', ''],
] as const)('in %s IPA %s is taken apart into %s', (accent, ipa, pieces) => {
  expect(splitIpa(ipa, accent).join(' ')).toBe(pieces)
})

test('nothing is lost, whatever the text', () => {
  for (const text of ['ə kʌp əv ti', 'ˌi si ˈɛs · 中文 🍃', '‖ ə']) {
    expect(splitIpa(text, 'us').join('')).toBe(text)
  }
})
