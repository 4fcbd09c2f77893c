import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { importBytes } from '#core/import/index.ts'
import type { Pronouncer } from '#core/phonetics/pronouncer.ts'
import { formatPage } from '#core/text/format.ts'
import { decodeTools } from '#main/library/decode.ts'
import type { Accent } from '#shared/model/pronunciation.ts'
import { realPronouncer } from './real-pronouncer.ts'

const root = new URL('../../../', import.meta.url)
const FIXTURE = new URL('tests/fixtures/phonetics/course-tokens.tsv', root)
const COURSE = new URL('resources/courses/aws-containers.prompts.txt', root)

interface Reviewed {
  readonly token: string
  readonly spoken: string
  readonly us: string
  readonly uk: string
  readonly sentence: string
}

let reviewed: readonly Reviewed[]
let sentences: readonly string[]
let pronouncer: Pronouncer
let guessed: ReadonlySet<string>

beforeAll(async () => {
  const rows = (await readFile(FIXTURE, 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  reviewed = rows.map((row) => {
    const [token = '', spoken = '', us = '', uk = '', sentence = ''] = row.split('\t')
    return { token, spoken, us, uk, sentence }
  })
  const { documents } = await importBytes({ name: 'course.txt', bytes: await readFile(COURSE) }, decodeTools)
  sentences = documents.flatMap((document) =>
    document.pages.flatMap((page) =>
      formatPage(page.text).blocks.flatMap((block) => block.sentences.map((sentence) => sentence.text)),
    ),
  )
  ;({ pronouncer, guessed } = await realPronouncer())
})

function say(text: string, accent: Accent) {
  return pronouncer.pronounce(text, { accent, style: 'citation' }).words
}

describe('the bundled course', () => {
  it('says every reviewed token as it was reviewed, in both accents', () => {
    const wrong = reviewed.flatMap(({ token, spoken, us, uk, sentence }) => {
      const isSaid = (accent: Accent, ipa: string) =>
        say(sentence, accent).some(
          (word) => word.text === token && word.spoken.join(' ') === spoken && word.ipa === ipa,
        )
      return isSaid('us', us) && isSaid('uk', uk) ? [] : [{ token, us, said: say(sentence, 'us') }]
    })
    expect(wrong).toEqual([])
  })

  it('has no token outside the dictionary that was not reviewed', () => {
    const known = new Set(reviewed.map(({ token, us }) => `${token} ${us}`))
    const missing = sentences.flatMap((sentence) =>
      say(sentence, 'us')
        .filter((word) => word.source !== 'dictionary' && !known.has(`${word.text} ${word.ipa}`))
        .map((word) => `${word.text} ${word.ipa}: ${sentence}`),
    )
    expect(sentences.length).toBeGreaterThan(400)
    expect(missing).toEqual([])
  })

  it('needs no guess, in either accent', () => {
    for (const sentence of sentences) {
      say(sentence, 'us')
      say(sentence, 'uk')
    }
    expect([...guessed]).toEqual([])
  })

  it.each([
    ['Amazon ECS – EC2 Launch Type', 'ˈæməˌzɑn ˌi si ˈɛs – ˌi si ˈtu lɔntʃ taɪp'],
    ['ECS = Elastic Container Service', 'ˌi si ˈɛs minz ɪˈlæstɪk kənˈteɪnɚ ˈsɝvəs'],
    [
      'EC2 Launch Type: you must provision & maintain the infrastructure (the EC2 instances)',
      'ˌi si ˈtu lɔntʃ taɪp · ju mʌst pɹəˈvɪʒən ənd meɪnˈteɪn ði ˈɪnfɹəˌstɹʌktʃɚ · ði ˌi si ˈtu ˈɪnstənsəz',
    ],
    [
      'Each EC2 Instance must run the ECS Agent to register in the ECS Cluster',
      'itʃ ˌi si ˈtu ˈɪnstəns mʌst ɹʌn ði ˌi si ˈɛs ˈeɪdʒənt tə ˈɹɛdʒɪstɚ ɪn ði ˌi si ˈɛs ˈklʌstɚ',
    ],
  ])('shows %s as the design does', (text, ipa) => {
    expect(pronouncer.pronounce(text, { accent: 'us', style: 'citation' }).ipa).toBe(ipa)
  })
})
