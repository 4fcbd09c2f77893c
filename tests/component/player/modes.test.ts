import { beforeEach, describe, expect, it } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'
import type { AudioClock } from '../harness/audio-clock.ts'
import { installAudioClock } from '../harness/audio-clock.ts'

let bridge: FakeBridge
let clock: AudioClock
let player: ReturnType<typeof usePlayer>
let settings: ReturnType<typeof useSettings>

beforeEach(async () => {
  bridge = freshBridge()
  clock = installAudioClock()
  await openFirstDocument()
  player = usePlayer()
  settings = useSettings()
})

/** Lets time pass until this holds, and says how many milliseconds it took. */
async function until(holds: () => boolean): Promise<number> {
  for (let ms = 0; ms < 60_000; ms += 10) {
    if (holds()) return ms
    await clock.advance(10)
  }
  throw new Error('it never came to that')
}

function heard(): number[] {
  return callsOf(bridge, 'progress.listened').map((input) => (input as { sentence: number }).sentence)
}

/** How long sentence 1 sounds, in milliseconds. */
async function lengthOfOne(): Promise<number> {
  player.playSentence(1)
  await until(() => clock.audible() === 1)
  return until(() => clock.audible() === 0)
}

describe('speed', () => {
  it('makes a sentence longer or shorter by just that much, its words with it', async () => {
    const normal = await lengthOfOne()
    for (const rate of [0.5, 2]) {
      await settings.change({ rate })
      expect(Math.abs((await lengthOfOne()) - normal / rate)).toBeLessThanOrEqual(20)
    }
    const { t0 } = player.clip!.words[3]!
    player.playSentence(1)
    const ms = await until(() => player.word === 3)
    expect(Math.abs(ms - t0 / 2)).toBeLessThanOrEqual(30)
  })

  it('changes while a sentence plays, from the word that sounds', async () => {
    player.playSentence(1)
    await until(() => player.word === 3)
    await clock.advance(100)
    await settings.change({ rate: 0.5 })
    await clock.advance(30)
    expect(player.word).toBe(3)
    expect(clock.audible()).toBe(1)
    const { t0, t1 } = player.clip!.words[3]!
    const rest = await until(() => player.word === 4)
    expect(Math.abs(rest - (t1 - t0) * 2)).toBeLessThanOrEqual(40)
    await until(() => player.state === 'ended')
    expect(heard()).toEqual([1])
  })

  it('holds for the sentences that follow, and shortens the pause between them', async () => {
    await settings.change({ rate: 2, pause: 1000 })
    player.playPage(4)
    await until(() => player.sentence === 5)
    const pause = await until(() => clock.audible() === 1)
    expect(Math.abs(pause - 1000 / 2 ** 0.6)).toBeLessThanOrEqual(30)
  })
})

describe('repeating', () => {
  it('says each sentence as often as chosen, then goes on', async () => {
    await settings.change({ repeats: 3 })
    player.repeating = true
    player.playPage(10)
    await until(() => player.state === 'ended')
    expect(heard()).toEqual([10, 10, 10, 12, 12, 12])
  })

  it('never ends until told so when that is chosen', async () => {
    player.repeating = true
    player.playSentence(10)
    await until(() => heard().length === 5)
    player.repeating = false
    await until(() => player.state === 'ended')
    expect(new Set(heard())).toEqual(new Set([10]))
  })
})

describe('the A–B loop', () => {
  it('goes round between two marked sentences until it is taken away', async () => {
    player.playPage(8)
    player.markLoop()
    expect(player.loopState).toBe('open')
    await until(() => player.sentence === 10)
    player.markLoop()
    expect(player.loopState).toBe('closed')
    await until(() => heard().length === 7)
    expect(heard()).toEqual([8, 9, 10, 8, 9, 10, 8])
    player.markLoop()
    await until(() => player.state === 'ended')
    expect(heard().slice(7)).toEqual([9, 10, 12])
  })

  it('may be marked backwards, and belongs to its page', async () => {
    player.playSentence(3)
    player.markLoop()
    player.playSentence(1)
    player.markLoop()
    expect(player.marked).toEqual({ first: 1, last: 3 })
    await until(() => heard().length === 4)
    expect(heard()).toEqual([1, 2, 3, 1])
    await useReading().turn(1)
    expect(player.loopState).toBe('none')
    expect(player.state).toBe('idle')
  })
})

describe('shadowing', () => {
  beforeEach(async () => {
    player.shadowing = true
    await settings.change({ repeatFactor: 1.5 })
  })

  it('leaves the learner time after each sentence, measured by it, then goes on', async () => {
    player.playPage(1)
    await until(() => player.state === 'yours')
    expect(player.sentence).toBe(1)
    expect(player.lit).toBeNull()
    const { durationMs } = player.clip!
    const turn = await until(() => player.state !== 'yours')
    expect(Math.abs(turn - durationMs * 1.5)).toBeLessThanOrEqual(30)
    await until(() => player.state === 'playing')
    expect(player.sentence).toBe(2)
  })

  it('takes turns over a sentence that is repeated', async () => {
    await settings.change({ repeats: 2 })
    player.repeating = true
    player.playSentence(1)
    await until(() => player.state === 'yours')
    await until(() => player.state === 'playing')
    await until(() => player.state === 'yours')
    await until(() => player.state === 'ended')
    expect(heard()).toEqual([1, 1])
  })

  it('waits when paused in the learner’s turn, and then goes on with the next sentence', async () => {
    player.playPage(1)
    await until(() => player.state === 'yours')
    player.toggle()
    expect(player.state).toBe('paused')
    await clock.advance(20_000)
    expect(player.sentence).toBe(1)
    player.toggle()
    await clock.advance(50)
    expect(player.state).toBe('playing')
    expect(player.sentence).toBe(2)
  })

  it('lets the learner skip or hear again without waiting', async () => {
    player.playPage(1)
    await until(() => player.state === 'yours')
    player.replay()
    await until(() => player.state === 'playing')
    expect(player.sentence).toBe(1)
    await until(() => player.state === 'yours')
    player.step(1)
    await until(() => player.state === 'playing')
    expect(player.sentence).toBe(2)
  })
})

describe('a click on a sentence', () => {
  it('says it and stops, or reads on, as chosen; with Shift the other', async () => {
    player.playClicked(10)
    await until(() => player.state === 'ended')
    expect(heard()).toEqual([10])
    player.playClicked(10, { other: true })
    await until(() => player.state === 'ended')
    expect(heard().slice(1)).toEqual([10, 12])
    await settings.change({ readsOn: true })
    player.playClicked(10)
    await until(() => player.state === 'ended')
    expect(heard().slice(3)).toEqual([10, 12])
  })
})
