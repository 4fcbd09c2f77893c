import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ownKey } from '#core/phonetics/learner/own-key.ts'
import { createPronouncer } from '#core/phonetics/pronouncer.ts'
import { OWN_ACCENTS, OWN_KINDS, type OwnPronunciation } from '#shared/model/own-pronunciation.ts'
import type { Accent } from '#shared/model/pronunciation.ts'
import { smallData } from '../small-data.ts'

const DATA = smallData()

function pronounce(
  text: string,
  own: readonly (readonly [word: string, kind: OwnPronunciation['kind'], text: string, accent?: Accent])[],
  accent: Accent = 'us',
  style: 'citation' | 'connected' = 'citation',
) {
  const entries = own.map(([word, kind, typed, only]): OwnPronunciation => ({
    word,
    kind,
    text: typed,
    accent: only ?? 'both',
  }))
  return createPronouncer(DATA, { guess: () => undefined, own: entries }).pronounce(text, {
    accent,
    style,
  })
}
const first = (...args: Parameters<typeof pronounce>) => pronounce(...args).words[0]

describe('the learner’s own pronunciation', () => {
  test.each([
    ['ipa', 'ˈkubɪt', 'ˈkubɪt', ['kubelet'], ['ˈkubɪt']],
    ['word', 'cube it', 'kjub ɪt', ['cube', 'it'], undefined],
    ['letters', 'K L', 'ˌkeɪ ˈɛl', ['K', 'L'], undefined],
    ['letters', 'k2 letter by letter', 'ˌkeɪ ˈtu', ['K', 'two'], undefined],
  ] as const)('of kind %s: %s', (kind, text, ipa, spoken, phonemes) => {
    const word = first('kubelet', [['kubelet', kind, text]])
    expect(word).toMatchObject({ spoken, source: 'learner' })
    expect(word?.ipa).toBe(ipa)
    expect(word?.phonemes).toEqual(phonemes)
  })

  test.each([
    ['container', 'dictionary'],
    ['ECS', 'technical'],
    ['use', 'heteronym'],
    ['the', 'dictionary'],
    ['vraczo', 'guess'],
    ['datafile', 'derived'],
    ['中文', 'guess'],
  ])('beats what %s would be (%s)', (word, source) => {
    expect(first(word, [])?.source).toBe(source)
    expect(first(word, [[word, 'word', 'apple']])).toMatchObject({
      source: 'learner',
      ipa: 'ˈæpəl',
      spoken: ['apple'],
    })
  })

  it('is shown as it was chosen, in connected speech too', () => {
    const own = [
      ['data', 'ipa', 'ˈdætə'],
      ['at', 'ipa', 'æt'],
    ] as const
    expect(pronounce('data at it', own, 'us', 'connected').ipa).toBe('ˈdætə æt ɪt')
  })

  it('acts on the word before it like any other', () => {
    expect(pronounce('the book', [['book', 'word', 'apple']]).ipa).toBe('ði ˈæpəl')
  })

  it('for one accent beats the one for both, in that accent alone', () => {
    const own = [
      ['data', 'word', 'file'],
      ['data', 'ipa', 'ˈdɑːtə', 'uk'],
    ] as const
    expect(first('data', own, 'us')?.ipa).toBe('faɪl')
    expect(first('data', own, 'uk')?.ipa).toBe('ˈdɑːtə')
  })

  it('leaves a sentence alone when it is no pronunciation', () => {
    expect(first('data', [['data', 'ipa', '???']])).toMatchObject({ source: 'dictionary' })
  })

  it('that sounds like a word does not follow that word’s own pronunciation, so none can run in circles', () => {
    const own = [
      ['data', 'word', 'file'],
      ['file', 'word', 'data'],
    ] as const
    expect(pronounce('data file', own).ipa).toBe('faɪl ˈdeɪtə')
  })
})

