import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import App from '#renderer/App.vue'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import PrimerView from '#renderer/features/primer/PrimerView.vue'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { usePrimer } from '#renderer/stores/primer.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'
import type { AudioClock } from '../harness/audio-clock.ts'
import { installAudioClock, settle } from '../harness/audio-clock.ts'

let bridge: FakeBridge
let clock: AudioClock

beforeEach(() => {
  document.body.replaceChildren()
  bridge = freshBridge()
  clock = installAudioClock()
  Object.assign(window, { innerWidth: 1280 })
})

async function mountWindow(): Promise<ReturnType<typeof mount<typeof App>>> {
  const app = mount(App, { attachTo: document.body })
  await openFirstDocument()
  await flushPromises()
  return app
}

function press(key: string, target: Element = document.body): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

async function shown(): Promise<void> {
  await vi.dynamicImportSettled()
  await flushPromises()
}

/** The primer in its window. */
async function openPrimer(): Promise<ReturnType<typeof mount<typeof App>>> {
  const app = await mountWindow()
  usePrimer().open()
  await shown()
  return app
}

/** The primer alone. */
async function mountPrimer(phoneme?: string): Promise<ReturnType<typeof mount<typeof PrimerView>>> {
  await openFirstDocument()
  usePrimer().open(phoneme)
  const primer = mount(PrimerView, { attachTo: document.body })
  await flushPromises()
  return primer
}

describe('the primer', () => {
  it('opens and closes with its key, and the page waits where it was', async () => {
    const app = await mountWindow()
    press('i')
    await shown()
    expect(app.get('.primer h1').text()).toBe('音标入门')
    expect(app.get('.centre').classes()).toContain('away')
    press('i')
    await flushPromises()
    expect(app.find('.primer').exists()).toBe(false)
    expect(app.get('.centre').classes()).not.toContain('away')
  })

  it('does not open while the learner types', async () => {
    const app = await mountWindow()
    press('i', app.get('textarea').element)
    await shown()
    expect(usePrimer().isOpen).toBe(false)
  })

  it('opens from the sheet of keys', async () => {
    const app = await mountWindow()
    press('?')
    await flushPromises()
    await app.get('dialog .primer button').trigger('click')
    await shown()
    expect(app.find('dialog').exists()).toBe(false)
    expect(app.find('.primer h1').exists()).toBe(true)
  })

  it('closes with Escape and gives the focus back', async () => {
    const app = await mountWindow()
    const done = app.get<HTMLElement>('.done').element
    done.focus()
    press('i', done)
    await shown()
    expect(document.activeElement).toBe(app.get('.primer main').element)
    press('Escape')
    await flushPromises()
    expect(document.activeElement).toBe(done)
  })

  it('gives the focus to the page when what had it is gone', async () => {
    const app = await openPrimer()
    await app.get('.primer .tool').trigger('click')
    await flushPromises()
    expect(document.activeElement).toBe(app.get('.centre main').element)
  })

  it('lets the keys of the page rest', async () => {
    await openPrimer()
    press('ArrowRight')
    press(' ')
    await flushPromises()
    expect(useReading().place).toBe(0)
    expect(usePlayer().state).toBe('idle')
  })

  it('makes way for a page that is asked for, even the open one', async () => {
    await openPrimer()
    const reading = useReading()
    await reading.openPage(reading.pageId!)
    expect(usePrimer().isOpen).toBe(false)
  })

  it('shows the sounds of the accent, and the other’s when it changes', async () => {
    const app = await mountPrimer()
    const symbols = (): string[] => app.findAll('.tile .symbol').map((symbol) => symbol.text())
    expect(symbols()).toEqual(expect.arrayContaining(['oʊ', 'ɚ', 'ɾ', 'θ']))
    await useSettings().changeAccent('uk')
    await flushPromises()
    expect(symbols()).toEqual(expect.arrayContaining(['əʊ', 'iː', 'ɒ', 'θ']))
    expect(symbols()).not.toContain('ɚ')
    expect(app.findAll('.entry h3').map((heading) => heading.text())).toEqual(symbols())
  })

  it('names things in English where the window is English', async () => {
    const app = await mountPrimer()
    await useSettings().change({ language: 'en' })
    await flushPromises()
    expect(app.get('h1').text()).toBe('IPA primer')
    expect(app.get('[data-phoneme="θ"] .kind').text()).toBe('voiceless dental fricative')
  })
})

