import { describe, expect, it } from 'vitest'
import { continuesStep } from '#core/study/edit-step.ts'
import { isEmptySection, sectionExcerpt } from '#core/study/section-text.ts'

const nothing = (): null => null
const current = { json: '["ab"]', beganAt: 0, changedAt: 1000 }

describe('a save by the learner', () => {
  it('goes on with the step before while the text grows', () => {
    expect(continuesStep(current, { json: '["abc"]', at: 1500 }, nothing)).toBe(true)
    expect(continuesStep(current, { json: '["ab","c"]', at: 1500 }, nothing)).toBe(true)
  })

  it('begins a new one after a pause, or when the step has lasted long', () => {
    expect(continuesStep(current, { json: '["abc"]', at: 3001 }, nothing)).toBe(false)
    const long = { ...current, changedAt: 20_000 }
    expect(continuesStep(long, { json: '["abc"]', at: 20_001 }, nothing)).toBe(false)
  })

  it('begins a new one when something is taken away that the version before does not hold', () => {
    expect(continuesStep(current, { json: '["b"]', at: 1500 }, nothing)).toBe(false)
    expect(continuesStep(current, { json: '["b"]', at: 1500 }, () => '["x"]')).toBe(false)
    expect(continuesStep(current, { json: '["b"]', at: 1500 }, () => '["abc"]')).toBe(true)
  })
})

describe('a section', () => {
  it('is empty when no text in it says anything', () => {
    expect(isEmptySection([])).toBe(true)
    expect(isEmptySection({ point: ' ', keywords: ['\n'], hints: [] })).toBe(true)
    expect(isEmptySection({ point: '', keywords: ['ECS'], hints: [] })).toBe(false)
    expect(isEmptySection({ sentences: [{ en: '', zh: '启动' }], notes: [] })).toBe(false)
  })

  it('begins with its first texts, on one line, cut between characters', () => {
    expect(sectionExcerpt({ point: '机器\n归你管', keywords: ['', 'ECS'], hints: [] }, 20)).toBe(
      '机器 归你管 · ECS',
    )
    expect(sectionExcerpt(['🟩🟩🟩🟩'], 3)).toBe('🟩🟩…')
    expect(sectionExcerpt(['**机器**归`你`管'], 20)).toBe('机器归你管')
  })

  it('beside another that begins the same, begins where the two differ', () => {
    const long = '同一个开头写得很长很长很长'
    expect(sectionExcerpt([`${long}，这里变了`], 12, [`${long}。`])).toBe('…很长很长很长，这里变了')
    expect(sectionExcerpt([long], 12, [long])).toBe('同一个开头写得很长很长…')
    expect(sectionExcerpt([long], 12, [`${long}，后来加的`])).toBe('…很长很长很长')
    expect(sectionExcerpt(['短的'], 12, ['短吧'])).toBe('短的')
  })

  it('begins and ends with whole words, and with an ellipsis where more is said', () => {
    const opening = '先启动容器，再向控制面 registers the container instance'
    const excerptOf = (ending: string): string => sectionExcerpt([opening + ending], 48, [`${opening}.`])
    expect(excerptOf(' soon')).toBe('…instance soon')
    expect(excerptOf('s of an ECS cluster behind a load balancer')).toBe(
      '…instances of an ECS cluster behind a load…',
    )
    expect(sectionExcerpt(['A task definition describes containers'], 20)).toBe('A task definition…')
    expect(sectionExcerpt(['任务定义说明要运行哪些容器 containers'], 18)).toBe('任务定义说明要运行哪些容器…')
  })

  it('begins after a mark of the Chinese before it, where one is near', () => {
    const opening = '容器是由 AWS 来管的，你写好任务定义，集群就启动任务'
    const excerpt = sectionExcerpt([`${opening}，再看着它跑下去`], 30, [`${opening}。`])
    expect(excerpt).toBe('…集群就启动任务，再看着它跑下去')
    const mixed = '写任务定义的人是你自己，启动容器 = 在 Cluster 里启动 Task'
    expect(sectionExcerpt([`${mixed}，再等`], 48, [`${mixed}。`])).toBe(`…${mixed.slice(12)}，再等`)
  })

  it('cuts a word that would fill a third of it', () => {
    expect(sectionExcerpt(['arn:aws AmazonECSTaskExecutionRolePolicy'], 24)).toBe('arn:aws AmazonECSTaskEx…')
  })
})
