import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import StudySections from '#renderer/features/study/StudySections.vue'
import { useStudyEditing } from '#renderer/features/study/editing.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { SectionName, StudySections as Sections } from '#shared/model/study.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'
import { twoFrames } from '../harness/frames.ts'

const PACK: Sections = {
  translation: {
    sentences: [
      { en: 'Message queues – the basics', zh: '消息队列入门' },
      { en: 'A producer puts messages into a queue', zh: '生产者把消息放进队列' },
    ],
    notes: [],
  },
  abbreviations: [
    {
      abbr: 'SQS',
      spoken: 'S-Q-S',
      full: 'Simple Queue Service',
      zh: '简单队列服务',
      explanation: '托管队列',
    },
    { abbr: 'FIFO', spoken: '', full: 'First In, First Out', zh: '先进先出', explanation: '' },
  ],
  keywords: [{ term: 'queue', partOfSpeech: 'n.', zh: '队列', explanation: '', examples: [] }],
  quick: { point: '队列解耦', keywords: ['SQS', 'queue'], hints: ['谁先出？'] },
  plain: ['第一段。', '第二段。'],
  summary: ['一', '二', '三'],
  mnemonic: { lines: ['先进先出'], decoded: 'FIFO' },
}

let bridge: FakeBridge
let pageId: PageId
let view: VueWrapper

beforeEach(async () => {
  bridge = freshBridge()
  await openFirstDocument()
  pageId = useReading().pageId!
  bridge.study.addPack(pageId, PACK)
  view = mount(StudySections, { attachTo: document.body })
  await twoFrames()
  await flushPromises()
})

const section = (name: SectionName): ReturnType<VueWrapper['get']> => view.get(`#study-${name}`)
const stored = (name: SectionName): unknown => bridge.study.page(pageId)[name].value

async function edit(name: SectionName): Promise<void> {
  await section(name).get('[aria-label^="编辑"]').trigger('click')
}
async function saved(): Promise<void> {
  await useStudyEditing().flush()
  await flushPromises()
}

describe('every kind of section', () => {
  it('is written in place and stored as the learner’s', async () => {
    await edit('plain')
    const field = section('plain').get('textarea')
    expect(field.element.value).toBe('第一段。\n\n第二段。')
    expect(document.activeElement).toBe(field.element)
    await field.setValue('第一段。\n\n改过的第二段。\n')
    await saved()
    expect(stored('plain')).toEqual(['第一段。', '改过的第二段。'])
    expect(field.element.value).toBe('第一段。\n\n改过的第二段。\n')
    expect(section('plain').get('[role=status]').text()).toMatch(/^已保存 \d\d:\d\d$/)
    await section('plain').get('.editor').trigger('keydown', { key: 'Escape' })
    expect(section('plain').find('.editor').exists()).toBe(false)
    expect(
      section('plain')
        .findAll('.prose p')
        .map((p) => p.text()),
    ).toEqual(['第一段。', '改过的第二段。'])
    expect(section('plain').get('.origin').text()).toMatch(/^你改过 · \d\d:\d\d$/)
    expect(section('summary').get('.origin').text()).toBe('学习包')
  })

  it('translation: a row for each sentence of the page, with those that were not translated yet', async () => {
    await edit('translation')
    const rows = section('translation').findAll('li')
    expect(rows.map((row) => row.get('.english').text()).slice(0, 3)).toEqual([
      'Message queues – the basics',
      'A producer puts messages into a queue',
      'A consumer takes them out, one by one',
    ])
    await rows[2]!.get('textarea').setValue('消费者一个个取走')
    await saved()
    expect(stored('translation')).toMatchObject({
      sentences: expect.arrayContaining([
        { en: 'A consumer takes them out, one by one', zh: '消费者一个个取走' },
      ]) as unknown,
    })
  })

  it('entries: added, put in another order and taken out, with the focus where the work goes on', async () => {
    await edit('abbreviations')
    const labels = (): string[] =>
      section('abbreviations')
        .findAll<HTMLTextAreaElement>('.abbr textarea')
        .map((field) => field.element.value)
    await section('abbreviations').findAll('.down')[0]!.trigger('click')
    expect(labels()).toEqual(['FIFO', 'SQS'])
    expect(document.activeElement?.closest('li')?.getAttribute('aria-label')).toBe('第 2 条')
    await section('abbreviations').get('.add').trigger('click')
    await flushPromises()
    expect(document.activeElement).toBe(section('abbreviations').findAll('.abbr textarea')[2]!.element)
    await section('abbreviations').findAll('.abbr textarea')[2]!.setValue('DLQ')
    await section('abbreviations').findAll('.remove')[0]!.trigger('click')
    await saved()
    expect(stored('abbreviations')).toMatchObject([{ abbr: 'SQS' }, { abbr: 'DLQ' }])
  })

  it('key words with their examples', async () => {
    await edit('keywords')
    await section('keywords').get('.more').trigger('click')
    const [en, zh] = section('keywords').findAll('.example textarea')
    await en!.setValue('a queue of people')
    await zh!.setValue('排队的人')
    await saved()
    expect(stored('keywords')).toMatchObject([
      { term: 'queue', examples: [{ en: 'a queue of people', zh: '排队的人' }] },
    ])
  })

  it('quick view, summary and verse', async () => {
    await edit('quick')
    await section('quick').findAll('textarea')[1]!.setValue('SQS\n\nDLQ')
    await edit('summary')
    expect(section('quick').find('.editor').exists()).toBe(false)
    const points = section('summary').findAll('textarea')
    await points[0]!.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    await section('summary').findAll('textarea')[1]!.setValue('一点五')
    await edit('mnemonic')
    await section('mnemonic').findAll('textarea')[0]!.setValue('先进先出\n后来排队')
    await saved()
    expect(stored('quick')).toEqual({ point: '队列解耦', keywords: ['SQS', 'DLQ'], hints: ['谁先出？'] })
    expect(stored('summary')).toEqual(['一', '一点五', '二', '三'])
    expect(stored('mnemonic')).toEqual({ lines: ['先进先出', '后来排队'], decoded: 'FIFO' })
  })

  it('that is missing can be written', async () => {
    expect(section('beginner').get('.missing').text()).toContain('这一节还没有内容')
    await section('beginner').get('.missing button').trigger('click')
    await section('beginner').get('textarea').setValue('像排队买奶茶。')
    await saved()
    expect(stored('beginner')).toEqual(['像排队买奶茶。'])
  })
})

