import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseAnswer } from '#core/study/answer/parse-answer.ts'
import { parseStudyPage } from '#core/study/parse-page.ts'
import { writeStudyPage } from '#core/study/write-page.ts'
import { accountFor, textsOf } from './answer-account.ts'
import { cpuTime } from '../../../cpu-time.ts'

const ANSWERS = 'tests/fixtures/answers'
const lines = readdirSync(ANSWERS)
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => readFileSync(`${ANSWERS}/${file}`, 'utf8').split(/\r?\n/))

/** A line of an answer: as it was, cut short, or with signs put into it. */
const line = fc.constantFrom(...lines)
const signs = fc.constantFrom(
  ...[
    '*',
    '**',
    '|',
    '：',
    '（',
    '）',
    '—',
    ' — ',
    '→',
    '\t',
    '`',
    '```',
    '> ',
    '- ',
    '# ',
    '1. ',
    '/',
    '[',
    '\\',
  ],
  ...[
    '🔑',
    '📌',
    '\u00a0',
    '\u3000',
    '\u2028',
    '\ud83d',
    '例：',
    '注：',
    '第 3 页',
    '</b>',
    '\\(x\\)',
    '【1†】',
  ],
)
const spoilt = fc
  .tuple(line, fc.nat(80), signs, fc.boolean())
  .map(([text, at, sign, cut]) => (cut ? text.slice(0, at) : text.slice(0, at) + sign + text.slice(at)))
const anyLine = fc.oneof(
  { weight: 5, arbitrary: line },
  { weight: 3, arbitrary: spoilt },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
)
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n')
/** Lines of all answers in any order, some twice, some spoilt. */
const anyAnswer = fc
  .array(fc.tuple(anyLine, lineEnd), { maxLength: 60 })
  .map((parts) => parts.map(([text, end]) => text + end).join(''))

/** One answer with lines cut out, doubled and moved. */
const files = readdirSync(ANSWERS)
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(`${ANSWERS}/${file}`, 'utf8'))
const shuffled = fc.constantFrom(...files).chain((text) => {
  const own = text.split('\n')
  return fc.array(fc.nat(own.length - 1), { maxLength: own.length + 10 }).map((order) =>
    order
      .sort((a, b) => (a % 7) - (b % 7) || a - b)
      .map((at) => own[at] ?? '')
      .join('\n'),
  )
})

describe('any answer', () => {
  it.each([
    ['made of lines of many answers', anyAnswer],
    ['with its lines cut, doubled and moved', shuffled],
    ['of any characters', fc.string({ maxLength: 200, unit: 'binary' })],
  ])('%s is accounted for to the last character', (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        expect(accountFor(text, parseAnswer(text))).toMatchObject({ missing: '', added: '' })
      }),
      { numRuns: 1500 },
    )
  })

  it('keeps every line that says something of its own, wherever it stands', () => {
    const own = fc.constantFrom(
      ...[
        'zqxvy wplk',
        '鑫淼焱垚',
        '- zqxvy wplk',
        '* 鑫淼焱垚',
        '7) zqxvy',
        '> zqxvy wplk',
        '> 鑫淼焱垚',
        '**zqxvy wplk**',
      ],
      ...[
        '| zqxvy | 鑫淼焱垚 |',
        'zqxvy：鑫淼焱垚',
        '- **zqxvy** (wplk)：鑫淼焱垚',
        '    zqxvy — 鑫淼焱垚',
        '### zqxvy wplk',
      ],
    )
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(60), own, (file, at, added) => {
        const before = file.split('\n')
        const text = [...before.slice(0, at), added, ...before.slice(at)].join('\n')
        const answer = parseAnswer(text)
        const held = [
          ...textsOf(answer.pages.map((page) => [page.title, page.sections])),
          ...answer.unplaced.map((line_) => line_.text),
          ...answer.pages.flatMap((page) => page.computed.map(({ start, end }) => text.slice(start, end))),
        ].join('\n')
        for (const word of added.match(/zqxvy|wplk|鑫淼焱垚/gu) ?? []) expect(held).toContain(word)
      }),
      { numRuns: 1500 },
    )
  })

  it('gives sections that our layout can hold', () => {
    fc.assert(
      fc.property(fc.oneof(anyAnswer, shuffled), (text) => {
        for (const { sections } of parseAnswer(text).pages) {
          expect(parseStudyPage(writeStudyPage(1, '', sections))).toMatchObject({ sections, unplaced: [] })
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a very long answer', () => {
  const MEGABYTE = 1 << 20
  const repeat = (unit: string, length: number): string =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

  it('of a megabyte is read within two seconds', async () => {
    const text = repeat(files.join('\n'), MEGABYTE)
    expect(await cpuTime(() => parseAnswer(text))).toBeLessThan(2000)
  })

  const units = [
    '*',
    '|',
    '| a ',
    ' ',
    'a ',
    '（',
    '(',
    '\t',
    'a\tb',
    '> ',
    '- \n',
    '1. ',
    '#',
    '`',
    ' — ',
    '：',
    '中',
    '\\|',
    '/',
    '第8页\n',
    '🔑',
    'A B ',
    '（中',
    'a. 中',
  ]
  const heads = [
    '',
    '## 3. 中文翻译\n',
    '## 4. 缩写\n- **A** ',
    '## 5. 关键词\n- **a** ',
    '## 6. 速览版\n',
    '## 7. 通俗解释\n',
    '## 10. 口诀\n',
  ]
  it.each(heads)(
    'of one sign without end is read in time that grows with its length, under %j',
    async (head) => {
      for (const unit of units) {
        const time = await cpuTime(() => parseAnswer(head + repeat(unit, MEGABYTE / 8)))
        expect({ unit, slow: time > 1000 }).toEqual({ unit, slow: false })
      }
    },
  )
})
