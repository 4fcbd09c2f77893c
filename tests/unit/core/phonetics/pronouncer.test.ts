import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { createPronouncer } from '#core/phonetics/pronouncer.ts'
import { findWords } from '#core/text/words.ts'
import type { Accent, SpeechStyle } from '#shared/model/pronunciation.ts'
import { smallData } from './small-data.ts'
import { cpuTime } from '../../../cpu-time.ts'

const pronouncer = createPronouncer(smallData(), {
  guess: (word) => (word === 'grafana' ? 'ɡɹəfˈɑːnə' : undefined),
})

function ipa(text: string, style: SpeechStyle = 'citation', accent: Accent = 'us'): string {
  return pronouncer.pronounce(text, { accent, style }).ipa
}

function only(text: string) {
  return pronouncer.pronounce(text, { accent: 'us', style: 'citation' }).words[0]
}

describe('where a pronunciation comes from', () => {
  test.each([
    ['container', 'dictionary', 'kənˈteɪnɚ', ['container']],
    ['ECS', 'technical', 'ˌi si ˈɛs', ['E', 'C', 'S']],
    ['EC2', 'technical', 'ˌi si ˈtu', ['E', 'C', 'two']],
    ['CloudWatch', 'technical', 'ˈklaʊdˌwɑtʃ', ['cloud', 'watch']],
    ['kubelets', 'derived', 'ˈkjubləts', ['kubelets']],
    ['containerized', 'derived', 'kənˈteɪnɚˌaɪzd', ['containerized']],
    ['stopping', 'derived', 'ˈstɑpɪŋ', ['stopping']],
    ['classes', 'derived', 'ˈklæsəz', ['classes']],
    ['copied', 'derived', 'ˈkɑpid', ['copied']],
    ['unloads', 'derived', 'ˌʌnˈloʊdz', ['unloads']],
    ['datafile', 'derived', 'ˈdeɪtəˌfaɪl', ['datafile']],
    ['use', 'heteronym', 'juz', ['use']],
    ['Grafana', 'guess', 'ɡɹəˈfɑnə', ['grafana']],
    ['zqx', 'derived', 'ˌzi kju ˈɛks', ['Z', 'Q', 'X']],
    ['vraczo', 'guess', 'ˌvi ɑɹ eɪ si zi ˈoʊ', ['V', 'R', 'A', 'C', 'Z', 'O']],
    ['中文', 'guess', 'tʃaɪˈniz tɛkst', ['chinese', 'text']],
  ])('%s: %s', (word, source, said, spoken) => {
    expect(only(word)).toMatchObject({ source, ipa: said, spoken })
  })
})

it('tells which part of speech decided how a heteronym is said', () => {
  const { words } = pronouncer.pronounce('the use of it', { accent: 'us', style: 'citation' })
  expect(words.map(({ sense }) => sense)).toEqual([
    undefined,
    expect.stringMatching(/^(?:noun|verb)$/u),
    undefined,
    undefined,
  ])
})

describe('case decides', () => {
  test.each([
    ['RAM', 'ɹæm', 'technical'],
    ['ram', 'ɹæm', 'dictionary'],
    ['US', 'ˌju ˈɛs', 'technical'],
    ['us', 'ʌs', 'dictionary'],
    ['ecs', 'ˌi si ˈɛs', 'technical'],
  ])('%s is %s', (word, said, source) => {
    expect(only(word)).toMatchObject({ ipa: said, source })
  })
})

describe('articles and to', () => {
  test.each([
    ['the book', 'ðə bʊk'],
    ['the apple', 'ði ˈæpəl'],
    ['the ECS', 'ði ˌi si ˈɛs'],
    ['the US', 'ðə ˌju ˈɛs'],
    ['a book', 'ə bʊk'],
    ['to load', 'tə loʊd'],
    ['to it', 'tu ɪt'],
    ['looking to', 'ˈlʊkɪŋ tu'],
    ['class A', 'klæs eɪ'],
    ['A book', 'ə bʊk'],
  ])('%s is %s', (text, said) => {
    expect(ipa(text)).toBe(said)
  })
})

describe('the line of a sentence', () => {
  test.each([
    ['ECS – EC2 class', 'ˌi si ˈɛs – ˌi si ˈtu klæs'],
    ['EC2: load it (the book)', 'ˌi si ˈtu · loʊd ɪt · ðə bʊk'],
    ['data, file. Load', 'ˈdeɪtə · faɪl · loʊd'],
    ['data-file', 'ˈdeɪtə faɪl'],
    ['', ''],
    ['— …', ''],
  ])('%j is %j', (text, said) => {
    expect(ipa(text)).toBe(said)
  })
})

describe('connected speech', () => {
  test.each([
    ['at it', 'us', 'əɾ ɪt'],
    ['looking at', 'us', 'ˈlʊkɪŋ æt'],
    ['looking at, it', 'us', 'ˈlʊkɪŋ æt · ɪt'],
    ['stop at the file', 'us', 'stɑp ət ðə faɪl'],
    ['data', 'us', 'ˈdeɪɾə'],
    ['data', 'uk', 'ˈdeɪtə'],
    ['container is', 'uk', 'kənˈteɪnəɹ ɪz'],
    ['container file', 'uk', 'kənˈteɪnə faɪl'],
    ['four, it', 'uk', 'fɔː · ɪt'],
  ] as const)('%s (%s) is %s', (text, accent, said) => {
    expect(ipa(text, 'connected', accent)).toBe(said)
  })

  it('keeps every word apart and full in citation style', () => {
    expect(ipa('container is at it', 'citation', 'uk')).toBe('kənˈteɪnə ɪz æt ɪt')
  })
})

describe('any text at all', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(...Array.from('aA1.-/:()[]{}$%&=<>+#@_\'"~*^|\\ é中か…–’“½²°CKGiBsx')),
      maxLength: 40,
    }),
  )
  const options = fc.record({
    accent: fc.constantFrom<Accent>('us', 'uk'),
    style: fc.constantFrom<SpeechStyle>('citation', 'connected'),
  })

  it('gives each displayed word, in order, something to show and something to say', () => {
    fc.assert(
      fc.property(text, options, (input, choice) => {
        const { words } = pronouncer.pronounce(input, choice)
        expect(words.map(({ text: word, start, end }) => ({ text: word, start, end }))).toEqual(
          findWords(input),
        )
        for (const word of words) {
          expect(word.ipa.trim()).not.toBe('')
          expect(word.spoken.length).toBeGreaterThan(0)
          expect(word.spoken.every((each) => each !== '')).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('does not depend on what was pronounced before', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), text, options, (before, input, choice) => {
        const fresh = createPronouncer(smallData(), { guess: () => undefined })
        const used = createPronouncer(smallData(), { guess: () => undefined })
        for (const other of before) used.pronounce(other, choice)
        expect(used.pronounce(input, choice)).toEqual(fresh.pronounce(input, choice))
      }),
      { numRuns: 50 },
    )
  })

  it.each(['a', '1', 'A', 'a.', '-', 'a-', 'aB', '(', 'a/', '中', "'", '$1', '1.', 'v1.', 'a b '])(
    'manages 100,000 characters of %j in time proportional to the length',
    async (unit) => {
      const text = unit.repeat(100_000 / unit.length)
      const time = await cpuTime(() => {
        const { words } = pronouncer.pronounce(text, { accent: 'uk', style: 'connected' })
        expect(words.every((word) => word.ipa !== '')).toBe(true)
      })
      expect(time).toBeLessThan(4_000)
    },
  )
})
