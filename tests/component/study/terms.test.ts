import { flushPromises, mount, type DOMWrapper, type VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import App from '#renderer/App.vue'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import { usePronunciations } from '#renderer/stores/pronunciations.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'
import { installAudioClock, type AudioClock } from '../harness/audio-clock.ts'

let bridge: FakeBridge
let app: VueWrapper
let clock: AudioClock

beforeEach(async () => {
  document.body.replaceChildren()
  bridge = freshBridge()
  clock = installAudioClock()
  Object.assign(window, { innerWidth: 1280 })
  await openFirstDocument()
  const sqs = {
    abbr: 'SQS',
    spoken: 'S-Q-S',
    full: 'Simple Queue Service',
    zh: '简单队列服务',
    explanation: '托管队列',
  }
  const queue = {
    partOfSpeech: 'n.',
    zh: '队列',
    explanation: '先来先走。',
    examples: [{ en: 'Empty the queue.', zh: '清空队列。' }],
  }
  bridge.study.addPack(useReading().pageId!, {
    abbreviations: [sqs],
    keywords: [{ term: 'queue', ...queue }],
    plain: ['用 **SQS** 和 message queue 解耦，<img src=x>。'],
    summary: ['`docker run` 之后看 log。'],
  })
  app = mount(App, { attachTo: document.body })
  await clock.advance(60)
  await flushPromises()
})

const terms = (section: string): DOMWrapper<HTMLElement>[] =>
  app.get(`#study-${section}`).findAll<HTMLElement>('[data-term]')
const card = () => app.get('[data-word-card]')

async function press(term: DOMWrapper<HTMLElement>, key: string): Promise<void> {
  await term.trigger('keydown', { key })
  await flushPromises()
}

describe('an English term of an explanation', () => {
  it('is heard at a click, in the learner’s voice, and opens its card', async () => {
    expect(terms('plain').map((term) => term.text())).toEqual(['SQS', 'message queue', 'img src=x'])
    expect(app.get('#study-plain').find('img').exists()).toBe(false)
    await terms('plain')[1]!.trigger('click')
    await flushPromises()
    expect(callsOf(bridge, 'speech.term')).toEqual([{ text: 'message queue', accent: 'us', voice: '' }])
    expect(terms('plain')[1]!.attributes('data-lit')).toBeDefined()
    expect(card().get('h2').text()).toBe('message queue')
    expect(callsOf(bridge, 'dictionary.lookup').at(-1)).toEqual({ text: 'message queue' })
    expect(card().find('[data-own]').exists(), 'own pronunciations are for words').toBe(false)
    await card().get('[data-accent="uk"] .say').trigger('click')
    await flushPromises()
    expect(callsOf(bridge, 'speech.term').at(-1)).toMatchObject({ text: 'message queue', accent: 'uk' })
    await clock.advance(3000)
    expect(app.findAll('[data-lit]')).toEqual([])
  })

  it('is reached by one stop of Tab a section, the arrow keys, and Enter', async () => {
    const stops = (): string[] => app.findAll('[data-term][tabindex="0"]').map((term) => term.text())
    expect(stops()).toEqual(['SQS', 'queue', 'SQS', 'docker run'])
    const [first, second] = terms('plain') as [DOMWrapper<HTMLElement>, DOMWrapper<HTMLElement>]
    first.element.focus()
    await press(first, 'ArrowRight')
    expect(document.activeElement).toBe(second.element)
    expect(second.attributes('role')).toBe('button')
    expect(stops()).toEqual(['SQS', 'queue', 'message queue', 'docker run'])
    await press(second, 'Enter')
    expect(card().get('h2').text()).toBe('message queue')
    expect(useReading().page?.number, 'the arrow did not turn the page').toBe(1)
  })

  it('has no part in editing', async () => {
    await app.get('#study-plain [aria-label^="编辑"]').trigger('click')
    const field = app.get<HTMLTextAreaElement>('#study-plain textarea')
    expect(field.element.value).toContain('用 **SQS** 和 message queue')
    expect(app.get('#study-plain').find('[data-term]').exists()).toBe(false)
  })
})

describe('the card of a word that the page explains', () => {
  it('begins with the page’s own abbreviation', async () => {
    const word = app.findAll('.english .w').find((each) => each.text() === 'SQS')!
    await word.trigger('click')
    await flushPromises()
    const entry = card().get('[data-entry="abbreviation"]')
    expect(entry.text()).toMatch(/本页缩写.*SQS.*读作 S-Q-S.*简单队列服务.*Simple Queue Service.*托管队列/u)
    expect(card().html().indexOf('data-entry')).toBeLessThan(card().html().indexOf('data-accent'))
  })

  it('or its key word, whose term a longer one may hold', async () => {
    await terms('plain')[1]!.trigger('click')
    await flushPromises()
    expect(card().get('[data-entry="keyword"]').text()).toMatch(
      /本页关键词.*queue.*n\..*队列.*先来先走。.*Empty the queue\./u,
    )
    await app
      .findAll('.english .w')
      .find((each) => each.text() === 'producer')!
      .trigger('click')
    await flushPromises()
    expect(card().find('[data-entry]').exists()).toBe(false)
  })
})

describe('the IPA of key words and abbreviations', () => {
  const ipa = (section: string) => app.get(`#study-${section}`).findAll('.ipa')
  const ipaOf = (section: string) => ipa(section).map((each) => each.text())

  it('stands beside them, asked for at once and once', () => {
    expect(ipaOf('keywords')).toEqual(['ə'])
    expect(ipaOf('abbreviations')).toHaveLength(1)
    expect(callsOf(bridge, 'reading.terms')).toEqual([{ texts: ['SQS', 'queue'] }])
  })

  it('goes and comes with the IPA of the page', async () => {
    await useSettings().change({ showIpa: false })
    await flushPromises()
    expect(ipaOf('keywords')).toEqual([])
    await useSettings().change({ showIpa: true })
    await flushPromises()
    expect(ipaOf('keywords')).toEqual(['ə'])
  })

  it('follows the learner’s own pronunciation', async () => {
    await usePronunciations().save({ word: 'queue', accent: 'both', kind: 'ipa', text: 'ku' }, null)
    await flushPromises()
    expect(ipaOf('keywords')).toEqual(['ku'])
  })

  it('is left out where it cannot be had, and the word can still be heard', async () => {
    bridge.handlers['reading.terms'] = () => {
      throw new SoundleafError('internal')
    }
    await usePronunciations().save({ word: 'queue', accent: 'both', kind: 'ipa', text: 'ku' }, null)
    await flushPromises()
    expect(ipaOf('keywords')).toEqual([])
    await app.get('#study-keywords .play').trigger('click')
    await flushPromises()
    expect(callsOf(bridge, 'speech.term')).toMatchObject([{ text: 'queue' }])
    expect(card().get('h2').text()).toBe('queue')
  })
})
