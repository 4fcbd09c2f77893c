import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPhonetics } from '#main/reading/phonetics-file.ts'
import { buildPhonetics, ensurePhonetics, PHONETICS_FILE } from '../../../scripts/build-phonetics.mjs'
import { realPronouncer } from './real-pronouncer.ts'
import { cpuTime } from '../../cpu-time.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soundleaf-phonetics-'))
  await ensurePhonetics()
})
afterAll(() => rm(folder, { recursive: true }))

describe('the packed pronunciations', () => {
  it('are the same bytes each time they are built', async () => {
    const before = await readFile(PHONETICS_FILE)
    await buildPhonetics()
    expect((await readFile(PHONETICS_FILE)).equals(before)).toBe(true)
  }, 120_000)

  it('open in a few milliseconds', async () => {
    await openPhonetics(PHONETICS_FILE)
    const time = await cpuTime(async () => {
      const { dictionary } = await openPhonetics(PHONETICS_FILE)
      expect(dictionary.lookup('container')).toBeDefined()
    })
    expect(time).toBeLessThan(100)
  })

  it('are refused when cut short or missing', async () => {
    const cut = join(folder, 'cut.bin')
    await writeFile(cut, (await readFile(PHONETICS_FILE)).subarray(0, 100_000))
    await expect(openPhonetics(cut)).rejects.toThrow()
    await expect(openPhonetics(join(folder, 'none.bin'))).rejects.toThrow('ENOENT')
  })

  it('hold a large lexicon that explains its abbreviations in both languages', async () => {
    const { tables } = await openPhonetics(PHONETICS_FILE)
    expect(tables.terms.length).toBeGreaterThan(600)
    const spelled = tables.terms.filter((term) => term.class === 'spelled' && term.term !== 'OK')
    expect(spelled.filter((term) => term.full === '').map((term) => term.term)).toEqual([])
    expect(new Set(tables.heteronyms.map((sense) => sense.word)).size).toBeGreaterThan(150)
  })

  it('give every term a pronunciation without a guess, in both accents', async () => {
    const { tables } = await openPhonetics(PHONETICS_FILE)
    const { pronouncer, guessed } = await realPronouncer()
    for (const { term } of tables.terms) {
      pronouncer.pronounce(term, { accent: 'us', style: 'citation' })
      pronouncer.pronounce(term, { accent: 'uk', style: 'citation' })
    }
    expect([...guessed]).toEqual([])
  })
})