describe('what is written', () => {
  it('is undone and redone by key, and undoing it all shows what the pack says', async () => {
    await edit('quick')
    const point = (): HTMLTextAreaElement => section('quick').get('textarea').element
    await section('quick').get('textarea').setValue('改一')
    await saved()
    await section('quick').get('textarea').setValue('改二')
    const editor = section('quick').get('.editor')
    await editor.trigger('keydown', { key: 'z', ctrlKey: true })
    await flushPromises()
    expect(point().value).toBe('改一')
    await editor.trigger('keydown', { key: 'y', ctrlKey: true })
    await flushPromises()
    expect(point().value).toBe('改二')
    await editor.trigger('keydown', { key: 'z', ctrlKey: true })
    await flushPromises()
    await editor.trigger('keydown', { key: 'z', ctrlKey: true })
    await flushPromises()
    expect(point().value).toBe('队列解耦')
    expect(section('quick').get('.origin').text()).toBe('学习包')
  })

  it('is listed in the history, and any version comes back', async () => {
    await edit('plain')
    await section('plain').get('textarea').setValue('我写的')
    await section('plain').get('.editor').trigger('keydown', { key: 'Escape' })
    await flushPromises()
    await section('plain').get('[aria-label="通俗解释的历史"]').trigger('click')
    await flushPromises()
    const rows = section('plain').findAll('.panel li')
    expect(rows.map((row) => row.get('.excerpt').text())).toEqual(['我写的', '第一段。 · 第二段。'])
    expect(rows[0]!.get('.from').text()).toMatch(/^你改过 · /)
    expect(rows[1]!.get('.from').text()).toBe('原来的内容 · 学习包')
    await rows[1]!.get('button').trigger('click')
    await flushPromises()
    expect(section('plain').findAll('.prose p')).toHaveLength(2)
    await section('plain').get('.steps button').trigger('click')
    await flushPromises()
    expect(section('plain').get('.prose').text()).toBe('我写的')
  })

  it('goes to its own page when another page is opened', async () => {
    await edit('plain')
    await section('plain').get('textarea').setValue('写到一半')
    await useReading().turn(1)
    await twoFrames()
    await flushPromises()
    expect(stored('plain')).toEqual(['写到一半'])
    expect(view.find('.editor').exists()).toBe(false)
    expect(callsOf(bridge, 'study.put')).toHaveLength(1)
  })

  it('stays in the field when it cannot be saved, and is saved on trying again', async () => {
    const put = bridge.handlers['study.put']
    bridge.handlers['study.put'] = () => {
      throw new SoundleafError('internal')
    }
    await edit('plain')
    await section('plain').get('textarea').setValue('别丢')
    await saved()
    expect(section('plain').get('[role=status]').text()).toBe('没存上，内容还在这里')
    expect(useNotices().list).toHaveLength(1)
    bridge.handlers['study.put'] = put
    await useReading().turn(1)
    await useReading().turn(-1)
    await twoFrames()
    await flushPromises()
    expect(stored('plain')).toEqual(['别丢'])
  })

  it('stands above what was stored elsewhere meanwhile', async () => {
    await edit('plain')
    await section('plain').get('textarea').setValue('我的')
    bridge.study.put({ pageId, section: 'plain', value: ['模型的'], origin: 'model' })
    await saved()
    expect(stored('plain')).toEqual(['我的'])
    const said = bridge.study.history({ pageId, section: 'plain' }).map(({ excerpt }) => excerpt)
    expect(said).toEqual(['我的', '模型的', '第一段。 · 第二段。'])
    expect(section('plain').get('textarea').element.value).toBe('我的')
  })

  it('is not disturbed by keys of the input method', async () => {
    await edit('plain')
    const editor = section('plain').get('.editor')
    await editor.trigger('keydown', { key: 'Escape', isComposing: true })
    expect(section('plain').find('.editor').exists()).toBe(true)
  })
})

it('shows at once what another part of the app stores', async () => {
  bridge.study.put({ pageId, section: 'summary', value: ['粘贴来的'], origin: 'pasted' })
  await flushPromises()
  expect(section('summary').get('ol').text()).toBe('粘贴来的')
  expect(section('summary').get('.origin').text()).toBe('粘贴的回答')
})

it('folds a section and remembers it', async () => {
  await section('quick').get('.fold').trigger('click')
  expect(section('quick').find('.content').exists()).toBe(false)
  expect(section('quick').get('.fold').attributes('aria-expanded')).toBe('false')
  expect(useSettings().values.foldedSections).toEqual(['quick'])
  expect(callsOf(bridge, 'settings.set')).toEqual([{ foldedSections: ['quick'] }])
  await section('quick').get('.fold').trigger('click')
  expect(useSettings().values.foldedSections).toEqual([])
})
