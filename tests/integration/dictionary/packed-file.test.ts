import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EMPTY_ENTRY, type DictionaryEntry } from '#core/dictionary/entry.ts'
import { lookUp } from '#core/dictionary/lookup.ts'
import { openDictionaryFile, packDictionary } from '#main/dictionary/dictionary-file.ts'
import { ensureDictionary } from '../../../scripts/build-dictionary.mjs'
import { realDictionary } from './real-dictionary.ts'
import { cpuTime } from '../../cpu-time.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soundleaf-dictionary-'))
  await ensureDictionary()
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

const entry: DictionaryEntry = {
  senses: [{ partOfSpeech: 'n.', zh: ['狗', '犬'] }],
  isNear: false,
  isOwn: true,
  definitions: [{ partOfSpeech: 'n.', text: 'an animal; “it barks”' }],
  terms: [
    { term: 'DOG', full: 'degrees of goodness', spoken: 'D-O-G', zh: '好的程度', explanation: '一行\t说明' },
  ],
  formOf: [['plural', 'doge']],
  frequency: 42,
  tagged: 7,
}

describe('the packed dictionary', () => {
  it('gives back every entry that was packed, whatever its key', async () => {
    const file = join(folder, 'any.bin')
    const key = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !/[\t\n]/u.test(text))
    const packed = fc
      .uniqueArray(key, { maxLength: 400 })
      .map((keys) => new Map(keys.map((each) => [each, entry])))
    await fc.assert(
      fc.asyncProperty(packed, key, async (entries, other) => {
        await writeFile(file, packDictionary(entries))
        const { find, close } = openDictionaryFile(file)
        try {
          for (const each of entries.keys()) expect(find(each)).toEqual(entry)
          if (!entries.has(other)) expect(find(other)).toBeUndefined()
        } finally {
          close()
        }
      }),
      { numRuns: 30 },
    )
  })

  it('keeps an entry without anything', async () => {
    const file = join(folder, 'bare.bin')
    await writeFile(file, packDictionary(new Map([['nothing', EMPTY_ENTRY]])))
    const { find, close } = openDictionaryFile(file)
    expect(find('nothing')).toEqual(EMPTY_ENTRY)
    close()
  })

  it('opens in a few milliseconds, for it is not read', async () => {
    const file = await ensureDictionary()
    const times = Array.from({ length: 9 }, () => {
      const started = performance.now()
      openDictionaryFile(file).close()
      return performance.now() - started
    })
    times.sort((a, b) => a - b)
    expect(times[4]).toBeLessThan(30)
  })

  it('is refused when cut short, strange or missing', async () => {
    const cut = join(folder, 'cut.bin')
    const strange = join(folder, 'strange.bin')
    await writeFile(cut, (await readFile(await ensureDictionary())).subarray(0, 500_000))
    await writeFile(strange, 'not a dictionary at all')
    expect(() => openDictionaryFile(cut)).toThrow('cut short')
    expect(() => openDictionaryFile(strange)).toThrow('not a packed dictionary')
    expect(() => openDictionaryFile(join(folder, 'none.bin'))).toThrow('ENOENT')
  })
})

describe('looking up', () => {
  it('never fails, whatever the text', async () => {
    const { find, close } = await realDictionary()
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom(
          'a',
          'e',
          's',
          'ing',
          '’',
          "'",
          '-',
          '/',
          '.',
          '(s)',
          'A',
          '𠀀',
          'é',
          '中',
          ' ',
        ),
      }),
    )
    fc.assert(
      fc.property(text, text, (word, before) => {
        const answer = lookUp(find, word, before)
        expect(answer.text.length).toBeLessThanOrEqual(80)
      }),
      { numRuns: 2000 },
    )
    close()
  })

  it('takes no longer for a text of a megabyte than for a short one', async () => {
    const { find, close } = await realDictionary()
    for (const text of ['a'.repeat(1e6), '('.repeat(1e6), 's-'.repeat(5e5), "'s".repeat(5e5)]) {
      expect(await cpuTime(() => lookUp(find, text))).toBeLessThan(200)
    }
    close()
  })
})