describe('how the word is written decides', () => {
  test.each([
    ['container', 'container'],
    ['Container', 'container'],
    ['RAM', 'RAM'],
    ['US', 'US'],
    ['DynamoDB', 'DynamoDB'],
    ['us-east-1a', 'us-east-1a'],
    ['it’s', "it's"],
  ])('%s is kept as %s', (word, key) => {
    expect(ownKey(word)).toBe(key)
  })

  it('RAM is not ram', () => {
    const own = [['RAM', 'letters', 'R A M']] as const
    expect(first('RAM', own)?.source).toBe('learner')
    expect(first('ram', own)?.source).toBe('dictionary')
    expect(first('RAM', [['ram', 'word', 'apple']])?.source).toBe('technical')
  })

  it('a plain word is the same at the start of a sentence and in a headline', () => {
    const own = [['Container', 'word', 'apple']] as const
    for (const word of ['container', 'Container', 'CONTAINER'])
      expect(first(word, own)?.ipa, word).toBe('ˈæpəl')
  })
})

describe('forms with s', () => {
  test.each([
    ['kubelets', 'kubelet', 'ˈkubɪts'],
    ['kubelet’s', 'kubelet', 'ˈkubɪts'],
    ["kubelets'", 'kubelet', 'ˈkubɪts'],
    ['Kubelets', 'kubelet', 'ˈkubɪts'],
  ])('%s follows %s', (form, word, ipa) => {
    const own = [[word, 'ipa', 'ˈkubɪt']] as const
    expect(first(form, own)).toMatchObject({ ipa, source: 'learner', phonemes: [ipa] })
  })

  it('follow capitals as they are written', () => {
    expect(first('ECSs', [['ECS', 'word', 'class']])).toMatchObject({ ipa: 'ˈklæsəz', spoken: ["class's"] })
    expect(first('ECS’s', [['ECS', 'letters', 'E S']])).toMatchObject({
      ipa: 'ˌi ˈɛsəz',
      spoken: ['E', "S's"],
    })
  })

  test.each([
    ['is', 'i'],
    ['us', 'u'],
    ['class', 'clas'],
    ['chinese', 'chine'],
    ['looking', 'look'],
  ])('%s is no form of %s', (form, word) => {
    expect(first(form, [[word, 'word', 'apple']])?.source).not.toBe('learner')
  })
})

describe('inside a longer token', () => {
  it('reaches the part that is the word', () => {
    const own = [
      ['kubelet', 'ipa', 'ˈkubɪt'],
      ['ECS', 'word', 'apple'],
    ] as const
    expect(first('kubelet-data', own)).toMatchObject({
      ipa: 'ˈkubɪt ˈdeɪtə',
      spoken: ['kubelet', 'data'],
      phonemes: ['ˈkubɪt', ''],
    })
    expect(first('ECS/RAM', own)?.ipa).toContain('ˈæpəl')
  })

  it('leaves the letters of an abbreviation their names', () => {
    expect(first('ECS', [['E', 'word', 'apple']])?.ipa).toBe('ˌi si ˈɛs')
  })
})

describe('any entries at all', () => {
  const entry = fc.record({
    word: fc.constantFrom('data', 'Data', 'ECS', 'kubelet', 'the', 'EC2', '中文', 'v1.2', 'a', 'use'),
    accent: fc.constantFrom(...OWN_ACCENTS),
    kind: fc.constantFrom(...OWN_KINDS),
    text: fc.constantFrom('ˈkubɪt', 'sɜː', 'apple', 'E C 2', 'data', '???', '', 'ˌi ˈsi', 'kəʊd', "it's"),
  })
  const sentence = fc
    .array(
      fc.constantFrom(
        'data',
        'Data’s',
        'ECS',
        'ECSs',
        'kubelets',
        'the',
        'use',
        'EC2/ECS',
        '中文',
        '—',
        'v1.2-a',
      ),
    )
    .map((words) => words.join(' '))

  it('give every word something to show and something to say, whatever was said before', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 6 }),
        sentence,
        sentence,
        fc.constantFrom<Accent>('us', 'uk'),
        (own, before, text, accent) => {
          const create = () => createPronouncer(DATA, { guess: () => undefined, own })
          const used = create()
          used.pronounce(before, { accent: 'us', style: 'connected' })
          used.pronounce(before, { accent: 'uk', style: 'citation' })
          const said = used.pronounce(text, { accent, style: 'connected' })
          expect(said).toEqual(create().pronounce(text, { accent, style: 'connected' }))
          for (const { ipa, spoken, phonemes } of said.words) {
            expect(ipa.trim()).not.toBe('')
            expect(spoken.every((each) => each.trim() !== '')).toBe(true)
            if (phonemes) expect(phonemes).toHaveLength(spoken.length)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
