import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pronouncer } from '#core/phonetics/pronouncer.ts'
import { ACCENTS, type Accent, type SpeechStyle } from '#shared/model/pronunciation.ts'
import { realPronouncer } from './real-pronouncer.ts'

const FIXTURE = new URL('../../fixtures/phonetics/connected.tsv', import.meta.url)

interface Judged {
  readonly sentence: string
  readonly accent: Accent
  readonly style: SpeechStyle
  /** The expected IPA of the word that ends at the offset. */
  readonly expected: ReadonlyMap<number, string>
}

let judged: readonly Judged[]
let pronouncer: Pronouncer

beforeAll(async () => {
  const rows = (await readFile(FIXTURE, 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  judged = rows.flatMap((row) => {
    const [accents = '', style = '', marked = ''] = row.split('\t')
    if (style !== 'citation' && style !== 'connected') throw new Error(`no such style: ${row}`)
    return ACCENTS.filter((accent) => accents === accent || accents === 'both').map((accent) =>
      readMarked(marked, accent, style),
    )
  })
  ;({ pronouncer } = await realPronouncer())
})

/** `Who is it for[US fɔɹ|UK fɔː]?` */
function readMarked(marked: string, accent: Accent, style: SpeechStyle): Judged {
  const expected = new Map<number, string>()
  let sentence = ''
  for (const [, plain = '', ipa] of marked.matchAll(/([^[]+)(?:\[([^\]]*)\])?/gu)) {
    sentence += plain
    if (ipa === undefined) continue
    const own = ipa.split('|').find((form) => form.startsWith(accent.toUpperCase()))
    // A mark that closes emphasis may stand between the word and its IPA.
    expected.set(sentence.replace(/[*]+$/u, '').length, own === undefined ? ipa : own.slice(3))
  }
  return { sentence, accent, style, expected }
}

describe('words in running speech', () => {
  it('come out as they were judged, sentence by sentence', () => {
    const wrong = judged.flatMap(({ sentence, accent, style, expected }) => {
      const { words } = pronouncer.pronounce(sentence, { accent, style })
      return [...expected].flatMap(([end, ipa]) => {
        const word = words.find((each) => each.end === end)
        return word?.ipa === ipa
          ? []
          : [`${accent} ${style}: ${sentence} | ${word?.text}: ${word?.ipa}, not ${ipa}`]
      })
    })
    expect(wrong).toEqual([])
  })

  it('are judged in at least two hundred sentences', () => {
    expect(new Set(judged.map(({ sentence }) => sentence)).size).toBeGreaterThanOrEqual(200)
  })
})
