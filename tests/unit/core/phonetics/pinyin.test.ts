import { expect, test } from 'vitest'
import { sayPinyin } from '#core/phonetics/words/pinyin.ts'
import { writeIpa } from '#core/phonetics/sounds/write-ipa.ts'

test.each([
  ['qiniu', 'ˈtʃiˌnjoʊ'],
  ['xuexi', 'ˈʃuɛˌʃi'],
  ['zhengfei', 'ˈdʒʌŋˌfeɪ'],
  ['qingdao', 'ˈtʃɪŋˌdaʊ'],
  ['liaoning', 'ˈljaʊˌnɪŋ'],
  ['zhangjiang', 'ˈdʒɑŋˌdʒɑŋ'],
])('%s is said %s', (word, ipa) => {
  const sounds = sayPinyin(word)
  expect(sounds && writeIpa(sounds, 'us', false)).toBe(ipa)
})

test.each(['duolingo', 'iraqi', 'query', 'quota', 'xilinx', 'panda', 'ciao', 'xinetd', 'quo'])(
  '%s is not taken for pinyin',
  (word) => {
    expect(sayPinyin(word)).toBeUndefined()
  },
)
