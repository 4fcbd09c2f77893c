import { describe, expect, it } from 'vitest'
import { parseAnswer } from '#core/study/answer/parse-answer.ts'
import { parseStudyPage } from '#core/study/parse-page.ts'
import { writePrompt } from '#core/study/prompt.ts'
import { SECTION_NAMES } from '#shared/model/study.ts'

const page = {
  number: 8,
  text: 'Amazon ECS\n• Launch Docker containers\non AWS\n• Two steps:\n1. Create a cluster\n2. Run a task\n',
}

describe('the prompt for a page', () => {
  it('ends with the formatted original', () => {
    const prompt = writePrompt([page])
    expect(prompt.slice(prompt.indexOf('英语原文内容如下'))).toBe(`英语原文内容如下：

🟩 第 8 页

Amazon ECS
- Launch Docker containers on AWS
- Two steps:
  1. Create a cluster
  2. Run a task

--- 第 8 页结束 ---
`)
  })

  it('shows a layout that is exactly ours', () => {
    const prompt = writePrompt([page])
    const layout = prompt.slice(
      prompt.indexOf('# 第 N 页 · 标题\n\n## 3.'),
      prompt.indexOf('英语原文内容如下'),
    )
    const { sections, unplaced } = parseStudyPage(layout.replace('第 N 页', '第 8 页'))
    expect(Object.keys(sections)).toEqual([...SECTION_NAMES])
    expect(unplaced).toEqual([])
    expect(sections.keywords).toEqual([
      {
        ...{ term: '单词', partOfSpeech: '词性', zh: '中文', explanation: '用法或记法' },
        examples: [{ en: '英语例句', zh: '中文' }],
      },
    ])
  })

  it('asks for a run of pages in one answer', () => {
    const prompt = writePrompt([page, { number: 9, text: 'Fargate' }])
    expect(prompt).toMatch(/^你将接收到下面 2 页英语原文/u)
    expect(prompt.indexOf('🟩 第 8 页')).toBeLessThan(prompt.indexOf('🟩 第 9 页\n\nFargate'))
  })

  it('is the same for the same pages', () => {
    expect(writePrompt([page])).toBe(writePrompt([{ ...page }]))
  })

  it('loses nothing when it is pasted back by mistake', () => {
    const prompt = writePrompt([page])
    const { unplaced } = parseAnswer(prompt)
    expect(unplaced[0]?.text).toMatch(/^你将接收到/u)
  })
})
