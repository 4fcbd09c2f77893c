import { expect, test } from 'vitest'
import { readOwnIpa } from '#core/phonetics/learner/read-own-ipa.ts'
import { writtenAsOnPage } from '#core/phonetics/learner/typed-marks.ts'

test.each([
  ['prɪˈvɪʒən', 'pɹɪˈvɪʒən'],
  ["/'græf/", 'ˈɡɹæf'],
  ['ˌi si ˈɛs', 'ˌi si ˈɛs'],
  ['[əb.ˈzɜːv]', 'əbˈzɜːv'],
  ['bi:', 'biː'],
])('typed as %s, it is shown as %s and said the same', (typed, shown) => {
  expect(writtenAsOnPage(typed)).toBe(shown)
  expect(readOwnIpa(shown, 'uk')).toEqual(readOwnIpa(typed, 'uk'))
})
