import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'
import type { AudioClock } from '../harness/audio-clock.ts'
import { installAudioClock, settle } from '../harness/audio-clock.ts'

let bridge: FakeBridge
let clock: AudioClock
let player: ReturnType<typeof usePlayer>

/** Longer than any sentence of the sample page. */
const LONG_MS = 4000

beforeEach(async () => {
  bridge = freshBridge()
  clock = installAudioClock()
  await openFirstDocument()
  player = usePlayer()
})

async function untilEnd(): Promise<number[]> {
  const heard: number[] = []
  for (let i = 0; i < 3000 && player.state !== 'ended'; i += 1) {
    if (player.sentence !== null && heard.at(-1) !== player.sentence) heard.push(player.sentence)
    await clock.advance(20)
  }
  return heard
}

/** The sentences whose clips were asked for, in that order. */
function asked(): number[] {
  return callsOf(bridge, 'speech.sentence').map((input) => (input as { sentence: number }).sentence)
}

describe('playing a sentence', () => {
  it('goes from idle through loading to playing, lights every word in order, and ends', async () => {
    expect(player.state).toBe('idle')
    player.playSentence(1)
    expect(player.state).toBe('loading')
    const words: number[] = []
    for (let i = 0; i < 400 && player.state !== 'ended'; i += 1) {
      await clock.advance(10)
      if (player.lit && words.at(-1) !== player.lit.word) words.push(player.lit.word)
    }
    expect(words).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(player.state).toBe('ended')
    expect(player.lit).toBeNull()
    expect(player.sentence).toBe(1)
  })

  it('stops after that sentence and reports that it was heard', async () => {
    player.playSentence(1)
    await clock.advance(LONG_MS)
    expect(player.state).toBe('ended')
    const pageId = useReading().pageId
    expect(callsOf(bridge, 'progress.listened')).toEqual([
      { pageId, sentence: 1, sentences: player.playlist.length },
    ])
  })

  it('is not reported as heard when it was stopped', async () => {
    player.playSentence(1)
    await clock.advance(300)
    player.stop()
    await clock.advance(LONG_MS)
    expect(player.state).toBe('idle')
    expect(callsOf(bridge, 'progress.listened')).toEqual([])
    expect(clock.audible()).toBe(0)
  })

  it('begins again at once when another one is chosen, and only one sounds', async () => {
    player.playSentence(1)
    await clock.advance(300)
    player.playSentence(2)
    await clock.advance(100)
    expect(player.sentence).toBe(2)
    expect(clock.audible()).toBe(1)
  })

  it('fetches the next two sentences ahead, then those in sight, each once', async () => {
    player.see([8, 9])
    player.playSentence(1)
    await clock.advance(100)
    expect(asked()).toEqual([1, 8, 9, 2, 3])
    player.playSentence(2)
    await clock.advance(100)
    expect(asked()).toEqual([1, 8, 9, 2, 3, 4])
  })

  it('fetches nothing ahead for a page that was left', async () => {
    player.see([7, 8, 9])
    await useReading().turn(1)
    await settle()
    expect(asked().length).toBeLessThan(3)
  })
})

describe('pausing', () => {
  it('keeps the word, makes no sound, and goes on from there', async () => {
    player.playSentence(1)
    await clock.advance(900)
    const { word } = player
    expect(word).toBeGreaterThan(0)
    player.toggle()
    expect(player.state).toBe('paused')
    await clock.advance(LONG_MS)
    expect(player.word).toBe(word)
    expect(clock.audible()).toBe(0)
    player.toggle()
    await clock.advance(50)
    expect(player.state).toBe('playing')
    expect(player.word).toBe(word)
  })
})