describe('going to a sound', () => {
  const focused = (): string | null => document.activeElement?.textContent ?? null

  it('that was asked for from elsewhere', async () => {
    const app = await mountPrimer('θ')
    expect(focused()).toBe('θ')
    expect(app.get('.entry.target').attributes('data-phoneme')).toBe('θ')
  })

  it('from the overview, again and again', async () => {
    const app = await mountPrimer()
    const tile = app.findAll('.tile').find((button) => button.text().startsWith('ð'))!
    await tile.trigger('click')
    await flushPromises()
    expect(focused()).toBe('ð')
    app.get<HTMLElement>('main').element.focus()
    await tile.trigger('click')
    await flushPromises()
    expect(focused()).toBe('ð')
  })

  it('leads from a stress mark to what is said about stress', async () => {
    await mountPrimer('ˈ')
    expect(focused()).toBe('重音与音节')
  })

  it('leads to the beginning when the accent has no such sound', async () => {
    const app = await mountPrimer('ɒ')
    expect(document.activeElement).toBe(app.get('main').element)
    expect(app.find('.entry.target').exists()).toBe(false)
  })
})

describe('example words', () => {
  const word = (app: Awaited<ReturnType<typeof mountPrimer>>) => app.get('[data-phoneme="θ"] .word')

  it('speak when clicked, in the accent and voice chosen, and are lit while they sound', async () => {
    const app = await mountPrimer()
    await useSettings().change({ voice: 'fake:us' })
    await word(app).trigger('click')
    await clock.advance(50)
    expect(callsOf(bridge, 'speech.example')).toEqual([{ word: 'think', accent: 'us', voice: 'fake:us' }])
    expect(clock.audible()).toBe(1)
    expect(word(app).classes()).toContain('lit')
    await clock.advance(2000)
    expect(word(app).classes()).not.toContain('lit')
    await word(app).trigger('click')
    await clock.advance(50)
    expect(callsOf(bridge, 'speech.example')).toHaveLength(1)
    expect(clock.audible()).toBe(1)
  })

  it('mark the letters and the sound that belong together', async () => {
    const app = await mountPrimer()
    expect(
      word(app)
        .findAll('.marked')
        .map((part) => part.text()),
    ).toEqual(['th', 'θ'])
    expect(word(app).text()).toBe('thinkθɪŋk')
  })

  it('are said one after the other to compare', async () => {
    const app = await mountPrimer()
    await app.get('[data-phoneme="θ"] .compare').trigger('click')
    await clock.advance(50)
    const lit = (): string[] => app.findAll('[data-phoneme="θ"] .pair .lit').map((each) => each.text())
    expect(lit()).toEqual(['thinkθɪŋk'])
    await clock.advance(400)
    expect(lit()).toEqual(['sinksɪŋk'])
    await clock.advance(2000)
    expect(lit()).toEqual([])
    expect(callsOf(bridge, 'speech.example')).toMatchObject([{ word: 'think' }, { word: 'sink' }])
  })

  it('never sound together with the page', async () => {
    const app = await mountPrimer()
    const player = usePlayer()
    player.playSentence(1)
    await clock.advance(200)
    await word(app).trigger('click')
    await clock.advance(50)
    expect(player.state).toBe('paused')
    expect(clock.audible()).toBe(1)
    player.toggle()
    await clock.advance(30)
    expect(player.state).toBe('playing')
    expect(word(app).classes()).not.toContain('lit')
    expect(clock.audible()).toBe(1)
  })

  it('fall silent when the primer closes', async () => {
    const app = await mountPrimer()
    await word(app).trigger('click')
    await clock.advance(50)
    app.unmount()
    await clock.advance(20)
    expect(clock.audible()).toBe(0)
  })

  it('say why when they cannot be spoken, with a way to try again', async () => {
    const app = await mountPrimer()
    const speak = bridge.handlers['speech.example']
    bridge.handlers['speech.example'] = () => {
      throw new SoundleafError('speech-failed')
    }
    await word(app).trigger('click')
    await settle()
    const notices = useNotices()
    expect(notices.list.map((notice) => notice.failure.code)).toEqual(['speech-failed'])
    expect(word(app).classes()).not.toContain('lit')
    bridge.handlers['speech.example'] = speak
    notices.retry(notices.list[0]!)
    await clock.advance(50)
    expect(clock.audible()).toBe(1)
  })
})
