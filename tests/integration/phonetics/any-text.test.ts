import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pronouncer } from '#core/phonetics/pronouncer.ts'
import { findWords } from '#core/text/words.ts'
import { ACCENTS, STYLES } from '#shared/model/pronunciation.ts'
import { realPronouncer } from './real-pronouncer.ts'
import { cpuTime } from '../../cpu-time.ts'

let pronouncer: Pronouncer
beforeAll(async () => {
  ;({ pronouncer } = await realPronouncer())
})

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[a-zA-Z' -]{1,40}$/u),
  fc.stringMatching(/^[\w./:@=+~$%€°()[\]{}<>|&*#'"–—-]{1,60}$/u),
  fc
    .array(
      fc.constantFrom(
        'the',
        'ECS',
        'read',
        'vCPUs',
        '10.0.0.0/16',
        'zqxj',
        '—',
        '中文',
        '\u202e',
        '🙂',
        "'s",
      ),
      {
        maxLength: 20,
      },
    )
    .map((words) => words.join(' ')),
)

describe('any text', () => {
  it('gets IPA and something to speak for every word shown, in order and within the text', () => {
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom(...ACCENTS),
        fc.constantFrom(...STYLES),
        (text, accent, style) => {
          const said = pronouncer.pronounce(text, { accent, style })
          expect(said.words.map(({ start, end }) => ({ start, end }))).toEqual(
            findWords(text).map(({ start, end }) => ({ start, end })),
          )
          let last = 0
          for (const { start, end, ipa, spoken, text: word } of said.words) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(text.slice(start, end)).toBe(word)
            expect(ipa).not.toBe('')
            expect(spoken.length).toBeGreaterThan(0)
            last = end
          }
          expect(last).toBeLessThanOrEqual(text.length)
        },
      ),
      { numRuns: 600 },
    )
  })

  it('is said the same whatever was said before', () => {
    fc.assert(
      fc.property(anything, anything, (text, other) => {
        const first = pronouncer.pronounce(text, { accent: 'us', style: 'citation' })
        pronouncer.pronounce(other, { accent: 'us', style: 'citation' })
        expect(pronouncer.pronounce(text, { accent: 'us', style: 'citation' })).toEqual(first)
      }),
      { numRuns: 100 },
    )
  })

  // Generous on purpose: what is quadratic takes minutes at these lengths.
  it.each([
    ['one letter', 'a'.repeat(100_000)],
    ['a syllable', 'ba'.repeat(50_000)],
    ['capitals', 'AB'.repeat(50_000)],
    ['digits', '1'.repeat(100_000)],
    ['dots', 'a.'.repeat(50_000)],
    ['hyphens', 'a-'.repeat(50_000)],
    ['slashes', '/a'.repeat(50_000)],
    ['apostrophes', "a'".repeat(50_000)],
    ['camel case', 'aB'.repeat(50_000)],
    ['symbols', '=>'.repeat(50_000)],
    ['Han', '中'.repeat(100_000)],
  ])('takes no longer than it should for %s without a space', async (_, text) => {
    const time = await cpuTime(() => pronouncer.pronounce(text, { accent: 'us', style: 'connected' }))
    expect(time).toBeLessThan(5_000)
  })

  it('takes time in proportion to the length of a page', async () => {
    const sentence = 'The ECS agent reads 10.0.0.0/16 from us-east-1a, and records what it read yesterday. '
    const page = sentence.repeat(Math.ceil(1_000_000 / sentence.length))
    const time = await cpuTime(() => {
      const { words } = pronouncer.pronounce(page, { accent: 'us', style: 'connected' })
      expect(words.length).toBeGreaterThan(100_000)
    })
    expect(time).toBeLessThan(15_000)
  })
})
