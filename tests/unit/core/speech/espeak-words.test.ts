import { expect, it, test } from 'vitest'
import { espeakWords } from '#core/speech/espeak-words.ts'
import type { SpokenToken } from '#core/speech/spoken-token.ts'

function token(spoken: string, ipa: string, pause = ''): SpokenToken {
  return { text: spoken, start: 0, end: 1, spoken: spoken.split(' '), phonemes: ipa.split(' '), pause }
}

function given(accent: 'us' | 'uk', ...tokens: SpokenToken[]): string {
  return espeakWords(tokens, accent)
    .flatMap(({ phonemes = [] }) => phonemes)
    .join(' ')
}

test.each([
  ['ˈkubɪt', "[[k|'u|b|I|t]]"],
  ['kənˈteɪnɚ', "[[k|@|n|t|'eI|n|3]]"],
  ['ˌɪnˈfɔɹm', "[[,I|n|f|'O:|r|m]]"],
  ['ˈkeəlɪs', "[[k|'e@|l|I|s]]"],
  ['ˈtʃuːz', "[[tS|'u:|z]]"],
])('%s', (ipa, notation) => {
  expect(given('us', token('word', ipa))).toBe(notation)
})

it('stresses a word of one syllable unless sentences do not', () => {
  expect(given('us', token('task', 'tæsk'))).toBe("[[t|'a|s|k]]")
  expect(given('us', token('at', 'æt'), token('A', 'eɪ'))).toBe('[[a|t]] [[eI]]')
})

it('keeps RP from linking an r that is not shown, and only where it would', () => {
  const [data, is, four, eight] = [
    token('data', 'ˈdeɪtə'),
    token('is', 'ɪz'),
    token('for', 'fɔː'),
    token('eight', 'eɪt'),
  ]
  expect(given('uk', data, is)).toBe("[[d|'eI|t|@-]] [[I|z]]")
  expect(given('uk', { ...data, pause: ',' }, is)).toBe("[[d|'eI|t|@]] [[I|z]]")
  expect(given('uk', four, eight)).toBe("[[f|O:|_]] [['eI|t]]")
  expect(given('uk', four, token('task', 'tɑːsk'))).toBe("[[f|O:]] [[t|'A:|s|k]]")
  expect(given('uk', token('happy', 'ˈhæpi'))).toBe("[[h|'a|p|i:]]")
})

it('says a compound that is shown as one word as one', () => {
  const [said] = espeakWords([token('cloud watch', 'ˈklaʊdˌwɑtʃ')], 'us')
  expect(said).toMatchObject({ spoken: ['cloudwatch'], phonemes: ["[[k|l|'aU|d|w|,A:|tS]]"] })
})

it('leaves alone what has no IPA, and refuses what is none', () => {
  const bare = { text: 'x', start: 0, end: 1, spoken: ['x'], pause: '' }
  expect(espeakWords([bare], 'us')[0]!.phonemes).toEqual([''])
  expect(() => espeakWords([{ ...bare, phonemes: ['[[k]]; rm'] }], 'us')).toThrow(RangeError)
})
