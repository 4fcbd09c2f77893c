import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pronouncer } from '#core/phonetics/pronouncer.ts'
import type { Accent } from '#shared/model/pronunciation.ts'
import { realPronouncer } from './real-pronouncer.ts'

const FIXTURE = new URL('../../fixtures/phonetics/syllables.tsv', import.meta.url)

let judged: readonly (readonly string[])[]
let pronouncer: Pronouncer

beforeAll(async () => {
  judged = (await readFile(FIXTURE, 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
  ;({ pronouncer } = await realPronouncer())
})

function wrong(accent: Accent, column: number): string[] {
  return judged.flatMap((row) => {
    const [word = ''] = row
    const ipa = row[column]
    const said = pronouncer.pronounce(word, { accent, style: 'citation' }).ipa
    return ipa === undefined || said === ipa ? [] : [`${word}: ${said}, not ${ipa}`]
  })
}

describe('stress and syllables', () => {
  it('are marked in the US as good dictionaries mark them', () => {
    expect(judged.length).toBeGreaterThanOrEqual(300)
    expect(wrong('us', 1)).toEqual([])
  })

  it('are marked in the UK as good dictionaries mark them', () => {
    expect(judged.filter((row) => row.length > 2).length).toBeGreaterThanOrEqual(100)
    expect(wrong('uk', 2)).toEqual([])
  })
})
