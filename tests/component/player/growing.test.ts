import { beforeEach, describe, expect, it } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import type { CallOutput } from '#shared/bridge/contract.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'
import type { AudioClock } from '../harness/audio-clock.ts'
import { installAudioClock, settle } from '../harness/audio-clock.ts'

type Clip = CallOutput<'speech.sentence'>

let bridge: FakeBridge
let clock: AudioClock
let player: ReturnType<typeof usePlayer>
/** The clip of sentence 1, as it will be in the end. */
let whole: Clip
/** Whose making is under way. */
let ticket: string
let finish: (clip: Clip) => void
let fail: (error: SoundleafError) => void

beforeEach(async () => {
  bridge = freshBridge()
  clock = installAudioClock()
  await openFirstDocument()
  player = usePlayer()
  const make = bridge.handlers['speech.sentence']
  bridge.handlers['speech.sentence'] = async (input) => {
    const clip = await make(input)
    if (input.sentence !== 1) return clip
    whole = clip
    ticket = input.ticket ?? ''
    return new Promise<Clip>((resolve, reject) => {
      finish = resolve
      fail = reject
    })
  }
  player.playSentence(1)
  await settle()
})

function tellBeginning(ms: number): void {
  const bytes = Math.round((ms * whole.sampleRate) / 1000) * 2
  bridge.emit('speech.beginning', { ticket, beginning: { ...whole, pcm: whole.pcm.slice(0, bytes) } })
}

/** Lets time pass until this holds, and says how many milliseconds it took. */
async function until(holds: () => boolean): Promise<number> {
  for (let ms = 0; ms < 60_000; ms += 10) {
    if (holds()) return ms
    await clock.advance(10)
  }
  throw new Error('it never came to that')
}

describe('a sentence that is still being made', () => {
  it('is heard from its beginning on, and goes on as more comes, with every word in its time', async () => {
    expect(player.state).toBe('loading')
    tellBeginning(500)
    await settle()
    expect(player.state).toBe('playing')
    const lit: { word: number; ms: number }[] = []
    let silentMs = 0
    for (let ms = 0; player.state !== 'ended'; ms += 10) {
      await clock.advance(10)
      if (ms === 200) tellBeginning(1200)
      if (ms === 800) finish(whole)
      if (player.word >= 0 && lit.at(-1)?.word !== player.word) lit.push({ word: player.word, ms })
      if (player.state === 'playing' && clock.audible() === 0) silentMs += 10
      expect(ms).toBeLessThan(20_000)
    }
    expect(lit.map(({ word }) => word)).toEqual(whole.words.map((_, index) => index))
    for (const { word, ms } of lit) expect(Math.abs(ms - whole.words[word]!.t0)).toBeLessThanOrEqual(30)
    expect(silentMs).toBeLessThanOrEqual(10)
    expect(callsOf(bridge, 'progress.listened')).toHaveLength(1)
  })

  it('waits in its place when it is heard faster than it is made, and then goes on from there', async () => {
    tellBeginning(500)
    await until(() => clock.audible() === 1)
    await until(() => clock.audible() === 0)
    await clock.advance(10)
    const { word, positionMs } = player
    await clock.advance(3000)
    expect(player.state).toBe('playing')
    expect(player.word).toBe(word)
    expect(player.positionMs).toBe(positionMs)
    expect(positionMs).toBeLessThanOrEqual(500)
    finish(whole)
    await settle()
    await clock.advance(10)
    expect(clock.audible()).toBe(1)
    const rest = await until(() => player.state === 'ended')
    expect(Math.abs(rest - (whole.durationMs - positionMs))).toBeLessThanOrEqual(40)
  })

  it('is silent when it is stopped, whatever comes of it', async () => {
    tellBeginning(500)
    await until(() => player.state === 'playing')
    await clock.advance(100)
    player.stop()
    tellBeginning(1200)
    finish(whole)
    await clock.advance(200)
    expect(player.state).toBe('idle')
    expect(clock.audible()).toBe(0)
  })

  it('is heard to its end after a pause in its beginning', async () => {
    tellBeginning(500)
    await until(() => player.state === 'playing')
    await clock.advance(200)
    player.toggle()
    expect(player.state).toBe('paused')
    finish(whole)
    await clock.advance(200)
    expect(clock.audible()).toBe(0)
    const { positionMs } = player
    player.toggle()
    await clock.advance(20)
    expect(player.state).toBe('playing')
    const rest = await until(() => player.state === 'ended')
    expect(Math.abs(rest - (whole.durationMs - positionMs))).toBeLessThanOrEqual(60)
  })

  it('goes on at another speed that is chosen in its beginning', async () => {
    tellBeginning(1200)
    await until(() => player.word === 1)
    await useSettings().change({ rate: 2 })
    await clock.advance(30)
    expect(player.word).toBe(1)
    finish(whole)
    await clock.advance(20)
    const at = player.positionMs
    const rest = await until(() => player.state === 'ended')
    expect(Math.abs(rest - (whole.durationMs - at) / 2)).toBeLessThanOrEqual(60)
  })

  it('begins at a word only once that is there', async () => {
    tellBeginning(500)
    await until(() => player.state === 'playing')
    const last = whole.words.length - 1
    player.seek(last)
    await clock.advance(100)
    expect(player.state).toBe('loading')
    expect(clock.audible()).toBe(0)
    finish(whole)
    await until(() => player.word === last)
    expect(player.state).toBe('playing')
  })

  it('goes on with another voice, from the word that sounds, when its own fails', async () => {
    tellBeginning(1200)
    await until(() => player.word === 1)
    const slower = whole.words.map((word) => ({ ...word, t0: word.t0 * 1.5, t1: word.t1 * 1.5 }))
    const pcm = new Uint8Array(Math.round(whole.pcm.length * 0.75) * 2)
    finish({ ...whole, voice: 'fake:other', words: slower, pcm, durationMs: whole.durationMs * 1.5 })
    await settle()
    await clock.advance(20)
    expect(player.word).toBe(1)
    expect(Math.abs(player.positionMs - slower[1]!.t0)).toBeLessThanOrEqual(20)
    expect(clock.audible()).toBe(1)
  })

  it('falls silent and says so when the rest of it cannot be made', async () => {
    tellBeginning(500)
    await until(() => player.state === 'playing')
    fail(new SoundleafError('speech-failed', { reason: 'engine-stopped' }))
    await clock.advance(50)
    expect(player.state).toBe('idle')
    expect(clock.audible()).toBe(0)
    expect(useNotices().list).toHaveLength(1)
  })

  it('is not confused by what comes of another one', async () => {
    bridge.emit('speech.beginning', { ticket: 'another', beginning: whole })
    await settle()
    expect(player.state).toBe('loading')
  })
})
