import { describe, expect, it, test } from 'vitest'
import { createClassifier } from '#core/phonetics/heteronyms/classifier.ts'
import {
  createFeatures,
  createLineReader,
  MOST_FEATURES,
  readContext,
} from '#core/phonetics/heteronyms/context.ts'
import { readExample, readLessons } from '#core/phonetics/heteronyms/lessons.ts'
import { gatherSenses } from '#core/phonetics/heteronyms/senses.ts'
import { isTest, trainHeteronyms } from '#core/phonetics/heteronyms/train.ts'
import { packWeights, weightAt, WEIGHT_STEP } from '#core/phonetics/heteronyms/weights.ts'

const readLine = createLineReader()

function features(marked: string): number[] {
  const example = readExample('any', marked)
  if (example === undefined) throw new Error(`no word: ${marked}`)
  const found = createFeatures()
  readContext(readLine(example.tokens), example.index, found)
  return [...found.hashes.subarray(0, found.count)]
}

/** How many features two contexts have in common, of those of the first. */
function alike(one: string, other: string): number {
  const others = new Set(features(other))
  return features(one).filter((hash) => others.has(hash)).length / features(one).length
}

describe('the features of a context', () => {
  it('are the same for the same context and do not depend on the word itself', () => {
    expect(features('They *record* every call.')).toEqual(features('They *record* every call.'))
    expect(alike('They *import* every call.', 'They *export* every call.')).toBe(1)
  })

  it('differ with the neighbours, the ending and the marks', () => {
    expect(alike('They *record* every call.', 'The *record* is gone.')).toBeLessThan(0.3)
    expect(alike('The *record* is gone.', 'The *records* is gone.')).toBeLessThan(1)
    expect(alike('It is live *record* it', 'It is live, *record* it')).toBeLessThan(0.9)
    expect(alike('Is it *live*?', 'Is it *live*')).toBeLessThan(1)
  })

  it('are more alike in contexts of the same shape', () => {
    const verb = 'They *record* every call.'
    expect(alike(verb, 'They *record* each visit.')).toBeGreaterThan(alike(verb, 'The *record* of a visit.'))
  })

  it('are limited in number however long the sentence', () => {
    const long = `${'and so the word '.repeat(300)}*record* ${'of all that was '.repeat(300)}`
    expect(features(long).length).toBeLessThan(MOST_FEATURES)
    expect(features('*record*').length).toBeGreaterThan(20)
  })
})

describe('packed weights', () => {
  it('come back as the nearest size, with their sign', () => {
    const given = [0, 0.3, -0.3, 9, -9, 0.01]
    const packed = packWeights(given)
    expect(given.map((_, at) => (weightAt(packed, at) / WEIGHT_STEP).toFixed(1))).toEqual([
      '0.0',
      '0.3',
      '-0.3',
      '1.9',
      '-1.9',
      '0.0',
    ])
  })

  it('take less than 400 KB', () => {
    expect(packWeights([]).length).toBeLessThanOrEqual(400_000)
  })

  it('are refused when cut short', () => {
    expect(() => createClassifier(new Uint8Array(10))).toThrow('not the weights')
  })
})

const lessons = readLessons(
  'record',
  [
    '@noun\tˈɹɛkɚd\tˈɹekɔːd\t记录',
    '@verb\tɹɪˈkɔɹd\tɹɪˈkɔːd\t录音',
    ...['The *record* is old.', 'A *record* was lost.', 'Every *record* is kept.', 'The *record* of it'].map(
      (sentence) => `noun\t${sentence}`,
    ),
    ...['They *record* it.', 'You can *record* them.', 'To *record* a call', 'We will *record* you.'].map(
      (sentence) => `verb\t${sentence}`,
    ),
  ].join('\n'),
)
const senses = gatherSenses([lessons], [], [])
const record = senses.filter(({ word }) => word === 'record')

describe('training', () => {
  const weights = trainHeteronyms(senses, lessons.examples)

  it('gives the same weights each time', () => {
    expect(trainHeteronyms(senses, lessons.examples)).toEqual(weights)
  })

  test.each([
    ['noun', 'The *record* was kept.'],
    ['verb', 'We can *record* it.'],
  ])('teaches what to do in a new sentence: %s in %s', (sense, marked) => {
    const example = readExample(sense, marked)
    if (example === undefined) throw new Error('no word')
    const decide = createClassifier(weights)
    expect(decide(record, readLine(example.tokens), example.index)?.sense).toBe(sense)
  })

  it('keeps about a fifth of the sentences for measuring, always the same ones', () => {
    const sentences = Array.from({ length: 2000 }, (_, index) => ({ text: `Sentence number ${index}.` }))
    const kept = sentences.filter(isTest)
    expect(kept.length / sentences.length).toBeCloseTo(0.2, 1)
    expect(sentences.filter(isTest)).toEqual(kept)
  })
})

describe('a decision without anything learned', () => {
  const decide = createClassifier(packWeights([]))
  const line = readLine(readExample('any', 'x *record* y')?.tokens ?? [])
  const share = (shares: readonly number[]) =>
    record.map((sense, index) => ({ ...sense, word: `record${shares.join('')}`, share: shares[index] ?? 0 }))

  it('is the commonest sense', () => {
    expect(decide(share([0.3, 0.7]), line, 1)?.sense).toBe(record[1]?.sense)
    expect(decide(share([0.6, 0.4]), line, 1)?.sense).toBe(record[0]?.sense)
  })

  it('lets senses that are said alike stand together', () => {
    const [first, second] = share([0.4, 0.35])
    if (first === undefined || second === undefined) throw new Error('two senses')
    const third = { ...second, sense: 'adj', share: 0.25 }
    expect(decide([first, second, third], line, 1)?.us).toBe(second.us)
  })
})
