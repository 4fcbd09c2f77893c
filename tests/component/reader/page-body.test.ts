import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import PageBody from '#renderer/features/reader/PageBody.vue'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'
import type { AudioClock } from '../harness/audio-clock.ts'
import { installAudioClock } from '../harness/audio-clock.ts'

let bridge: FakeBridge
let clock: AudioClock

beforeEach(async () => {
  bridge = freshBridge()
  clock = installAudioClock()
  await openFirstDocument()
})

function mountPage(showIpa = true): ReturnType<typeof mount<typeof PageBody>> {
  const outline = useReading().outline!
  return mount(PageBody, { props: { outline, showIpa, textScale: 1 }, attachTo: document.body })
}

describe('a page', () => {
  it('names above the text only what is shown of it', () => {
    expect(mountPage(false).get('h2').text()).toBe('①②原文')
  })

  it('stands in source order: title, bullets by level, sentences, steps, code, labels', () => {
    const page = mountPage()
    expect(page.get('h1').text()).toBe('Message queues – the basics')
    expect(page.get('h2').text()).toBe('①②原文与音标')
    const rows = page.findAll('.sentence').map((row) => row.get('.lines .english').text())
    expect(rows).toEqual([
      'Message queues – the basics',
      'A producer puts messages into a queue',
      'A consumer takes them out, one by one',
      'SQS = Simple Queue Service',
      'The queue keeps each message until it is handled.',
      'If the consumer fails, another one tries again.',
      'Create the queue',
      'Send a first message',
      'queue send --name orders',
    ])
    expect(page.findAll('.marker').map((marker) => marker.text())).toEqual(['•', '•', '–', '1.', '2.'])
    expect(page.findAll('[role=listitem]').map((item) => item.attributes('aria-level'))).toEqual([
      '1',
      '1',
      '2',
      '1',
      '1',
    ])
  })

  it('has one heading for a title of two sentences', () => {
    const outline = useReading().outline!
    const [title, ...others] = outline.groups
    if (title?.kind !== 'title') throw new Error('the page begins with its title')
    const [first] = title.blocks
    const text = 'Ready? Go!'
    const block = { ...first!, text, sentences: [outline.sentences[0]!, outline.sentences[4]!] as const }
    const page = mount(PageBody, {
      props: {
        outline: { ...outline, groups: [{ ...title, blocks: [block] }, ...others] },
        showIpa: true,
        textScale: 1,
      },
    })
    expect(page.findAll('h1')).toHaveLength(0)
    const heading = page.get('[role=heading]')
    expect(heading.attributes()).toMatchObject({ 'aria-level': '1', 'aria-label': text })
    expect(heading.findAll('.sentence')).toHaveLength(2)
  })

  it('shows each label of the diagram once, with its count', () => {
    const chips = mountPage(false).findAll('.chip')
    expect(chips.map((chip) => chip.text())).toEqual(['Producer', 'Message×2', 'Consumer'])
    expect(chips[1]!.attributes('title')).toBe('播放 Message，出现 2 次')
  })

  it('gives every word its IPA at the same place', () => {
    for (const row of mountPage().findAll('[data-s]')) {
      const words = row.findAll('.english [data-w]').map((word) => word.attributes('data-w'))
      const ipa = row.findAll('.ipa [data-w]').map((word) => word.attributes('data-w'))
      expect(words.length).toBeGreaterThan(0)
      expect(ipa).toEqual(words)
    }
  })

  it('marks a guessed pronunciation', async () => {
    await useReading().turn(1)
    const guessed = mountPage().findAll('.guess')
    expect(guessed.map((word) => [word.text(), word.attributes('title')])).toEqual([
      ['ˈθeɪtə', '推测的读音：声页没见过这个词'],
    ])
  })

  it('hides the IPA when asked to', () => {
    expect(mountPage(false).findAll('.ipa')).toEqual([])
  })

  it('keeps hostile text as text', async () => {
    await useReading().goTo(3)
    const page = mountPage()
    expect(page.text()).toContain('<img src=x onerror=alert(1)> is shown')
    expect(page.find('img').exists()).toBe(false)
  })
})

describe('a click', () => {
  it('on the play button plays the sentence, and pauses it the second time', async () => {
    const play = mountPage().get('[data-s="1"] .play')
    expect(play.attributes('aria-label')).toBe('播放第 2 句')
    await play.trigger('click')
    await clock.advance(100)
    expect(usePlayer().state).toBe('playing')
    await flushPromises()
    expect(play.attributes('aria-label')).toBe('暂停第 2 句')
    await play.trigger('click')
    expect(usePlayer().state).toBe('paused')
  })

  it('on a word says the word', async () => {
    await mountPage().get('[data-s="1"] .english [data-w="2"]').trigger('click')
    await flushPromises()
    expect(callsOf(bridge, 'speech.word')).toMatchObject([{ sentence: 1, word: 2 }])
    expect(callsOf(bridge, 'speech.sentence')).toEqual([])
  })

  it.each(['.ipa [data-w="2"]', '.body'])('on %s plays the sentence', async (target) => {
    await mountPage().get(`[data-s="4"] ${target}`).trigger('click')
    expect(usePlayer().sentence).toBe(4)
    expect(callsOf(bridge, 'speech.word')).toEqual([])
  })

  it('on a label plays its first occurrence', async () => {
    await mountPage().findAll('.chip')[1]!.trigger('click')
    expect(usePlayer().sentence).toBe(10)
  })

  it('on the quote button hands the sentence over', async () => {
    const page = mountPage()
    await page.get('[data-s="6"] .quote').trigger('click')
    expect(page.emitted('quote')).toEqual([['Create the queue']])
    expect(usePlayer().sentence).toBeNull()
  })
})

describe('the light', () => {
  function litTexts(page: ReturnType<typeof mountPage>): string[] {
    return page.findAll('[data-lit]').map((word) => word.text())
  }

  it('stands on the spoken word and its IPA, moves on, and goes out', async () => {
    const page = mountPage()
    usePlayer().playSentence(1)
    await clock.advance(40)
    expect(litTexts(page)).toEqual(['A', 'ə'])
    await clock.advance(150)
    expect(litTexts(page)).toEqual(['producer', 'pɹəˈdusɚ'])
    expect(page.get('[aria-current]').attributes('data-s')).toBe('1')
    await clock.advance(5000)
    expect(litTexts(page)).toEqual([])
  })

  it('shows which word and IPA belong together under the pointer', async () => {
    const page = mountPage()
    await flushPromises()
    await page.get('[data-s="1"] .ipa [data-w="1"]').trigger('pointerover')
    expect(page.findAll('[data-hover]').map((word) => word.text())).toEqual(['producer', 'pɹəˈdusɚ'])
    await page.trigger('pointerleave')
    expect(page.findAll('[data-hover]')).toEqual([])
  })

  it('shows nothing under the pointer while text is being selected', async () => {
    const page = mountPage()
    await flushPromises()
    const word = page.get('[data-s="1"] .english [data-w="1"]')
    await word.trigger('pointerover')
    window.getSelection()!.selectAllChildren(word.element)
    document.dispatchEvent(new Event('selectionchange'))
    expect(page.findAll('[data-hover]')).toEqual([])
    await page.get('[data-s="1"] .english [data-w="2"]').trigger('pointerover')
    expect(page.findAll('[data-hover]')).toEqual([])
    window.getSelection()!.removeAllRanges()
  })
})
