import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseAnswer } from '#core/study/answer/parse-answer.ts'
import { createLibraryRepo } from '#main/library/library.repo.ts'
import { createAnswersService } from '#main/study/answers.service.ts'
import { MAX_PROMPT_PAGES } from '#shared/bridge/limits.ts'
import type { PageId } from '#shared/model/ids.ts'
import { textsOf } from '../../unit/core/study/answer-account.ts'
import { openTestDatabase } from '../db/workspace.ts'

const PAGES = [
  ['What is Docker?', 'What is Docker?\n• Docker is a platform to deploy apps'],
  ['Amazon ECS', 'Amazon ECS\n• ECS = Elastic Container Service'],
  ['AWS Fargate', 'AWS Fargate\n• It is all serverless'],
] as const

/** A document of three pages, and one of more pages than a prompt may ask about. */
function openAnswers() {
  const library = createLibraryRepo(openTestDatabase())
  const add = (title: string, pages: readonly (readonly [string, string])[]): readonly PageId[] => {
    const content = pages.map(([title, text], place) => ({ number: place + 1, title, text }))
    const about = { title, contentHash: title, bundled: false, createdAt: 0 }
    return library.pages(library.addDocument(about, content)).map(({ id }) => id)
  }
  const [docker, ecs, fargate] = add('Deck', PAGES) as [PageId, PageId, PageId]
  const long = add(
    'Long',
    Array.from({ length: MAX_PROMPT_PAGES + 1 }, (_, at) => [`Title ${at}`, `Text of ${at}`] as const),
  )
  const copied: string[] = []
  return {
    ...createAnswersService({ library, copyText: (text) => Promise.resolve(void copied.push(text)) }),
    copied,
    docker,
    ecs,
    fargate,
    long,
  }
}

describe('the prompt', () => {
  it('for a page stands on the clipboard, with the page’s text and no other’s', async () => {
    const { copyPrompt, copied, ecs } = openAnswers()
    const { length } = await copyPrompt({ first: ecs, last: ecs })
    expect(copied).toHaveLength(1)
    expect(copied[0]).toHaveLength(length)
    expect(copied[0]).toContain('🟩 第 2 页\n\nAmazon ECS\n- ECS = Elastic Container Service')
    expect(copied[0]).not.toContain('Docker')
  })

  it('for a run of pages asks about each of them, in order', async () => {
    const { copyPrompt, copied, docker, fargate } = openAnswers()
    await copyPrompt({ first: docker, last: fargate })
    expect(copied[0]?.match(/🟩 第 \d 页/gu)).toEqual(['🟩 第 1 页', '🟩 第 2 页', '🟩 第 3 页'])
  })

  it('is refused for pages that are no run, are too many or do not exist, and the clipboard is left alone', async () => {
    const { copyPrompt, copied, docker, fargate, long } = openAnswers()
    const refused = async (first: PageId, last: PageId, code: string): Promise<void> =>
      expect(copyPrompt({ first, last })).rejects.toMatchObject({ code })
    await refused(fargate, docker, 'bad-request')
    await refused(docker, long[0]!, 'bad-request')
    await refused(long[0]!, long.at(-1)!, 'bad-request')
    await refused(docker, 999 as PageId, 'not-found')
    expect(copied).toEqual([])
  })
})

