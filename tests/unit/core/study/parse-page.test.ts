import { describe, expect, it } from 'vitest'
import { parseStudyPage } from '#core/study/parse-page.ts'

const page = `# 第 8 页 · Amazon ECS - EC2 Launch Type

## 3. 中文翻译

| English | 中文 |
|---|---|
| ECS = Elastic Container Service | ECS 就是“弹性容器服务” |
| a \\| b | 甲 \\| 乙 |

> 注：原文拼写有误。

## 4. 缩写详解

- **ECS**（读作 E-C-S）— Elastic Container Service — 弹性容器服务
  - 决定容器在哪台机器上跑。
- **vs.** — versus — 对比
  - 两样东西放在一起比较。

## 5. 英语关键词详解

- **take care of** *phr.* 负责、照管
  - 后面接人或事。
  - 例：AWS takes care of it. — 这事 AWS 管。

## 6. 速览版

- 🔑 本页重点：机器归你管。
- 📌 关键词：ECS · Task · ECS Agent
- 🎯 学习提示：先查 Agent。
- 🎯 学习提示：再查角色。

## 7. 通俗解释

第一段
第二行。

第二段。

## 8. 小白解释

像厨房。

## 9. 小结

1. 一
2. 二

## 10. 记忆口诀

> **机器自己养，**
> **Agent 来报到。**

（第一句说机器。）
`

describe('a study page', () => {
  const parsed = parseStudyPage(page)

  it('knows its number and title', () => {
    expect(parsed.number).toBe(8)
    expect(parsed.title).toBe('Amazon ECS - EC2 Launch Type')
  })

  it('reads every section and leaves nothing over', () => {
    expect(parsed.unplaced).toEqual([])
    expect(parsed.sections).toEqual({
      translation: {
        sentences: [
          { en: 'ECS = Elastic Container Service', zh: 'ECS 就是“弹性容器服务”' },
          { en: 'a | b', zh: '甲 | 乙' },
        ],
        notes: ['原文拼写有误。'],
      },
      abbreviations: [
        {
          abbr: 'ECS',
          spoken: 'E-C-S',
          full: 'Elastic Container Service',
          zh: '弹性容器服务',
          explanation: '决定容器在哪台机器上跑。',
        },
        { abbr: 'vs.', spoken: '', full: 'versus', zh: '对比', explanation: '两样东西放在一起比较。' },
      ],
      keywords: [
        {
          term: 'take care of',
          partOfSpeech: 'phr.',
          zh: '负责、照管',
          explanation: '后面接人或事。',
          examples: [{ en: 'AWS takes care of it.', zh: '这事 AWS 管。' }],
        },
      ],
      quick: {
        point: '机器归你管。',
        keywords: ['ECS', 'Task', 'ECS Agent'],
        hints: ['先查 Agent。', '再查角色。'],
      },
      plain: ['第一段第二行。', '第二段。'],
      beginner: ['像厨房。'],
      summary: ['一', '二'],
      mnemonic: { lines: ['机器自己养，', 'Agent 来报到。'], decoded: '第一句说机器。' },
    })
  })

  it('keeps what fits nowhere', () => {
    const odd = parseStudyPage('前言\n# 第 1 页 · T\n## 9. 小结\n一句散文。\n## 2. 逐句音标\n附录文字')
    expect(odd.sections.summary).toEqual([])
    expect(odd.unplaced).toEqual(['前言', '## 2. 逐句音标', '附录文字', '一句散文。'])
  })
})
