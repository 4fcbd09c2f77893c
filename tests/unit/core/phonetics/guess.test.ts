import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { splitSounds } from '#core/phonetics/guess/align.ts'
import { createGuesser } from '#core/phonetics/guess/guesser.ts'
import { soundOut } from '#core/phonetics/guess/sound-out.ts'
import { openModel } from '#core/phonetics/guess/spelling-model.ts'
import { openStress, trainStress } from '#core/phonetics/guess/stress-model.ts'
import { trainModel } from '#core/phonetics/guess/train.ts'
import { isVowel, phones, stressOf } from '#core/phonetics/sounds/phones.ts'
import { writeIpa } from '#core/phonetics/sounds/write-ipa.ts'

const STARTS = { b: 'B', f: 'F', m: 'M', p: 'P', s: 'S', t: 'T' }
const ENDS = { d: 'D', g: 'G', n: 'N', t: 'T', x: 'K S' }
const VOWELS = [
  ['a', 'AE1', 'EY1'],
  ['i', 'IH1', 'AY1'],
  ['o', 'AA1', 'OW1'],
] as const

/** A small language: bat, bate, fin, fine … with a silent e that changes the vowel before it. */
const LESSONS = Object.entries(STARTS).flatMap(([first, firstSound]) =>
  Object.entries(ENDS).flatMap(([last, lastSounds]) =>
    VOWELS.flatMap(([vowel, short, long]) => [
      { letters: first + vowel + last, sounds: phones(`${firstSound} ${short} ${lastSounds}`) },
      { letters: `${first}${vowel}${last}e`, sounds: phones(`${firstSound} ${long} ${lastSounds}`) },
    ]),
  ),
)
const isHeld = (letters: string) => letters.startsWith('mi') || letters.startsWith('so')
const bytes = trainModel(LESSONS.filter(({ letters }) => !isHeld(letters)))
const model = openModel(bytes)
const stress = openStress(trainStress(LESSONS))
const alone = createGuesser({ spelling: model, stress }, () => undefined)

function ipa(guesser: typeof alone, word: string): string {
  return writeIpa(guesser.guess(word) ?? [], 'us')
}

describe('which letter writes which sound', () => {
  test.each([
    ['fox', [1, 1, 2]],
    ['fine', [1, 1, 1, 0]],
  ])('%s: %j sounds', (word, split) => {
    const at = LESSONS.findIndex(({ letters }) => letters === word)
    expect(splitSounds(LESSONS)[at]).toEqual(split)
  })

  it('gives up on a word with more sounds than its letters can write', () => {
    expect(splitSounds([{ letters: 'x', sounds: phones('EH1 K S T') }])).toEqual([undefined])
  })
})

describe('guessing by spelling', () => {
  test.each([
    ['mit', 'mɪt'],
    ['mite', 'maɪt'],
    ['sod', 'sɑd'],
    ['sode', 'soʊd'],
    ['mixe', 'maɪks'],
  ])('%s, which it never saw, is %s', (word, said) => {
    expect(ipa(alone, word)).toBe(said)
  })

  it('learns the same from the same words', () => {
    expect(trainModel(LESSONS.filter(({ letters }) => !isHeld(letters)))).toEqual(bytes)
  })

  it('gives candidates with exactly one main stress, best first, each once', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$/u), (word) => {
        const found = soundOut(model, word)
        for (const { sounds } of found) {
          expect(sounds.filter((byte) => isVowel(byte) && stressOf(byte) === 1)).toHaveLength(1)
        }
        const scores = found.map(({ score }) => score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        expect(new Set(found.map(({ sounds }) => sounds.join(' '))).size).toBe(found.length)
      }),
    )
  })

  it('has nothing to say about letters it never saw, or a word that is too long', () => {
    expect(soundOut(model, 'zz')).toEqual([])
    expect(alone.guess('zz')).toBeUndefined()
    expect(alone.guess('ba'.repeat(50_000))).toBeUndefined()
  })
})

