import { describe, expect, it, test } from 'vitest'
import { buildDictionary } from '#core/phonetics/data/build-dictionary.ts'
import { openDictionary, packDictionary } from '#core/phonetics/data/dictionary.ts'
import { readSources } from '#core/phonetics/data/read-sources.ts'
import { phones } from '#core/phonetics/sounds/phones.ts'
import { writeIpa } from '#core/phonetics/sounds/write-ipa.ts'

const EMPTY = {
  technical: '',
  words: '',
  heteronyms: '',
  'heteronym-shares': '',
  compounds: '',
  bath: '',
}

describe('the packed dictionary', () => {
  const words = new Map([
    ['b', phones('B IY1')],
    ['a', phones('EY1')],
    ["it's", phones('IH1 T S')],
    ['ab', phones('AE1 B')],
  ])

  it('finds every word that was packed and no other', () => {
    const dictionary = openDictionary(packDictionary(words))
    for (const [word, sounds] of words) expect(dictionary.lookup(word)).toEqual(sounds)
    for (const word of ['', 'aa', 'abc', 'c', 'é', "it'"]) expect(dictionary.lookup(word)).toBeUndefined()
  })

  it('is the same for the same words in any order', () => {
    const turned = new Map([...words].reverse())
    expect(packDictionary(turned)).toEqual(packDictionary(words))
  })

  it('refuses what is not a dictionary, and one that was cut short', () => {
    expect(() => openDictionary(new Uint8Array(40))).toThrow('not a packed dictionary')
    expect(() => openDictionary(packDictionary(words).subarray(0, 60))).toThrow('cut short')
  })
})

describe('building the dictionary', () => {
  const built = buildDictionary(
    {
      caught: 'K AA1 T',
      dns: 'D IY2 EH2 N EH1 S',
      'read(2)': 'R EH1 D',
      tomorrow: 'T AH0 M AA1 R OW2',
      compatibility: 'K AH0 M P AE2 T AH0 B IH1 L AH0 T IY2',
      implies: 'IH2 M P L AY1 Z',
      von: 'F AO1 N # german',
      of: 'AH1 V',
    },
    [{ word: 'of', us: 'əv', uk: '' }],
  )
  const ipa = (word: string) => writeIpa(built.get(word) ?? [], 'us')

  test.each([
    ['caught', 'kɔt'],
    ['tomorrow', 'təˈmɑɹoʊ'],
    ['compatibility', 'kəmˌpætəˈbɪləti'],
    ['implies', 'ɪmˈplaɪz'],
    ['von', 'fɔn'],
    ['of', 'əv'],
  ])('%s is %s', (word, said) => {
    expect(ipa(word)).toBe(said)
  })

  it('leaves abbreviations that are read letter by letter, and second pronunciations, out', () => {
    expect(built.has('dns')).toBe(false)
    expect(built.has('read(2)')).toBe(false)
  })
})

describe('source files', () => {
  test.each([
    ['technical, line 2: no such class: spelt', { technical: '# a comment\nAWS\tspelt\t-' }],
    ['technical, line 1: no spoken form', { technical: 'AWS\tspelled\t' }],
    ['technical, line 2: "aws" stands after "eks"', { technical: 'EKS\tspelled\t-\nAWS\tspelled\t-' }],
    [
      'technical, line 1: full form and Chinese go together',
      { technical: 'AWS\tspelled\t-\t\t\tAmazon Web Services' },
    ],
    ['words, line 1: not broad IPA at 2: d3ta', { words: 'data\td3ta' }],
    ['heteronyms, line 1: a sense needs both accents', { heteronyms: 'use\tverb\tjuz' }],
    ['bath, line 2: twice', { bath: 'class\nclass' }],
  ])('a mistake is reported as “%s”', (message, mistake) => {
    expect(() => readSources({ ...EMPTY, ...mistake }, [])).toThrow(message)
  })

  it('spells a term that gives no other spoken form', () => {
    const [term] = readSources({ ...EMPTY, technical: 'EKS\tspelled\t-' }, []).terms
    expect(term?.spoken).toEqual(['E', 'K', 'S'])
  })
})

describe('what the dictionary wavers in', () => {
  const built = buildDictionary(
    {
      reported: 'R IY2 P AO1 R T IH0 D',
      'reported(2)': 'R IH0 P AO1 R T IH0 D',
      rebuild: 'R IY0 B IH1 L D',
      receive: 'R AH0 S IY1 V',
      enable: 'EH0 N EY1 B AH0 L',
      accept: 'AE0 K S EH1 P T',
      required: 'R IY0 K W AY1 R D',
      tiring: 'T AY1 R IH0 NG',
      historically: 'HH IH0 S T AO1 R IH0 K AH0 L IY0',
    },
    [],
  )

  test.each([
    ['reported', 'ɹɪˈpɔɹtɪd'],
    ['rebuild', 'ɹiˈbɪld'],
    ['receive', 'ɹɪˈsiv'],
    ['enable', 'ɪˈneɪbəl'],
    ['accept', 'əkˈsɛpt'],
    ['required', 'ɹiˈkwaɪɚd'],
    ['tiring', 'ˈtaɪɹɪŋ'],
    ['historically', 'hɪˈstɔɹɪkli'],
  ])('%s is %s', (word, said) => {
    expect(writeIpa(built.get(word) ?? [], 'us')).toBe(said)
  })
})