describe('reading the page', () => {
  it('reads every sentence in order, repeated labels once, and ends', async () => {
    player.toggle()
    expect(await untilEnd()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12])
  })

  it('leaves 150 ms between sentences of a paragraph', async () => {
    player.playPage(4)
    while (player.sentence === 4) await clock.advance(10)
    let silence = 0
    while (clock.audible() === 0) {
      await clock.advance(10)
      silence += 10
    }
    expect(silence).toBeGreaterThanOrEqual(130)
    expect(silence).toBeLessThanOrEqual(160)
  })

  it('goes on after the sentence that was heard last', async () => {
    player.playSentence(10)
    await clock.advance(LONG_MS)
    player.toggle()
    expect(await untilEnd()).toEqual([12])
  })

  it('steps to the next and the previous sentence and reads on from there', async () => {
    player.playPage(1)
    await clock.advance(100)
    player.step(1)
    await clock.advance(100)
    expect(player.sentence).toBe(2)
    player.step(-1)
    expect(player.sentence).toBe(1)
    expect(await untilEnd()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12])
  })

  it('repeats one sentence for as long as asked', async () => {
    player.repeating = true
    player.playPage(1)
    await clock.advance(3 * LONG_MS)
    expect(player.sentence).toBe(1)
    expect(callsOf(bridge, 'progress.listened').length).toBeGreaterThan(1)
    player.repeating = false
    await clock.advance(LONG_MS)
    expect(player.sentence).toBeGreaterThan(1)
  })

  it('begins as soon as the page is there when it was asked for too early', async () => {
    const page = bridge.handlers['reading.page']
    let deliver = (): void => undefined
    const delivered = new Promise<void>((resolve) => (deliver = resolve))
    bridge.handlers['reading.page'] = async (input) => {
      await delivered
      return page(input)
    }
    const turning = useReading().turn(1)
    player.toggle()
    expect(player.state).toBe('loading')
    deliver()
    await turning
    await settle()
    expect(player.state).toBe('playing')
    expect(player.sentence).toBe(0)
  })

  it('goes on with the page that is turned to', async () => {
    player.playPage(0)
    await clock.advance(300)
    await useReading().turn(1)
    await clock.advance(100)
    expect(player.state).toBe('playing')
    expect(player.sentence).toBe(0)
    expect(clock.audible()).toBe(1)
    expect(callsOf(bridge, 'speech.sentence').at(-1)).toMatchObject({ pageId: useReading().pageId })
  })

  it('stops when a page is turned that was not read on', async () => {
    player.playSentence(3)
    await clock.advance(300)
    await useReading().turn(1)
    expect(player.state).toBe('idle')
    expect(player.sentence).toBeNull()
    await clock.advance(20)
    expect(clock.audible()).toBe(0)
  })

  it('stops when another document is opened', async () => {
    player.playPage(0)
    await clock.advance(300)
    await useReading().openDocument(useLibrary().documents[0]!.id)
    expect(player.state).toBe('idle')
  })

  it('turns to the next page when that is chosen, and ends with the document', async () => {
    await useSettings().change({ turnsPages: true })
    player.playPage(12)
    const pages = useLibrary().pages
    for (const page of pages.slice(1)) {
      for (let i = 0; i < 3000 && useReading().pageId !== page.id; i += 1) await clock.advance(20)
      await clock.advance(20)
      expect(player.state).toBe('playing')
    }
    await untilEnd()
    expect(useReading().pageId).toBe(pages.at(-1)!.id)
    expect(player.state).toBe('ended')
  })

  it('keeps playing when a setting changes that speech does not depend on', async () => {
    player.playPage(0)
    await clock.advance(300)
    await useSettings().change({ theme: 'dark' })
    await settle()
    expect(player.state).toBe('playing')
  })
})

describe('words', () => {
  it('says a word by itself, lights it, and gives the paused sentence its place back', async () => {
    player.playSentence(1)
    await clock.advance(900)
    const { word } = player
    await player.speakWord({ sentence: 4, word: 2 })
    expect(player.lit).toEqual({ sentence: 4, word: 2 })
    expect(clock.audible()).toBeLessThanOrEqual(1)
    await clock.advance(LONG_MS)
    expect(player.lit).toEqual({ sentence: 1, word })
    expect(player.state).toBe('paused')
    expect(callsOf(bridge, 'speech.word')).toMatchObject([{ sentence: 4, word: 2 }])
  })

  it('makes its sentence the reading place when nothing is playing', async () => {
    await player.speakWord({ sentence: 4, word: 2 })
    await clock.advance(LONG_MS)
    expect(player.state).toBe('idle')
    player.toggle()
    expect(player.sentence).toBe(4)
  })

  it('plays on from a word that is sought', async () => {
    player.playSentence(1)
    await clock.advance(50)
    player.seek(5)
    await clock.advance(50)
    expect(player.word).toBe(5)
    player.toggle()
    player.seek(2)
    expect(player.word).toBe(2)
    expect(player.state).toBe('paused')
  })
})

describe('failures', () => {
  it('are told with a way to try again, never silence', async () => {
    const notices = useNotices()
    const speak = bridge.handlers['speech.sentence']
    bridge.handlers['speech.sentence'] = () => {
      throw new SoundleafError('speech-failed')
    }
    player.playSentence(1)
    await settle()
    expect(player.state).toBe('idle')
    expect(notices.list.map((notice) => notice.failure.code)).toEqual(['speech-failed'])

    bridge.handlers['speech.sentence'] = speak
    notices.retry(notices.list[0]!)
    await clock.advance(100)
    expect(notices.list).toEqual([])
    expect(player.state).toBe('playing')
  })

  it('do not stop the page when a sentence has nothing to say', async () => {
    const speak = bridge.handlers['speech.sentence']
    bridge.handlers['speech.sentence'] = (input) => {
      if (input.sentence === 2) throw new SoundleafError('speech-nothing-to-say')
      return speak(input)
    }
    player.playPage(1)
    await clock.advance(LONG_MS)
    expect(player.sentence).toBe(3)
    expect(useNotices().list).toEqual([])
  })

  it('of an answer that comes too late change nothing', async () => {
    const late = vi.fn<(error: Error) => void>()
    bridge.handlers['speech.sentence'] = () =>
      new Promise((_resolve, reject) => late.mockImplementation(reject))
    player.playSentence(1)
    player.stop()
    late(new SoundleafError('speech-failed'))
    await settle()
    expect(useNotices().list).toEqual([])
    expect(player.state).toBe('idle')
  })
})