describe('a second opinion', () => {
  const [best, second] = soundOut(model, 'mat')

  it('decides between candidates that are about as likely', () => {
    const near = openModel(
      trainModel([
        ...LESSONS,
        ...Array.from({ length: 5 }, () => ({ letters: 'mon', sounds: phones('M AH1 N') })),
        ...Array.from({ length: 4 }, () => ({ letters: 'mon', sounds: phones('M OW1 N') })),
      ]),
    )
    const said = soundOut(near, 'mon').map(({ sounds }) => writeIpa(sounds, 'us'))
    expect(said.slice(0, 2).sort()).toEqual(['moʊn', 'mʌn'])
    for (const opinion of ['moʊn', 'mʌn']) {
      expect(
        ipa(
          createGuesser({ spelling: near, stress }, () => opinion),
          'mon',
        ),
      ).toBe(opinion)
    }
    expect(
      ipa(
        createGuesser({ spelling: near, stress }, () => 'zˈiː'),
        'mon',
      ),
    ).toBe(said[0])
  })

  it('does not win for what the spelling makes unlikely', () => {
    expect((best?.score ?? 0) - (second?.score ?? -99)).toBeGreaterThan(2.5)
    expect(
      ipa(
        createGuesser({ spelling: model, stress }, () => 'meɪt'),
        'mat',
      ),
    ).toBe('mæt')
  })

  it('stands alone where the spelling says nothing, in the sounds of the US', () => {
    expect(
      ipa(
        createGuesser({ spelling: model, stress }, () => 'aɪdˈiːə'),
        'zz',
      ),
    ).toBe('aɪˈdiə')
    expect(
      ipa(
        createGuesser({ spelling: model, stress }, () => ''),
        'zz',
      ),
    ).toBe('')
    expect(
      ipa(
        createGuesser({ spelling: model, stress }, () => '¿'),
        'zz',
      ),
    ).toBe('')
  })

  it('does not depend on what was guessed before', () => {
    let opinion: string | undefined
    const guesser = createGuesser({ spelling: model, stress }, () => opinion)
    const before = guesser.guess('mat')
    opinion = 'meɪt'
    guesser.guess('mat')
    opinion = undefined
    expect(guesser.guess('mat')).toEqual(before)
  })
})

describe('the packed model', () => {
  it('is refused when cut short or not one', () => {
    expect(() => openModel(bytes.subarray(0, bytes.length - 8))).toThrow('cut short')
    expect(() => openModel(new Uint8Array(40))).toThrow('not a packed spelling model')
  })
})

describe('where a word is stressed', () => {
  const lessons = [
    ...['photo', 'motto', 'auto'].map((letters) => ({ letters, sounds: phones('F OW1 T OW') })),
    ...['basic', 'topic', 'logic', 'magic'].map((letters) => ({ letters, sounds: phones('B EY1 S IH K') })),
    ...['robotic', 'chaotic', 'hypnotic', 'exotic', 'erotic'].map((letters) => ({
      letters,
      sounds: phones('R OW B AA1 T IH K'),
    })),
    ...['melody', 'tragedy', 'comedy', 'remedy', 'parody'].map((letters) => ({
      letters,
      sounds: phones('M EH1 L AX D IY'),
    })),
  ]
  const model = openStress(trainStress(lessons))

  it('goes by the ending and the number of syllables', () => {
    expect(model.logLikelihood('quixotic', 3, 1)).toBeGreaterThan(model.logLikelihood('quixotic', 3, 2))
    expect(model.logLikelihood('psalmody', 3, 2)).toBeGreaterThan(model.logLikelihood('psalmody', 3, 1))
    expect(model.logLikelihood('cat', 1, 0)).toBe(0)
  })

  it('holds every place possible, and knows nothing of lengths it never saw', () => {
    expect(model.logLikelihood('quixotic', 3, 0)).toBeGreaterThan(-10)
    expect(model.logLikelihood('incomprehensible', 6, 2)).toBeCloseTo(-Math.log(6))
  })

  it('learns the same from the same words', () => {
    expect(trainStress(lessons)).toEqual(trainStress(lessons))
  })
})