describe('an answer', () => {
  it('gives each of its pages the page that it explains', async () => {
    const { read, docker, ecs, fargate } = openAnswers()
    const text = [
      '好的，下面是讲解。',
      '# 第 1 页 · What is Docker?\n\n## 9. 小结\n\n1. 打包应用',
      '# AWS Fargate\n\n## 9. 小结\n\n1. 不用管服务器\n\n## 10. 口诀\n\n> 无服务器真省心',
      '# 第 7 页 · 没有这一页\n\n## 9. 小结\n\n1. 别处的',
    ].join('\n\n')
    const { pages, unplaced } = await read({ first: docker, last: fargate, text })
    expect(pages.map(({ pageId }) => pageId)).toEqual([docker, fargate, null])
    expect(pages[1]?.sections).toEqual({
      summary: ['不用管服务器'],
      mnemonic: { lines: ['无服务器真省心'], decoded: '' },
    })
    expect(unplaced).toEqual([{ text: '好的，下面是讲解。', part: 0 }])
    expect((await read({ first: ecs, last: ecs, text: '## 9. 小结\n\n1. 编排容器' })).pages).toMatchObject([
      { pageId: ecs, number: 2 },
    ])
  })

  it('says in or after which of its pages stands what found no place', async () => {
    const { read, docker, fargate } = openAnswers()
    const text = [
      '好的！',
      '# 第 1 页 · What is Docker?\n\n先说两句。\n\n## 9. 小结\n\n1. 打包应用',
      '# 第 3 页 · AWS Fargate\n\n这页简单。\n\n## 9. 小结\n\n1. 不用管服务器\n\n希望对你有帮助！',
    ].join('\n\n')
    expect((await read({ first: docker, last: fargate, text })).unplaced).toEqual([
      { text: '好的！', part: 0 },
      { text: '先说两句。', part: 0 },
      { text: '这页简单。', part: 1 },
      { text: '希望对你有帮助！', part: 1 },
    ])
  })

  it('in which nothing was recognised is kept line by line', async () => {
    const { read, ecs } = openAnswers()
    expect(await read({ first: ecs, last: ecs, text: '对不起，我做不到。\n\n请换个问题。' })).toEqual({
      pages: [],
      unplaced: [
        { text: '对不起，我做不到。', part: null },
        { text: '请换个问题。', part: null },
      ],
    })
  })

  it('with a section too long to be stored is not cut: its text is unplaced', async () => {
    const { read, ecs } = openAnswers()
    const long = '容器'.repeat(20_000)
    const { pages, unplaced } = await read({
      first: ecs,
      last: ecs,
      text: `## 7. 通俗解释\n\n${long}\n\n## 9. 小结\n\n1. 要点`,
    })
    expect(pages).toMatchObject([{ pageId: ecs, sections: { summary: ['要点'] } }])
    expect(pages[0]?.sections).not.toHaveProperty('plain')
    expect(unplaced.map(({ text }) => text.trim())).toEqual([long])
  })

  it('sets the original and its pronunciation aside, word for word', async () => {
    const { read, ecs } = openAnswers()
    const text = '## 1. 格式化原文\n\nAmazon ECS\n\n## 2. 逐句音标\n\n/ˈæməzɑn/\n\n## 9. 小结\n\n1. 编排容器'
    expect((await read({ first: ecs, last: ecs, text })).pages[0]?.computed.join('\n')).toMatch(
      /Amazon ECS[^]*\/ˈæməzɑn\//u,
    )
  })

  it('of any shape loses no character: what is no sign of the layout is in a page or unplaced', async () => {
    const folder = 'tests/fixtures/answers'
    const lines = readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n'))
    const anyLine = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...lines) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('# 第 2 页 · Amazon ECS', '# AWS Fargate', '第 9 页', '闲话', '**', '|'),
      },
      { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
    )
    const { read, docker, ecs, fargate } = openAnswers()
    const asked = [
      { number: 1, title: PAGES[0][0] },
      { number: 2, title: PAGES[1][0] },
      { number: 3, title: PAGES[2][0] },
    ]
    const characters = (text: string): string => Array.from(text.replace(/\s/gu, '')).sort().join('')
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { maxLength: 60 }), fc.boolean(), async (parts, alone) => {
        const text = parts.join('\n')
        const run = alone ? { first: ecs, last: ecs } : { first: docker, last: fargate }
        const { pages, unplaced } = await read({ ...run, text })
        const shown = textsOf([
          pages.map(({ title, sections, computed }) => [title, sections, computed]),
          unplaced.map(({ text }) => text),
        ])
        const { marks } = parseAnswer(text, { pages: alone ? asked.slice(1, 2) : asked })
        const signs = marks.map(({ start, end }) => text.slice(start, end))
        expect(characters([...shown, ...signs].join(''))).toBe(characters(text))
      }),
      { numRuns: 500 },
    )
  })
})
