import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { createPronouncer } from '#core/phonetics/pronouncer.ts'
import { openPhonetics } from '#main/reading/phonetics-file.ts'
import { ensurePhonetics } from '../../../scripts/build-phonetics.mjs'
import { nameOf } from '#core/phonetics/sounds/phones.ts'
import { readIpa } from '#core/phonetics/sounds/read-ipa.ts'

let data: Awaited<ReturnType<typeof openPhonetics>>
beforeAll(async () => {
  data = await openPhonetics(await ensurePhonetics())
})

const STYLE = { accent: 'us', style: 'citation' } as const

/** Headwords of the dictionary's common words: ordinary English. */
async function commonWords(): Promise<string[]> {
  const text = await readFile(new URL('../../../resources/dictionary/common.tsv', import.meta.url), 'utf8')
  const words = text.split('\n').map((line) => line.split('\t')[0] ?? '')
  return [...new Set([...words, ...data.tables.compounds])].filter((word) => /^[a-z]{2,}$/u.test(word))
}

describe('the technical lexicon', () => {
  it('leaves ordinary words in small letters their pronunciation', async () => {
    const guess = () => undefined
    const withTerms = createPronouncer(data, { guess })
    const withoutTerms = createPronouncer({ ...data, tables: { ...data.tables, terms: [] } }, { guess })
    const written = new Set(data.tables.terms.map(({ term }) => term))
    const words = await commonWords()
    const stolen = words.filter(
      (word) =>
        !written.has(word) &&
        withTerms.pronounce(word, STYLE).ipa !== withoutTerms.pronounce(word, STYLE).ipa,
    )
    expect(words.length).toBeGreaterThan(1000)
    expect(stolen).toEqual([])
  })

  it.each([
    ['mom', 'MoM'],
    ['pos', 'PoS'],
    ['cot', 'CoT'],
    ['dos', 'DoS'],
    ['ram', 'RAM'],
    ['rip', 'RIP'],
  ])('takes %s for a word, whatever %s is', (word, term) => {
    const pronouncer = createPronouncer(data, { guess: () => undefined })
    const [said] = pronouncer.pronounce(`the ${word}`, STYLE).words.slice(1)
    expect(data.tables.terms.some((each) => each.term === term || each.term === term.toUpperCase())).toBe(
      true,
    )
    expect(said?.spoken).toEqual([word])
  })

  it('writes its own sounds in the symbols of each accent', () => {
    const names = (ipa: string) =>
      ipa.split(' ').flatMap((part) => {
        const read = readIpa(part)
        return 'at' in read ? [`? ${part}`] : read.sounds.map((byte) => nameOf(byte))
      })
    const wrong = data.tables.terms.filter(
      ({ us, uk }) => names(us).some((name) => /^(?:OH|IA|EA|UA|\?.*)$/u.test(name)) || /[ɝɚ]|oʊ/u.test(uk),
    )
    expect(wrong.map(({ term }) => term)).toEqual([])
  })

  it('gives each entry as many groups of sounds as it can be said in', () => {
    const twoSounds = data.tables.terms.filter(
      ({ us, uk }) => us !== '' && uk !== '' && us.split(' ').length !== uk.split(' ').length,
    )
    expect(twoSounds.map(({ term }) => term)).toEqual([])
  })
})
