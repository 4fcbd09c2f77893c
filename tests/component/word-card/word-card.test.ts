import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import App from '#renderer/App.vue'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import { useWordCard } from '#renderer/features/word-card/word-card.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { usePrimer } from '#renderer/stores/primer.store.ts'
import { usePronunciations } from '#renderer/stores/pronunciations.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { PronouncedWord } from '#shared/model/pronunciation.ts'
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
  usePronunciations().listen()
  await flushPromises()
})

const PRODUCER = { sentence: 1, word: 1 }
const card = () => app.find('[data-word-card]')

async function openCard(place = PRODUCER): Promise<void> {
  await app.get(`[data-s="${place.sentence}"] .english [data-w="${place.word}"]`).trigger('click')
  await flushPromises()
}

async function press(target: Element, key: string): Promise<void> {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await flushPromises()
}

function button(text: string) {
  const found = card()
    .findAll('button')
    .find((each) => each.text() === text)
  if (!found) throw new Error(`no button ${text}`)
  return found
}

async function openForm(kind: '音标' | '像别的词' | '逐个字母'): Promise<void> {
  await button('设置我的读音').trigger('click')
  await button(kind).trigger('click')
  await flushPromises()
}

/** Lets the main process say something else about the word of the card. */
function sayOf(us: Partial<PronouncedWord>, more = us): void {
  const word = {
    text: 'producer',
    start: 2,
    end: 10,
    ipa: 'pɹəˈdusɚ',
    spoken: ['producer'],
    source: 'dictionary',
  }
  const uk = { ...word, ...more, ipa: 'pɹəˈdjuːsə' }
  bridge.handlers['reading.word'] = () => ({ us: { ...word, ...us }, uk }) as never
}

describe('the card of a word', () => {
  it('opens beside the word’s sound, with its IPA in both accents', async () => {
    sayOf({})
    await openCard()
    expect(usePlayer().aside).toEqual(PRODUCER)
    expect(card().get('h2').text()).toBe('producer')
    expect(card().get('[data-accent=us] .ipa').text()).toBe('pɹəˈdusɚ')
    expect(card().get('[data-accent=uk] .ipa').text()).toBe('pɹəˈdjuːsə')
    expect(card().find('.spoken').exists()).toBe(false)
  })

  it.each([
    [{}, '来自：词典'],
    [{ source: 'technical' }, '来自：技术词表'],
    [{ source: 'heteronym', sense: 'verb' }, '按上下文：这里是动词'],
    [{ source: 'heteronym', sense: 'metal' }, '按上下文选的读音'],
    [{ source: 'derived' }, '按构词规则推出'],
    [{ source: 'guess' }, '推测：声页没见过这个词'],
    [{ source: 'learner' }, '来自：我的读音'],
  ] as const)('says in plain words where it comes from: %j', async (said, text) => {
    sayOf(said)
    await openCard()
    expect(card().get('.source').text()).toBe(text)
    expect(card().get('.source').classes('guess')).toBe(text.startsWith('推测'))
  })

  it('marks its word until it closes', async () => {
    await openCard()
    expect(app.findAll('[data-card]').map((word) => word.text())).toEqual(['producer'])
    await openCard({ sentence: 1, word: 2 })
    expect(app.findAll('[data-card]').map((word) => word.text())).toEqual(['puts'])
    await press(document.body, 'Escape')
    await press(document.body, 'Escape')
    expect(app.find('[data-card]').exists()).toBe(false)
  })

  it('says which accent it speaks of where the other comes from elsewhere', async () => {
    sayOf({ source: 'learner' }, { source: 'dictionary' })
    await openCard()
    expect(card().get('.source').text()).toBe('美式 · 来自：我的读音')
  })

  it('says what is spoken where that is not the word', async () => {
    sayOf({ spoken: ['E', 'C', 'two'] })
    await openCard()
    expect(card().get('.spoken').text()).toBe('念作 E · C · two')
  })

  it('leads from each sound of the chosen accent to the primer', async () => {
    sayOf({})
    await openCard()
    const sounds = card().findAll('[data-accent=us] .ipa button')
    expect(sounds.map((sound) => sound.text())).toEqual(['p', 'ɹ', 'ə', 'ˈ', 'd', 'u', 's', 'ɚ'])
    await sounds[1]!.trigger('click')
    expect(usePrimer()).toMatchObject({ isOpen: true, target: 'ɹ' })
  })

  it('says the word in either accent, each with a voice of its own', async () => {
    await openCard()
    await card().get('[data-accent=uk] .say').trigger('click')
    await flushPromises()
    expect(callsOf(bridge, 'speech.word').at(-1)).toMatchObject({ accent: 'uk', voice: '', ...PRODUCER })
  })

  it('closes with Escape and with the page, and stays while other words are asked for', async () => {
    await openCard()
    await openCard({ sentence: 1, word: 2 })
    expect(card().get('h2').text()).toBe('puts')
    usePlayer().stop()
    await press(document.body, 'Escape')
    expect(card().exists()).toBe(false)
    await openCard()
    await useReading().turn(1)
    await flushPromises()
    expect(card().exists()).toBe(false)
  })

  it('does not stay empty when the word cannot be fetched', async () => {
    bridge.handlers['reading.word'] = () => {
      throw new SoundleafError('internal')
    }
    await openCard()
    expect(card().exists()).toBe(false)
    expect(app.find('[role=alert]').exists()).toBe(true)
  })

  it('opens and is entered with W for the word at the reading place, and gives the focus back', async () => {
    const place = app.get<HTMLElement>('main').element
    place.focus()
    usePlayer().playSentence(1)
    await press(document.body, 'w')
    expect(useWordCard().place).toEqual({ sentence: 1, word: 0 })
    expect(card().element.contains(document.activeElement)).toBe(true)
    await press(document.activeElement!, 'Escape')
    expect(card().exists()).toBe(false)
    expect(document.activeElement).toBe(place)
  })
})

