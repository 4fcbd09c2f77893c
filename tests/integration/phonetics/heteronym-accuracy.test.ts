import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { HeteronymSense } from '#core/phonetics/data/tables.ts'
import { readAnnotated } from '#core/phonetics/heteronyms/annotated.ts'
import { createClassifier, type Decide } from '#core/phonetics/heteronyms/classifier.ts'
import type { Example, Lessons } from '#core/phonetics/heteronyms/lessons.ts'
import { measure } from '#core/phonetics/heteronyms/measure.ts'
import { groupByWord } from '#core/phonetics/heteronyms/senses.ts'
import { isTest } from '#core/phonetics/heteronyms/train.ts'
import { findWords } from '#core/text/words.ts'
import { openPhonetics } from '#main/reading/phonetics-file.ts'
import { ensurePhonetics, readPhoneticSources } from '../../../scripts/build-phonetics.mjs'

const CHECK = new URL('../../fixtures/phonetics/heteronyms-check.tsv', import.meta.url)
/** So common, and so seldom anything else, that the check does not note them. */
const UNNOTED = new Set(['it', 'us', 'am', 'does'])

let senses: readonly HeteronymSense[]
let lessons: readonly Lessons[]
let decide: Decide
let paragraphs: readonly string[]
let check: readonly Example[]

beforeAll(async () => {
  const { weights, tables } = await openPhonetics(await ensurePhonetics())
  senses = tables.heteronyms
  decide = createClassifier(weights)
  ;({ lessons } = await readPhoneticSources())
  paragraphs = (await readFile(CHECK, 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  check = paragraphs.flatMap(readAnnotated)
}, 60_000)

it('is taught each sense by thirty sentences or more', () => {
  const few = lessons.flatMap(({ word, senses: taught, examples }) =>
    taught
      .filter(({ sense }) => examples.filter((example) => example.sense === sense).length < 30)
      .map(({ sense }) => `${word} ${sense}`),
  )
  expect(few).toEqual([])
})

describe('heteronyms in sentences that were not trained on', () => {
  it('are right in running text, and for rare senses as much as for common ones', () => {
    const held = lessons.flatMap((each) => each.examples).filter(isTest)
    const { natural, balanced, count } = measure(decide, senses, held)
    expect(count).toBeGreaterThan(3000)
    expect(natural).toBeGreaterThan(0.955)
    expect(balanced).toBeGreaterThan(0.93)
  })

  it('are right in prose written apart from the lessons', () => {
    const { right, count, mistakes } = measure(decide, senses, check)
    expect(count).toBeGreaterThan(400)
    expect(right / count, mistakes.map(({ word, text }) => `${word}: ${text}`).join('\n')).toBeGreaterThan(
      0.955,
    )
  })
})

describe('the data', () => {
  it('cover at least 160 words, with at least ten sentences for each sense', () => {
    expect(lessons.length).toBeGreaterThan(160)
    const thin = lessons.flatMap(({ word, senses: taught, examples }) =>
      taught
        .filter(({ sense }) => examples.filter((example) => example.sense === sense).length < 10)
        .map(({ sense }) => `${word} ${sense}`),
    )
    expect(thin).toEqual([])
  })

  it('of the check leave no heteronym without its sense', () => {
    const known = groupByWord(senses)
    const unnoted = paragraphs.flatMap((paragraph) =>
      findWords(paragraph).flatMap(({ text }) => {
        const said = new Set(known.get(text.toLowerCase())?.map(({ us, uk }) => us + uk))
        return said.size > 1 && !UNNOTED.has(text.toLowerCase()) ? [`${text}: ${paragraph}`] : []
      }),
    )
    expect(unnoted).toEqual([])
  })
})
