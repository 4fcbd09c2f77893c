import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pronouncer } from '#core/phonetics/pronouncer.ts'
import { readIpa } from '#core/phonetics/sounds/read-ipa.ts'
import { strictUk, Tally } from '../../../scripts/phonetics/measure.mjs'
import { realPronouncer } from './real-pronouncer.ts'

let pronouncer: Pronouncer
let rows: readonly string[][]
beforeAll(async () => {
  const text = await readFile(new URL('../../fixtures/phonetics/rp-words.tsv', import.meta.url), 'utf8')
  rows = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
  ;({ pronouncer } = await realPronouncer())
})

function sounds(ipa: string) {
  const read = readIpa(ipa)
  if ('at' in read) throw new SyntaxError(`no IPA: ${ipa}`)
  return read.sounds
}

describe('RP', () => {
  it('is right for hundreds of words that the rules were not made from', () => {
    const tally = new Tally()
    for (const [word = '', uk = '', half] of rows) {
      if (half !== 'held') continue
      const said = pronouncer.pronounce(word, { accent: 'uk', style: 'citation' }).ipa
      tally.add(sounds(said), [sounds(uk)], strictUk)
    }
    expect(tally.figures.words).toBeGreaterThan(200)
    expect(tally.figures.per).toBeLessThan(4)
  })
})
