import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSection, type ComparedSection } from '#core/study/compare/compare-section.ts'
import { SECTION_NAMES, type Keyword, type SectionName } from '#shared/model/study.ts'
import { anySections } from '../any-sections.ts'
import { textsOf } from '../answer-account.ts'
import { cpuTime } from '../../../../cpu-time.ts'

/** One line an entry: its kind and its texts with what is gone in `[-…]` and what is new in `[+…]`. */
function lines({ entries }: ComparedSection): string[] {
  const signs = { same: '', gone: '-', new: '+' }
  return entries.map(({ kind, lines }) =>
    [
      `${kind}:`,
      ...lines
        .flat()
        .map((runs) =>
          runs.map((run) => (run.kind === 'same' ? run.text : `[${signs[run.kind]}${run.text}]`)).join(''),
        ),
    ].join(' '),
  )
}

function keyword(term: string, zh: string): Keyword {
  return { term, partOfSpeech: 'n.', zh, explanation: '', examples: [] }
}

describe('a pasted section beside the one that is there', () => {
  it('is new where there is none', () => {
    const compared = compareSection('summary', {}, { summary: ['一', '二'] })
    expect(compared.kind).toBe('new')
    expect(lines(compared)).toEqual(['new: [+一]', 'new: [+二]'])
  })

  it('is the same where nothing differs', () => {
    const sections = { keywords: [keyword('task', '任务')] }
    expect(compareSection('keywords', sections, structuredClone(sections)).kind).toBe('same')
  })

  it('is aligned sentence by sentence', () => {
    const compared = compareSection(
      'translation',
      {
        translation: {
          sentences: [
            { en: 'Docker is a platform', zh: 'Docker 是一个平台' },
            { en: 'Run it anywhere', zh: '到处都能运行' },
            { en: 'Gone', zh: '没了' },
          ],
          notes: ['旧写法'],
        },
      },
      {
        translation: {
          sentences: [
            { en: 'Docker is a platform', zh: 'Docker 是一种平台' },
            { en: 'Scale fast', zh: '很快就能扩容' },
            { en: 'Run it anywhere', zh: '到处都能运行' },
          ],
          notes: ['旧写法'],
        },
      },
    )
    expect(compared.kind).toBe('differs')
    expect(lines(compared)).toEqual([
      'changed: Docker is a platform Docker 是一[-个][+种]平台',
      'new: [+Scale fast] [+很快就能扩容]',
      'same: Run it anywhere 到处都能运行',
      'gone: [-Gone] [-没了]',
      'same: 旧写法',
    ])
  })

  it('pairs a term with itself, however much is said otherwise about it', () => {
    const compared = compareSection(
      'keywords',
      { keywords: [keyword('cluster', '集群'), keyword('task', '任务')] },
      { keywords: [keyword('Task', '一次要跑的活儿')] },
    )
    expect(lines(compared)).toEqual([
      'gone: [-cluster] [-n.] [-集群]',
      'changed: [-task][+Task] n. [-任务][+一次要跑的活儿]',
    ])
  })

  it('never takes a hint for the point', () => {
    const compared = compareSection(
      'quick',
      { quick: { point: '容器很轻', keywords: ['ECS', 'task'], hints: [] } },
      { quick: { point: '', keywords: ['ECS', 'task', 'cluster'], hints: ['容器很轻'] } },
    )
    expect(lines(compared)).toEqual([
      'gone: [-容器很轻]',
      'changed: ECS · task[+ · cluster]',
      'new: [+容器很轻]',
    ])
  })

  it('loses no character of either version', () => {
    const characters = (texts: readonly string[]): string =>
      Array.from(texts.join('').replace(/[\s·]/gu, '')).sort().join('')
    fc.assert(
      fc.property(
        anySections,
        anySections,
        fc.constantFrom(...SECTION_NAMES),
        (there, pasted, name: SectionName) => {
          const runs = compareSection(name, there, pasted).entries.flatMap(({ lines }) => lines.flat(2))
          const shown = (kind: 'gone' | 'new'): string =>
            characters(runs.filter((run) => run.kind === 'same' || run.kind === kind).map(({ text }) => text))
          expect(shown('gone')).toBe(characters(textsOf(there[name])))
          expect(shown('new')).toBe(characters(textsOf(pasted[name])))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('is compared in time, however long it is', async () => {
    const many = (sign: string): string[] =>
      Array.from({ length: 400 }, (_, at) => `${sign}${at} 容器 ${at * 7}`)
    const time = await cpuTime(() => {
      const compared = compareSection('summary', { summary: many('a') }, { summary: many('b') })
      expect(compared.kind).toBe('differs')
    })
    expect(time).toBeLessThan(2000)
  })
})
