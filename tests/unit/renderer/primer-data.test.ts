import { describe, expect, it } from 'vitest'
import { symbolsOf } from '#core/phonetics/sounds/phones.ts'
import { splitIpa } from '#core/phonetics/sounds/split-ipa.ts'
import { READING_NOTES } from '#renderer/features/primer/how-to-read.ts'
import { ipaOf, phonemeGroups, wordOf } from '#renderer/features/primer/inventory.ts'
import { markLetters, markSound, readTeaching } from '#renderer/features/primer/marked-text.ts'
import { calls } from '#shared/bridge/contract.ts'
import { ACCENTS, type Accent } from '#shared/model/pronunciation.ts'
import * as v from 'valibot'

const phonemesOf = (accent: Accent) => phonemeGroups(accent).flatMap(({ phonemes }) => phonemes)

/** What the inventory can write but an accent never says: US has ɪɹ for ɪə, RP does not flap. */
const NEVER_SAID: Record<Accent, readonly string[]> = { us: ['ɪə', 'ɛə', 'ʊə'], uk: ['ɾ'] }

describe.each(ACCENTS)('the primer in %s', (accent) => {
  const phonemes = phonemesOf(accent)

  it('has an entry for every symbol that our IPA is written with', () => {
    const own = new Set(phonemes.map(({ symbol }) => symbol))
    const missing = symbolsOf(accent).filter(
      (symbol) => !own.has(symbol) && !NEVER_SAID[accent].includes(symbol),
    )
    expect(missing).toEqual([])
  })

  it('has no entry twice, and none for a sound that our IPA does not write', () => {
    const symbols = phonemes.map(({ symbol }) => symbol)
    expect(new Set(symbols).size).toBe(symbols.length)
    const known = new Set(symbolsOf(accent))
    for (const symbol of symbols) {
      expect(
        splitIpa(symbol, accent).every((piece) => known.has(piece)),
        symbol,
      ).toBe(true)
    }
  })

  it('gives each sound words that hold it, with the letters that spell it marked', () => {
    for (const { symbol, examples } of phonemes) {
      for (const row of examples) {
        const ipa = ipaOf(row, accent)
        expect(
          markSound(ipa, symbol, accent).some(({ marked }) => marked),
          `${symbol} in ${wordOf(row)} ${ipa}`,
        ).toBe(true)
        expect(
          markLetters(row[0]).some(({ marked }) => marked),
          row[0],
        ).toBe(true)
      }
    }
  })

  it('shows pairs that differ to the ear, but for the flap', () => {
    for (const { symbol, pitfalls = [] } of phonemes) {
      if (symbol === 'ɾ') continue
      for (const [one, other] of pitfalls.flatMap(({ pairs }) => pairs)) {
        expect(ipaOf(one, accent), wordOf(one)).not.toBe(ipaOf(other, accent))
      }
    }
  })

  it('asks the bridge for no word that it would refuse', () => {
    const rows = [
      ...phonemes.flatMap(({ examples, pitfalls = [] }) => [
        ...examples,
        ...pitfalls.flatMap(({ pairs }) => pairs.flat()),
      ]),
      ...READING_NOTES.flatMap(({ examples }) => examples.map(({ row }) => row)),
    ]
    for (const row of rows) {
      const input = { word: wordOf(row), accent, voice: '' }
      expect(v.is(calls['speech.example'].input, input), input.word).toBe(true)
    }
  })
})

describe('marked text', () => {
  it('finds a sound, but not inside a longer one', () => {
    expect(markSound('ˈsɪti', 'ɪ', 'us')).toEqual([
      { text: 'ˈs', marked: false },
      { text: 'ɪ', marked: true },
      { text: 'ti', marked: false },
    ])
    expect(markSound('faɪl', 'ɪ', 'us')).toEqual([{ text: 'faɪl', marked: false }])
    expect(markSound('stɑɹt', 'ɑɹ', 'us')).toEqual([
      { text: 'st', marked: false },
      { text: 'ɑɹ', marked: true },
      { text: 't', marked: false },
    ])
  })

  it('marks letters in brackets, more than once if need be', () => {
    expect(markLetters('[t]ex[t]')).toEqual([
      { text: 't', marked: true },
      { text: 'ex', marked: false },
      { text: 't', marked: true },
    ])
  })

  it('tells Chinese, IPA and English apart', () => {
    expect(readTeaching('念 /θ/，如 *think*。')).toEqual([
      { text: '念 ', kind: 'plain' },
      { text: '/θ/', kind: 'ipa' },
      { text: '，如 ', kind: 'plain' },
      { text: 'think', kind: 'english' },
      { text: '。', kind: 'plain' },
    ])
    expect(readTeaching('/ˈ/ 是主重音')[0]).toEqual({ text: 'ˈ', kind: 'ipa' })
  })

  it('is closed everywhere in the primer: no mark is left over', () => {
    const texts = [
      ...ACCENTS.flatMap(phonemesOf).flatMap(({ how, pitfalls = [] }) => [
        how,
        ...pitfalls.map(({ text }) => text),
      ]),
      ...READING_NOTES.flatMap(({ paragraphs }) => paragraphs),
    ]
    for (const text of texts) {
      for (const part of readTeaching(text)) {
        if (part.kind === 'plain') expect(part.text, text).not.toMatch(/[*/]/u)
      }
    }
  })
})
