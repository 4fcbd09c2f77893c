import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseAnswer } from '#core/study/answer/parse-answer.ts'
import type { ParsedAnswer } from '#core/study/answer/parsed-answer.ts'
import { parseStudyPage } from '#core/study/parse-page.ts'
import { accountFor } from './answer-account.ts'

const ANSWERS = 'tests/fixtures/answers'
const COURSE = 'resources/courses/aws-containers'
const answers = readdirSync(ANSWERS).filter((file) => file.endsWith('.md'))
const course = readdirSync(COURSE).filter((file) => file.endsWith('.md'))
const read = (path: string): string => readFileSync(path, 'utf8')

/** What the fixtures state: the pages without their positions, and the texts of what stands aside. */
function summarise(text: string, { pages, unplaced }: ParsedAnswer): unknown {
  return {
    pages: pages.map(({ number, title, sections, computed }) => ({
      number,
      title,
      sections,
      computed: computed.map(({ start, end }) => text.slice(start, end)),
    })),
    unplaced: unplaced.map((line) => line.text),
  }
}

describe('an answer of a chatbot', () => {
  it.each(answers)('is read as expected: %s', (file) => {
    const text = read(`${ANSWERS}/${file}`)
    const expected: unknown = JSON.parse(read(`${ANSWERS}/${file.replace('.md', '.json')}`))
    expect(summarise(text, parseAnswer(text))).toEqual(expected)
  })

  it.each(answers)('loses nothing: %s', (file) => {
    const text = read(`${ANSWERS}/${file}`)
    expect(accountFor(text, parseAnswer(text))).toMatchObject({ missing: '', added: '' })
  })

  it.each(answers)('is read alike with Windows line ends: %s', (file) => {
    const text = read(`${ANSWERS}/${file}`)
    const windows = text.replaceAll('\n', '\r\n')
    const { pages, unplaced } = parseAnswer(windows)
    const plain = parseAnswer(text)
    expect(pages.map((page) => page.sections)).toEqual(plain.pages.map((page) => page.sections))
    expect(unplaced.map((line) => line.text)).toEqual(plain.unplaced.map((line) => line.text))
  })

  it('has no marks but headings, labels and signs', () => {
    const text = read(`${ANSWERS}/23-nested-lists.md`)
    const words = accountFor(text, parseAnswer(text))
      .marks.map((mark) => mark.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
      .filter((mark) => mark !== '')
    expect(new Set(words)).toEqual(
      new Set([
        ...['4 缩写详解 1', '全称', '读音', '中文', '解释', '2'],
        ...['5 英语关键词详解 1', '释义', '例句', '9 小结'],
      ]),
    )
  })
})

describe('an answer in our own layout', () => {
  it.each(course)('gives exactly what the pack gives: %s', (file) => {
    const text = read(`${COURSE}/${file}`)
    const { number, title, sections } = parseStudyPage(text)
    const answer = parseAnswer(text)
    expect(answer.pages).toMatchObject([{ number, title }])
    expect(answer.pages[0]?.sections).toEqual(sections)
    expect(answer.unplaced).toEqual([])
    expect(accountFor(text, answer)).toMatchObject({ missing: '', added: '' })
  })

  const pages = course.map((file) => read(`${COURSE}/${file}`))
  const expected = pages.map((page) => parseStudyPage(page).sections)
  it.each([
    ['all pages in one answer', pages.join('\n')],
    ['Windows line ends', pages.join('\n').replaceAll('\n', '\r\n')],
    ['a fence around everything', `\`\`\`markdown\n${pages.join('\n')}\`\`\`\n`],
  ])('gives the same for %s', (_name, text) => {
    const answer = parseAnswer(text)
    expect(answer.pages.map((page) => page.sections)).toEqual(expected)
    expect(answer.unplaced).toEqual([])
  })

  it('is still read page by page between greetings and rules', () => {
    const text = `好的，我们开始吧！\n\n---\n\n${pages.join('\n---\n\n')}\n希望对你有帮助！\n`
    const answer = parseAnswer(text)
    expect(answer.pages.map((page) => page.number)).toEqual(pages.map((_page, index) => index + 1))
    expect(answer.unplaced.map((line) => line.text)).toEqual(['好的，我们开始吧！', '希望对你有帮助！'])
    expect(answer.pages.map((page) => page.sections.summary)).toEqual(expected.map((page) => page.summary))
    expect(answer.pages.map((page) => page.sections.keywords)).toEqual(expected.map((page) => page.keywords))
    expect(accountFor(text, answer)).toMatchObject({ missing: '', added: '' })
  })
})

describe('the pages that an answer was asked for', () => {
  it('give its number to an answer that tells none', () => {
    const { pages } = parseAnswer('## 9. 小结\n- 一', { pages: [{ number: 8, title: 'Amazon ECS' }] })
    expect(pages).toMatchObject([{ number: 8, sections: { summary: ['一'] } }])
  })

  it('do not take the number from an answer that tells one', () => {
    const { pages } = parseAnswer('# 第 9 页\n## 9. 小结\n- 一', { pages: [{ number: 8, title: '' }] })
    expect(pages).toMatchObject([{ number: 9 }])
  })

  it('are told apart by their titles', () => {
    const text = read(`${ANSWERS}/34-pages-by-title.md`)
    const known = [
      { number: 13, title: 'Amazon ECR' },
      { number: 14, title: 'Amazon EKS Overview' },
    ]
    expect(parseAnswer(text, { pages: known }).pages).toMatchObject([
      { number: 13, sections: { summary: ['镜像仓库'] } },
      { number: 14, sections: { summary: ['托管的 Kubernetes'] } },
    ])
  })
})

describe('positions', () => {
  it('say where sections, computed sections, leftovers and marks stand', () => {
    const text = '你好\r\n## 1. 格式化原文\r\nECS\r\n## 9. 小结\r\n- 一\r\n- 二\r\n'
    const answer = parseAnswer(text)
    const at = (piece: string): { start: number; end: number } => {
      const start = text.indexOf(piece)
      return { start, end: start + piece.length }
    }
    expect(answer.unplaced).toEqual([{ text: '你好', ...at('你好') }])
    expect(answer.pages[0]?.computed).toEqual([at('ECS')])
    expect(answer.pages[0]?.origins).toEqual({ summary: [at('- 一\r\n- 二')] })
    expect(answer.marks).toEqual([
      at('## 1. 格式化原文'),
      at('## 9. 小结\r\n-'),
      { start: text.indexOf('- 二'), end: text.indexOf('- 二') + 1 },
    ])
  })
})
