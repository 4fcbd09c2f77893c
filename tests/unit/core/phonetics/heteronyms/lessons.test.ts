import { describe, expect, it, test } from 'vitest'
import { readAnnotated } from '#core/phonetics/heteronyms/annotated.ts'
import { readLessons } from '#core/phonetics/heteronyms/lessons.ts'
import { gatherSenses } from '#core/phonetics/heteronyms/senses.ts'

const RECORD = [
  '# record',
  '@noun\tˈɹɛkɚd\tˈɹekɔːd\t记录',
  '@verb\tɹɪˈkɔɹd\tɹɪˈkɔːd\t录音',
  'noun\tThe *record* is gone.',
  'verb\tIt *records* every call.',
  'noun\tA *record-breaking* run',
]

describe('a file of lessons', () => {
  const lessons = readLessons('record', RECORD.join('\n'))

  it('gives senses, and sentences with the place of the word in them', () => {
    expect(lessons.senses.map(({ sense, us }) => `${sense} ${us}`)).toEqual(['noun ˈɹɛkɚd', 'verb ɹɪˈkɔɹd'])
    expect(lessons.examples).toMatchObject([
      { word: 'record', sense: 'noun', text: 'The record is gone.', index: 1 },
      { word: 'records', sense: 'verb', text: 'It records every call.', index: 1 },
    ])
  })

  test.each([
    ['no such sense: adj', 'adj\tThe *record* time'],
    ['the same sentence twice', 'noun\tThe *record* is gone.'],
    ['not exactly one word between asterisks', 'noun\tThe record is gone.'],
    ['more than two columns', 'noun\tThe *record*\tis gone.'],
    ['not broad IPA at 2: ˈ3', '@past\tˈ3\tˈɹe\t过去'],
    ['a sense needs IPA for both accents and a meaning', '@past\tˈɹɛ'],
  ])('with a mistake is refused: %s', (message, line) => {
    expect(() => readLessons('record', [...RECORD, line].join('\n'))).toThrow(
      `heteronyms/record, line 7: ${message}`,
    )
  })

  it('is refused when it teaches one sense only', () => {
    expect(() => readLessons('record', RECORD.slice(0, 2).join('\n'))).toThrow('fewer than two senses')
  })
})

describe('gathering the senses', () => {
  const lessons = [readLessons('record', RECORD.join('\n'))]
  const shares = [
    { word: 'record', sense: 'noun', percent: 20, kind: '' },
    { word: 'record', sense: 'verb', percent: 80, kind: '' },
  ]

  it('puts the commonest sense first and gives the forms in -s as well', () => {
    expect(
      gatherSenses(lessons, [], shares).map(({ word, stem, sense, us, uk }) => [word, stem, sense, us, uk]),
    ).toEqual([
      ['record', 'record', 'verb', 'ɹɪˈkɔɹd', 'ɹɪˈkɔːd'],
      ['record', 'record', 'noun', 'ˈɹɛkɚd', 'ˈɹekɔːd'],
      ['records', 'record', 'verb', 'ɹɪˈkɔɹdz', 'ɹɪˈkɔːdz'],
      ['records', 'record', 'noun', 'ˈɹɛkɚdz', 'ˈɹɛkɔːdz'],
    ])
  })

  it('takes an irregular form from the list', () => {
    const listed = [{ word: 'records', sense: 'noun', us: 'ˈɹɛks', uk: 'ˈɹɛks' }]
    const forms = gatherSenses(lessons, listed, shares).filter(({ word }) => word === 'records')
    expect(forms).toMatchObject([{ stem: 'record', sense: 'noun', us: 'ˈɹɛks', share: 0.2 }])
  })

  it('refuses a share of a sense that does not exist', () => {
    const wrong = [{ word: 'record', sense: 'past', percent: 10, kind: '' }]
    expect(() => gatherSenses(lessons, [], wrong)).toThrow('no such sense: record past')
  })
})

describe('annotated prose', () => {
  it('gives an example for each note, in its own sentence', () => {
    const examples = readAnnotated('He left. The record{noun} says that they record{verb} calls.')
    expect(examples).toMatchObject([
      { word: 'record', sense: 'noun', index: 1, text: 'The record says that they record calls.' },
      { word: 'record', sense: 'verb', index: 5, text: 'The record says that they record calls.' },
    ])
  })
})
