import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import App from '#renderer/App.vue'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import type { CallOutput } from '#shared/bridge/contract.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'
import { installAudioClock } from '../harness/audio-clock.ts'

let bridge: FakeBridge
let app: VueWrapper

beforeEach(async () => {
  document.body.replaceChildren()
  bridge = freshBridge()
  installAudioClock()
  Object.assign(window, { innerWidth: 1280 })
  app = mount(App, { attachTo: document.body })
  await openFirstDocument()
  await flushPromises()
})

const meaning = () => app.get('[data-word-card] [data-meaning]')
const more = () => meaning().find('button.more')

async function openCard(): Promise<void> {
  await app.get('[data-s="1"] .english [data-w="1"]').trigger('click')
  await flushPromises()
}

/** Lets the dictionary say this about the word of the card. */
function answerWith(part: Partial<CallOutput<'dictionary.lookup'>>): void {
  const empty = { technical: null, phrase: null, senses: [], isNear: false, definitions: [], parts: [] }
  bridge.handlers['dictionary.lookup'] = ({ text }) => ({
    text,
    headword: text,
    inflections: [],
    ...empty,
    ...part,
  })
}

describe('the meaning on a word’s card', () => {
  it('asks with the sentence that the word stands in', async () => {
    await openCard()
    expect(callsOf(bridge, 'dictionary.lookup').at(-1)).toMatchObject({
      text: 'producer',
      context: { at: 2, sentence: expect.stringMatching(/^.{2}producer/u) as string },
    })
  })

  it('has the technical meaning above the senses, and names its sources', async () => {
    await openCard()
    const text = meaning().text()
    expect(text.indexOf('往队列里放消息的一方。')).toBeGreaterThan(-1)
    expect(text.indexOf('往队列里放消息的一方。')).toBeLessThan(text.indexOf('制片人'))
    expect(meaning().get('[data-origin]').text()).toContain('CC-CEDICT（CC BY-SA 4.0）')
    expect(meaning().get('[data-origin]').text()).toContain('WordNet')
  })

  it('shows three senses first, the rest and English on request', async () => {
    await openCard()
    expect(meaning().get('dd').text()).toBe('生产者；制片人；制作人')
    expect(meaning().find('[data-definitions]').exists()).toBe(false)
    await more().trigger('click')
    expect(meaning().get('dd').text()).toBe('生产者；制片人；制作人；生产商')
    expect(meaning().get('[data-definitions]').text()).toContain('someone who manufactures something')
    await more().trigger('click')
    expect(meaning().find('[data-definitions]').exists()).toBe(false)
  })

  it('says of which word it is a form', async () => {
    answerWith({
      headword: 'run',
      inflections: ['third-person'],
      senses: [{ partOfSpeech: 'v.', zh: ['运行'] }],
    })
    await openCard()
    expect(meaning().get('[data-form]').text()).toMatch(/→ run\s+第三人称单数/u)
    expect(more().exists()).toBe(false)
  })

  it('shows the phrase that the word belongs to', async () => {
    answerWith({ phrase: { text: 'load balancer', zh: '负载均衡器', explanation: '把请求分给多台服务器。' } })
    await openCard()
    expect(meaning().get('[data-phrase]').text()).toContain('load balancer 负载均衡器')
  })

  it('says when only a near synonym, the parts or nothing is known', async () => {
    answerWith({ isNear: true, senses: [{ partOfSpeech: 'n.', zh: ['平衡'] }] })
    await openCard()
    expect(meaning().text()).toContain('近义词')
    await app.get('[data-word-card] header button').trigger('click')
    answerWith({
      parts: [
        { text: 'multi', zh: '' },
        { text: 'container', zh: '容器' },
      ],
    })
    await openCard()
    expect(meaning().get('.parts').text()).toContain('container 容器')
    await app.get('[data-word-card] header button').trigger('click')
    answerWith({})
    await openCard()
    expect(meaning().text()).toContain('词典里没有这个词。')
  })

  it('keeps the card when the dictionary cannot be opened, and says so', async () => {
    bridge.handlers['dictionary.lookup'] = () => {
      throw new SoundleafError('dictionary-unavailable')
    }
    await openCard()
    expect(app.find('[data-word-card] h2').exists()).toBe(true)
    expect(app.find('[data-meaning]').exists()).toBe(false)
    expect(app.get('[role=alert]').text()).toContain('词典打不开')
  })
})
