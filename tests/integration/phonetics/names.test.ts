import { beforeAll, describe, expect, it } from 'vitest'
import type { Pronouncer } from '#core/phonetics/pronouncer.ts'
import { realPronouncer } from './real-pronouncer.ts'

let pronouncer: Pronouncer
beforeAll(async () => {
  ;({ pronouncer } = await realPronouncer())
})

function said(text: string, word = text): string | undefined {
  const { words } = pronouncer.pronounce(text, { accent: 'us', style: 'citation' })
  return words.find((each) => each.text === word)?.ipa
}

describe('names of programs', () => {
  it.each([
    ['useQuery', 'juz ˈkwɪɹi'],
    ['useCase', 'jus keɪs'],
    ['use-after-free', 'jus ˈæftɚ fɹi'],
    ['onClose', 'ɑn kloʊz'],
    ['isLive', 'ɪz laɪv'],
    ['liveReload', 'laɪv ɹiˈloʊd'],
  ])('%s is said %s', (name, ipa) => expect(said(name)).toBe(ipa))
  it('TeX Live has the adjective', () => expect(said('Install TeX Live first.', 'Live')).toBe('laɪv'))
})

describe('words from words of one syllable', () => {
  it.each([
    ['cacheable', 'ˈkæʃəbəl'],
    ['re-renders', 'ɹi ˈɹɛndɚz'],
    ['RIs', 'ˌɑɹ ˈaɪz'],
  ])('%s is said %s', (name, ipa) => expect(said(name)).toBe(ipa))
})

describe('letters with an ending', () => {
  it.each([
    ['SSHed', 'ˌɛs ɛs ˈeɪtʃt'],
    ['DMing', 'ˌdi ˈɛmɪŋ'],
    ['i-th', 'aɪθ'],
    ["LGTM'd", 'ˌɛl dʒi ti ˈɛmd'],
    ['MoEs', 'ˌɛm oʊ ˈiz'],
  ])('%s is said %s', (name, ipa) => expect(said(name)).toBe(ipa))
})
