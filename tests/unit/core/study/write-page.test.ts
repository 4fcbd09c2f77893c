import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseStudyPage } from '#core/study/parse-page.ts'
import { writeStudyPage } from '#core/study/write-page.ts'
import { anySections, line } from './any-sections.ts'

const COURSE = 'resources/courses/aws-containers'

describe('writing a study page', () => {
  it('gives back what any sections hold when it is read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), line, anySections, (number, title, sections) => {
        expect(parseStudyPage(writeStudyPage(number, title, sections))).toEqual({
          number,
          title,
          sections,
          unplaced: [],
        })
      }),
      { numRuns: 500 },
    )
  })

  it.each(readdirSync(COURSE).filter((file) => file.endsWith('.md')))(
    'gives back %s of the bundled course',
    (file) => {
      const page = parseStudyPage(readFileSync(`${COURSE}/${file}`, 'utf8'))
      expect(parseStudyPage(writeStudyPage(page.number ?? 0, page.title, page.sections))).toEqual(page)
    },
  )

  it('writes what a person would write', () => {
    expect(
      writeStudyPage(8, 'Amazon ECS', {
        translation: { sentences: [{ en: 'a | b', zh: '甲' }], notes: ['原文有误'] },
        abbreviations: [
          {
            abbr: 'ECS',
            spoken: 'E-C-S',
            full: 'Elastic Container Service',
            zh: '弹性容器服务',
            explanation: '排班的',
          },
          { abbr: 'vs.', spoken: '', full: '', zh: '对比', explanation: '' },
        ],
        keywords: [
          {
            term: 'provision',
            partOfSpeech: 'v.',
            zh: '准备',
            explanation: '第一行\n第二行',
            examples: [{ en: 'Provision it.', zh: '备好它。' }],
          },
        ],
        quick: { point: '机器归你管', keywords: ['ECS', 'Task'], hints: ['先查 Agent'] },
        summary: ['一', '二'],
        mnemonic: { lines: ['机器自己养，'], decoded: '说的是 EC2。' },
      }),
    ).toBe(`# 第 8 页 · Amazon ECS

## 3. 中文翻译

| English | 中文 |
| --- | --- |
| a \\| b | 甲 |

> 注：原文有误

## 4. 缩写详解

- **ECS**（读作 E-C-S）— Elastic Container Service — 弹性容器服务
  - 排班的
- **vs.** — — 对比

## 5. 英语关键词详解

- **provision** *v.* 准备
  - 第一行
  - 第二行
  - 例：Provision it. — 备好它。

## 6. 速览版

- 🔑 本页重点：机器归你管
- 📌 关键词：ECS · Task
- 🎯 学习提示：先查 Agent

## 9. 小结

1. 一
2. 二

## 10. 记忆口诀

> 机器自己养，

（说的是 EC2。）
`)
  })
})
