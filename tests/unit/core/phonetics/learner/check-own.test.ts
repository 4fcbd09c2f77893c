import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkOwn } from '#core/phonetics/learner/check-own.ts'
import { OWN_SYMBOLS } from '#core/phonetics/learner/ipa-symbols.ts'
import { readOwnIpa } from '#core/phonetics/learner/read-own-ipa.ts'
import { writeIpa } from '#core/phonetics/sounds/write-ipa.ts'
import type { OwnAccent, OwnKind } from '#shared/model/own-pronunciation.ts'
import { ACCENTS, type Accent } from '#shared/model/pronunciation.ts'

function shown(text: string, accent: Accent): string {
  const read = readOwnIpa(text, accent)
  if ('fault' in read) return `${read.fault.code} at ${read.fault.at}`
  return read.groups.map(({ sounds, marked }) => writeIpa(sounds, accent, marked)).join(' ')
}

describe('IPA that a learner types', () => {
  test.each([
    ['ˈkubkəˌtɛl', 'us', 'ˈkubkəˌtɛl'],
    ["'ku:bk@tel".replace('@', 'ə'), 'us', 'ˈkubkətɛl'],
    ["/kən'teinər/".replace('ei', 'eɪ'), 'us', 'kənˈteɪnəɹ'],
    ["rʌn'taim".replace('ai', 'aɪ'), 'us', 'ɹʌnˈtaɪm'],
    ['gɪt', 'us', 'ɡɪt'],
    ['ˌi si ˈɛs', 'us', 'ˌi si ˈɛs'],
    ['ˈt͡ʃɛkɚ', 'us', 'ˈtʃɛkɚ'],
    ['ˈsɜːvɚ', 'us', 'ˈsɝvɚ'],
    ['ˈbʌtn̩', 'us', 'ˈbʌtən'],
    ['ˈsɜːvə', 'uk', 'ˈsɜːvə'],
    ["'sɜ:və", 'uk', 'ˈsɜːvə'],
    ['kəʊd', 'uk', 'kəʊd'],
    ['ˈkjub', 'uk', 'kjuːb'],
    ['ˈleɪ.tə', 'uk', 'ˈleɪtə'],
  ] as const)('%s (%s) is shown as %s', (typed, accent, ipa) => {
    expect(shown(typed, accent)).toBe(ipa)
  })

  test.each(ACCENTS)('takes every key of the %s keyboard and shows it as it is', (accent) => {
    const { vowels, consonants } = OWN_SYMBOLS[accent]
    for (const symbol of `${vowels} ${consonants}`.split(' ')) {
      expect(shown(`ˈɛn${symbol}`, accent)).toContain(`ɛn${symbol}`)
    }
  })

  it('has its stress marks moved to where the syllable begins', () => {
    expect(shown('ɪnfˈɔɹm', 'us')).toBe('ɪnˈfɔɹm')
  })
})

describe('what is refused points at the wrong character', () => {
  test.each([
    ['ipa', 'us', 'kub?tɛl', { code: 'unknown-symbol', at: 3, found: '?' }],
    ['ipa', 'us', 'kubX', { code: 'unknown-symbol', at: 3, found: 'X' }],
    ['ipa', 'us', '  k😀', { code: 'unknown-symbol', at: 3, found: '😀' }],
    ['ipa', 'us', 'kəʊd', { code: 'other-accent', at: 1, found: 'əʊ', instead: 'oʊ', accent: 'us' }],
    ['ipa', 'uk', 'koʊd', { code: 'other-accent', at: 1, found: 'oʊ', instead: 'əʊ', accent: 'uk' }],
    ['ipa', 'both', 'ˈsɝvə', { code: 'other-accent', at: 2, found: 'ɝ', accent: 'uk' }],
    ['ipa', 'us', 'kubˈ', { code: 'stress-without-vowel', at: 3, found: 'ˈ' }],
    ['ipa', 'us', "'' kub", { code: 'stress-without-vowel', at: 0 }],
    ['ipa', 'us', "'ku'bə", { code: 'second-stress', at: 3 }],
    ['ipa', 'us', 'kub str', { code: 'no-vowel', at: 4, found: 'str' }],
    ['ipa', 'us', '//', { code: 'empty', at: 0 }],
    ['ipa', 'us', 'e'.repeat(101), { code: 'too-long', at: 100 }],
    ['letters', 'both', 'E C ?', { code: 'not-a-letter', at: 4, found: '?' }],
    ['letters', 'both', '- .', { code: 'empty', at: 0 }],
    ['word', 'both', 'cube 控制', { code: 'not-a-word', at: 5, found: '控' }],
    ['word', 'both', "'", { code: 'empty', at: 0 }],
    ['word', 'both', '   ', { code: 'empty', at: 0 }],
  ] as const)('%s (%s) %j', (kind, accent, text, fault) => {
    expect(checkOwn({ kind, accent, text })).toMatchObject(fault)
  })

  it('names the fault of any text within it, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from("ˈˌ'ː: /[].əʊeɪɚɹkst控😀A1-"), 'tʃ'),
          maxLength: 12,
        }),
        fc.constantFrom<OwnKind>('ipa', 'word', 'letters'),
        fc.constantFrom<OwnAccent>('both', 'us', 'uk'),
        (text, kind, accent) => {
          const found = checkOwn({ kind, accent, text })
          if (found === null) return
          expect(found.at).toBeGreaterThanOrEqual(0)
          expect(found.at).toBeLessThanOrEqual(text.length)
          expect(text.slice(found.at).startsWith(found.found)).toBe(true)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
