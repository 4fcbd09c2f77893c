import { describe, expect, it } from 'vitest'
import { alignWords } from '#core/speech/align-words.ts'
import type { Segment } from '#core/speech/align-words.ts'

/** Ten milliseconds a phone. */
function segments(phones: string): Segment[] {
  return phones.split(' ').map((phone, index) => ({ phone, t0: index * 10, t1: index * 10 + 10 }))
}

function words(...phones: string[]): string[][] {
  return phones.map((word) => word.split(' '))
}

describe('finding the words among the sounds of a sentence', () => {
  it('places words that sound as they do alone', () => {
    const found = alignWords(words('d aa k er', 'ih m ax jh'), segments('pau d aa k er ih m ax jh pau'))
    expect(found).toEqual([
      { t0: 10, t1: 50 },
      { t0: 50, t1: 90 },
    ])
  })

  it('leaves a pause between two words to neither', () => {
    const found = alignWords(words('f aa r', 'f aa r'), segments('pau f aa r pau f aa r pau'))
    expect(found).toEqual([
      { t0: 10, t1: 40 },
      { t0: 50, t1: 80 },
    ])
  })

  it('follows vowels that change in the sentence', () => {
    const found = alignWords(words('dh ax', 'ae p ax l', 't uw'), segments('pau dh iy ae p ax l t ax pau'))
    expect(found.map((span) => span?.t0)).toEqual([10, 30, 70])
  })

  it('gives an inserted sound to the word before it and says where a word is missing', () => {
    const found = alignWords(words('ae k s', 'ah v', 'b iy'), segments('ae k s ax z b iy'))
    expect(found[0]).toEqual({ t0: 0, t1: 30 })
    expect(found[2]).toEqual({ t0: 50, t1: 70 })
    expect(alignWords(words('ae', 'zh zh'), segments('ae'))).toEqual([{ t0: 0, t1: 10 }, null])
  })

  it('keeps the same word apart each time it is said', () => {
    const found = alignWords(words('iy', 's iy', 'eh s', 'iy', 's iy'), segments('iy s iy eh s iy s iy'))
    expect(found.map((span) => span?.t0)).toEqual([0, 10, 30, 50, 60])
  })
})
