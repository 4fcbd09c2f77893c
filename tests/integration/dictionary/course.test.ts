import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importBytes } from '#core/import/index.ts'
import { formatPage } from '#core/text/format.ts'
import { decodeTools } from '#main/library/decode.ts'
import { realDictionary } from './real-dictionary.ts'

const COURSE = new URL('../../../resources/courses/aws-containers.prompts.txt', import.meta.url)

let dictionary: Awaited<ReturnType<typeof realDictionary>>
let words: readonly string[]
beforeAll(async () => {
  dictionary = await realDictionary()
  const { documents } = await importBytes({ name: 'course.txt', bytes: await readFile(COURSE) }, decodeTools)
  const found = documents
    .flatMap(({ pages }) => pages.flatMap(({ text }) => formatPage(text).blocks))
    .filter(({ kind }) => kind !== 'code')
    .flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.words.map(({ text }) => text)))
    .filter((text) => /[A-Za-z]{2}/u.test(text))
  words = [...new Set(found)]
}, 120_000)
afterAll(() => dictionary.close())

describe('the bundled course', () => {
  it('has Chinese for at least 95 % of its distinct words, whole', () => {
    const missed = words.filter((word) => {
      const { senses, technical } = dictionary.lookUp(word)
      return senses.length === 0 && technical === null
    })
    console.log(`${words.length - missed.length} of ${words.length}; not found: ${missed.join(' ')}`)
    expect(words.length).toBeGreaterThan(600)
    expect(missed.length / words.length).toBeLessThan(0.05)
  })

  it('answers each within 5 ms, 95 times of 100', () => {
    const times = words.map((word) => {
      const started = performance.now()
      dictionary.lookUp(word)
      return performance.now() - started
    })
    times.sort((a, b) => a - b)
    expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(5)
  })
})
