import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import GenerateAction from '#renderer/features/model/GenerateAction.vue'
import GenerationBar from '#renderer/features/model/GenerationBar.vue'
import GeneratingSection from '#renderer/features/study/GeneratingSection.vue'
import { useGeneration } from '#renderer/stores/generation.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import type { GenerationTask } from '#shared/model/generation.ts'
import type { PageId } from '#shared/model/ids.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'

let bridge: FakeBridge
let pageId: PageId
beforeEach(async () => {
  bridge = freshBridge()
  await openFirstDocument()
  pageId = useReading().pageId!
  useGeneration().listen()
})

const chooseModel = (): unknown => bridge.generation.configure({ address: 'localhost:1', model: 'm' })
const task = (state: GenerationTask['state'], failure: GenerationTask['failure'] = null): GenerationTask => ({
  ...{ pageId, section: 'plain', state, failure },
})
const show = (state: 'running' | 'paused', ...tasks: GenerationTask[]): void =>
  bridge.generation.show({ state, tasks })
const write = (...paragraphs: string[]): void =>
  bridge.emit('study.generating', { pageId, section: 'plain', value: paragraphs })

describe('having a model write', () => {
  it('opens the settings first when there is no model', async () => {
    await mount(GenerateAction, { props: { section: 'plain' } })
      .get('button')
      .trigger('click')
    await flushPromises()
    expect(useGeneration().settingUp).toBe(true)
    expect(useGeneration().queue.tasks).toEqual([])
  })

  it('asks for the section, the page or the document', async () => {
    chooseModel()
    await mount(GenerateAction, { props: { section: 'plain' } })
      .get('button')
      .trigger('click')
    const [page, all] = mount(GenerateAction, { props: { section: null } }).findAll('button')
    await page!.trigger('click')
    await all!.trigger('click')
    await flushPromises()
    expect(callsOf(bridge, 'generation.addPage')).toEqual([
      { pageId, section: 'plain' },
      { pageId, section: null },
    ])
    expect(callsOf(bridge, 'generation.addDocument')).toHaveLength(1)
    expect(useGeneration().taskOf(pageId, 'plain')?.state).toBe('waiting')
  })
})

describe('a section that is being written', () => {
  it('grows in its place and can be stopped', async () => {
    show('running', task('writing'))
    const section = mount(GeneratingSection, { props: { pageId, task: task('writing') } })
    write()
    await flushPromises()
    expect(section.find('.part').exists(), 'nothing to show yet').toBe(false)
    write('队列就像')
    await flushPromises()
    write('队列就像一排信箱。', '谁有空谁来取。')
    await flushPromises()
    expect(section.findAll('.prose p').map((p) => p.text())).toEqual(['队列就像一排信箱。', '谁有空谁来取。'])
    expect(section.get('[role=status]').text()).toBe('本机模型正在写…')
    await section.get('button').trigger('click')
    await flushPromises()
    expect(callsOf(bridge, 'generation.stop')).toEqual([{ pageId }])
    expect(useGeneration().partOf(pageId, 'plain')).toBeUndefined()
  })

  it('says that it is paused while the queue is', async () => {
    show('paused', task('waiting'))
    const section = mount(GeneratingSection, { props: { pageId, task: task('waiting') } })
    await flushPromises()
    expect(section.get('[role=status]').text()).toBe('已暂停')
  })

  it('keeps what has come when it fails, says what to do, and begins afresh', async () => {
    chooseModel()
    show('running', task('writing'))
    write('队列就像')
    const failed = task('failed', { code: 'model-cut', params: {} })
    show('running', failed)
    const section = mount(GeneratingSection, { props: { pageId, task: failed } })
    expect(section.text()).toContain('队列就像')
    expect(section.get('[data-error-code]').text()).toContain('写到一半断了')
    const [, again] = section.findAll('button')
    await again!.trigger('click')
    await flushPromises()
    expect(callsOf(bridge, 'generation.addPage')).toEqual([{ pageId, section: 'plain' }])
    show('running', task('writing'))
    expect(useGeneration().partOf(pageId, 'plain')).toBeUndefined()
  })
})

describe('the bar of what is being written', () => {
  it('is only there while something is to be done', async () => {
    const bar = mount(GenerationBar)
    expect(bar.find('.bar').exists()).toBe(false)
    show('running', task('writing'), { ...task('waiting'), section: 'summary' })
    await flushPromises()
    expect(bar.text()).toContain('正在写：通俗解释')
    expect(bar.text()).toContain('0 / 2')
    await bar.get('[aria-label="停止并清空"]').trigger('click')
    await flushPromises()
    expect(bar.find('.bar').exists()).toBe(false)
  })

  it('pauses, and says why when it paused by itself', async () => {
    show('running', task('writing'))
    const bar = mount(GenerationBar)
    await bar.get('[aria-label="暂停生成"]').trigger('click')
    await flushPromises()
    expect(bar.text()).toContain('已暂停，还有 1 节')
    bridge.generation.show({ failure: { code: 'model-not-running', params: {} } })
    await flushPromises()
    expect(bar.text()).toContain('已暂停，还有 1 节 · ')
    expect(bar.text()).toContain('没有模型服务在运行')
    await bar.get('[aria-label="继续生成"]').trigger('click')
    await flushPromises()
    expect(callsOf(bridge, 'generation.resume')).toHaveLength(1)
  })
})