describe('my pronunciation', () => {
  it('in IPA is checked as it is typed, and the mark stands under the wrong character', async () => {
    await openCard()
    await openForm('音标')
    const field = card().get<HTMLInputElement>('input')
    await field.setValue('pɹ?du')
    expect(card().get('[role=alert]').text()).toBe('第 3 个字符“?”不是美式音标。')
    expect(card().get('.mirror span').text()).toBe('pɹ')
    expect(card().get('.mirror mark').text()).toBe('?')
    expect(field.attributes('aria-invalid')).toBe('true')
    expect(button('保存').attributes('disabled')).toBeDefined()
    await field.setValue('kəʊd')
    expect(card().get('[role=alert]').text()).toContain('美式写“oʊ”')
    await field.setValue('koʊd')
    expect(card().find('[role=alert]').exists()).toBe(false)
    expect(button('保存').attributes('disabled')).toBeUndefined()
  })

  it('has a key for each sound of its accent, which writes where the caret is', async () => {
    await openCard()
    await openForm('音标')
    const field = card().get<HTMLInputElement>('input')
    await field.setValue('pd')
    field.element.setSelectionRange(1, 1)
    const key = (symbol: string) =>
      card()
        .findAll('[role=toolbar] button')
        .find((each) => each.text() === symbol)
    await key('ɝ')!.trigger('click')
    await flushPromises()
    expect(field.element.value).toBe('pɝd')
    expect(field.element.selectionStart).toBe(2)
    await button('英式').trigger('click')
    expect(key('ɝ')).toBeUndefined()
    expect(key('əʊ')).toBeDefined()
  })

  it('has one stop of the Tab key on the keyboard, and arrows move within it without turning the page', async () => {
    await openCard()
    await openForm('音标')
    const keys = card().findAll<HTMLButtonElement>('[role=toolbar] button')
    expect(keys.filter((each) => each.attributes('tabindex') === '0')).toHaveLength(1)
    keys[0]!.element.focus()
    await press(keys[0]!.element, 'ArrowRight')
    expect(document.activeElement).toBe(keys[1]!.element)
    await press(keys[1]!.element, 'End')
    expect(document.activeElement).toBe(keys.at(-1)!.element)
    expect(useReading().place).toBe(0)
  })

  it('is heard before it is saved', async () => {
    await openCard()
    await openForm('像别的词')
    await card().get('input').setValue('apple')
    await button('试听').trigger('click')
    await flushPromises()
    expect(callsOf(bridge, 'speech.preview')).toEqual([
      { word: 'producer', kind: 'word', text: 'apple', accent: 'us', voice: '' },
    ])
  })

  it('is saved for both accents, or for the one its IPA is written in, and changes the page at once', async () => {
    await openCard()
    await openForm('音标')
    await card().get('input').setValue('ˈpɝd')
    await card().get('form').trigger('submit')
    await flushPromises()
    expect(callsOf(bridge, 'pronunciations.put')).toEqual([
      { word: 'producer', accent: 'us', kind: 'ipa', text: 'ˈpɝd' },
    ])
    expect(app.get('[data-s="1"] .ipa [data-w="1"]').text()).toBe('ˈpɝd')
    expect(card().get('.source').text()).toBe('来自：我的读音')
    expect(document.activeElement?.textContent).toContain('改我的读音')
  })

  it('that was saved or removed can be taken back', async () => {
    await openCard()
    await openForm('逐个字母')
    await card().get('input').setValue('p r')
    await card().get('form').trigger('submit')
    await flushPromises()
    const toast = () => app.get('[data-undo]')
    expect(toast().text()).toContain('已保存“producer”的读音')
    expect(app.get('.notices').element.contains(toast().element), 'with all that is told').toBe(true)
    await toast().get('button').trigger('click')
    await flushPromises()
    expect(bridge.handlers['pronunciations.list'](undefined)).toEqual([])
    expect(app.get('[data-s="1"] .ipa [data-w="1"]').text()).toBe('pɹəˈdusɚ')

    await usePronunciations().save({ word: 'producer', accent: 'both', kind: 'word', text: 'apple' }, null)
    await flushPromises()
    await card().get('[aria-label="删除 producer 的读音"]').trigger('click')
    await flushPromises()
    expect(usePronunciations().count).toBe(0)
    expect(toast().text()).toContain('已删除')
    await toast().get('button').trigger('click')
    await flushPromises()
    expect(usePronunciations().entries).toMatchObject([{ word: 'producer', kind: 'word', text: 'apple' }])
  })

  it('is left by Escape without closing the card', async () => {
    await openCard()
    await openForm('像别的词')
    await press(card().get('input').element, 'Escape')
    expect(card().find('form').exists()).toBe(false)
    expect(card().exists()).toBe(true)
    expect(document.activeElement?.textContent).toContain('设置我的读音')
  })

  it('that is being written goes with the card when the window becomes narrow, and wide again', async () => {
    await openCard()
    await openForm('音标')
    await card().get('input').setValue('ˈpɝd')
    for (const innerWidth of [800, 1280]) {
      const before = card().element
      Object.assign(window, { innerWidth })
      window.dispatchEvent(new Event('resize'))
      await flushPromises()
      expect(card().element).not.toBe(before)
      expect(card().get<HTMLInputElement>('input').element.value).toBe('ˈpɝd')
      expect(document.activeElement).toBe(card().get('input').element)
    }
  })

  it('that is being written is there again when the learner comes back from another word', async () => {
    await openCard()
    await openForm('像别的词')
    await card().get('input').setValue('apple')
    await openCard({ sentence: 1, word: 2 })
    expect(card().find('form').exists()).toBe(false)
    await openCard()
    await button('设置我的读音').trigger('click')
    expect(card().get<HTMLInputElement>('input').element.value).toBe('apple')
    await button('取消').trigger('click')
    await button('设置我的读音').trigger('click')
    expect(card().get<HTMLInputElement>('input').element.value).toBe('')
  })

  it('keeps the form open and tells when it could not be saved', async () => {
    await openCard()
    await openForm('像别的词')
    bridge.handlers['pronunciations.put'] = () => {
      throw new SoundleafError('internal')
    }
    await card().get('input').setValue('apple')
    await card().get('form').trigger('submit')
    await flushPromises()
    expect(card().find('form').exists()).toBe(true)
    expect(app.find('.notices [role=alert]').exists()).toBe(true)
  })

  it('of all words are in one list, where each can be changed and removed', async () => {
    const own = usePronunciations()
    await own.save({ word: 'producer', accent: 'both', kind: 'word', text: 'apple' }, null)
    await own.save({ word: 'queue', accent: 'us', kind: 'ipa', text: 'kju' }, null)
    own.listing = true
    await flushPromises()
    const list = app.get('dialog')
    expect(list.findAll('li').map((row) => row.get('b').text())).toEqual(['queue', 'producer'])
    await list.get('[aria-label="改 producer 的读音"]').trigger('click')
    await list.get('input').setValue('pear')
    await list.get('form').trigger('submit')
    await flushPromises()
    expect(own.entries.map(({ text }) => text)).toEqual(['pear', 'kju'])
    await list.get('[aria-label="删除 queue 的读音"]').trigger('click')
    await flushPromises()
    expect(own.count).toBe(1)
  })

  it('changed from both accents to one leaves the other as it was before there was any', async () => {
    const own = usePronunciations()
    await own.save({ word: 'queue', accent: 'both', kind: 'word', text: 'key' }, null)
    const [entry] = own.entries
    await own.save({ word: 'queue', accent: 'us', kind: 'word', text: 'key' }, entry!)
    expect(own.entries.map(({ accent }) => accent)).toEqual(['us'])
    await own.undo()
    expect(own.entries.map(({ accent }) => accent)).toEqual(['both'])
  })
})
