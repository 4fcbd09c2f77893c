import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Take } from '#renderer/audio/microphone.ts'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import KeptRecordings from '#renderer/features/recording/KeptRecordings.vue'
import RecordingConsent from '#renderer/features/recording/RecordingConsent.vue'
import RecordingPanel from '#renderer/features/recording/RecordingPanel.vue'
import { useRecording } from '#renderer/features/recording/recording.store.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { RECORDING_RATE } from '#shared/model/recording.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'
import type { AudioClock } from '../harness/audio-clock.ts'
import { installAudioClock } from '../harness/audio-clock.ts'

/** The microphone is the machine's: what stands in for it says when it is on. */
const microphone = vi.hoisted(() => {
  const hear: (level: number, ms: number) => void = () => undefined
  return { isOn: false, isThere: true, hear }
})
vi.mock('#renderer/audio/microphone.ts', () => ({
  startTake: ({ onHeard }: { onHeard: (level: number, ms: number) => void }): Promise<Take> => {
    if (!microphone.isThere) return Promise.reject(new DOMException('no', 'NotFoundError'))
    let ms = 0
    microphone.isOn = true
    microphone.hear = (level, length) => {
      ms = length
      onHeard(level, length)
    }
    const samples = (): Int16Array => new Int16Array((ms * RECORDING_RATE) / 1000).fill(8000)
    return Promise.resolve({
      finish: () => {
        microphone.isOn = false
        return Promise.resolve({ sampleRate: RECORDING_RATE, samples: samples() })
      },
      cancel: () => {
        microphone.isOn = false
      },
    })
  },
}))

let bridge: FakeBridge
let clock: AudioClock
let recording: ReturnType<typeof useRecording>

beforeEach(async () => {
  document.body.replaceChildren()
  Object.assign(microphone, { isOn: false, isThere: true })
  bridge = freshBridge()
  clock = installAudioClock()
  await openFirstDocument()
  recording = useRecording()
})

async function record(ms = 900): Promise<void> {
  await recording.toggle()
  microphone.hear(0.5, ms)
  await recording.toggle()
  await flushPromises()
}

const turnOn = (): Promise<unknown> => useSettings().change({ records: true })

describe('recording that was never turned on', () => {
  it('asks first, and the microphone stays off until the answer is yes', async () => {
    await recording.toggle()
    expect(recording.isAsking).toBe(true)
    expect(microphone.isOn).toBe(false)
    const dialog = mount(RecordingConsent, { attachTo: document.body })
    expect(dialog.text()).toContain('不会上传')
    await dialog.findAll('button').at(-1)!.trigger('click')
    await flushPromises()
    expect(useSettings().values.records).toBe(true)
    expect(recording.state).toBe('recording')
    expect(microphone.isOn).toBe(true)
  })

  it('stays off when the answer is no', async () => {
    await recording.toggle()
    const dialog = mount(RecordingConsent, { attachTo: document.body })
    await dialog.findAll('button').at(-2)!.trigger('click')
    expect(recording.isAsking).toBe(false)
    expect(useSettings().values.records).toBe(false)
    expect(microphone.isOn).toBe(false)
  })
})

describe('recording a sentence', () => {
  beforeEach(turnOn)

  it('silences what is spoken, keeps the sentence, and plays the model and then the learner', async () => {
    const player = usePlayer()
    player.playSentence(1)
    await clock.advance(200)
    await recording.toggle()
    expect(player.state).toBe('idle')
    await clock.advance(50)
    expect(clock.audible()).toBe(0)
    microphone.hear(0.5, 900)
    await recording.toggle()
    await flushPromises()
    expect(microphone.isOn).toBe(false)
    const pageId = useReading().pageId
    expect(callsOf(bridge, 'recording.save')).toMatchObject([{ pageId, sentence: 1 }])
    expect(recording.recordings).toMatchObject([{ durationMs: 900 }])
    const states = [recording.state]
    for (let i = 0; i < 600 && recording.state !== 'idle'; i += 1) {
      await clock.advance(20)
      if (states.at(-1) !== recording.state) states.push(recording.state)
    }
    expect(states).toEqual(['model', 'mine', 'idle'])
  })

  it('shows both voices one above the other, with the words of the model', async () => {
    const panel = mount(RecordingPanel, { attachTo: document.body })
    await record()
    const waves = panel.findAll('svg[role="img"]')
    expect(waves.map((wave) => wave.attributes('aria-label'))).toEqual([
      '范读的波形，竖线是词的边界',
      '我的录音的波形',
    ])
    const words = useReading().outline?.sentences[recording.place ?? 0]?.words ?? []
    expect(waves[0]!.findAll('.bound')).toHaveLength(words.length - 1)
    expect(waves[1]!.findAll('.bound')).toHaveLength(0)
    expect(panel.findAll('.words span').map((word) => word.text())).toEqual(words.map(({ text }) => text))
  })

  it('drops a slip of the key', async () => {
    await record(120)
    expect(callsOf(bridge, 'recording.save')).toEqual([])
    expect(recording.state).toBe('idle')
  })

  it('ends without a trace when something is played, or recording is turned off', async () => {
    await recording.toggle()
    usePlayer().playSentence(2)
    await clock.advance(50)
    expect(microphone.isOn).toBe(false)
    usePlayer().stop()
    await recording.toggle()
    expect(microphone.isOn).toBe(true)
    await useSettings().change({ records: false })
    await flushPromises()
    expect(microphone.isOn).toBe(false)
    expect(callsOf(bridge, 'recording.save')).toEqual([])
  })

  it('goes with its sentence: another one has none, and coming back finds it', async () => {
    await record()
    recording.stop()
    const place = recording.place ?? 0
    usePlayer().step(1)
    await clock.advance(50)
    usePlayer().stop()
    await flushPromises()
    expect(recording.place).not.toBe(place)
    expect(recording.recordings).toEqual([])
    expect(recording.mine).toBeNull()
    usePlayer().step(-1)
    await clock.advance(50)
    await flushPromises()
    expect(recording.recordings).toHaveLength(1)
    expect(recording.mine?.durationMs).toBe(900)
  })

  it('can be deleted, one by one', async () => {
    const panel = mount(RecordingPanel, { attachTo: document.body })
    await record(900)
    await record(1200)
    expect(panel.findAll('.kept li')).toHaveLength(2)
    expect(recording.mine?.durationMs).toBe(1200)
    await panel.get('.kept li:first-child .drop').trigger('click')
    await flushPromises()
    expect(panel.findAll('.kept li')).toHaveLength(1)
    expect(recording.mine?.durationMs).toBe(900)
  })

  it('says so when there is no microphone, and offers to try again', async () => {
    microphone.isThere = false
    await recording.toggle()
    expect(recording.state).toBe('idle')
    const [notice] = useNotices().list
    expect(notice?.failure.code).toBe('recording-no-microphone')
    microphone.isThere = true
    useNotices().retry(notice!)
    await flushPromises()
    expect(microphone.isOn).toBe(true)
  })
})

it('all recordings go only after the learner has said so twice', async () => {
  await turnOn()
  await record()
  const kept = mount(KeptRecordings, { attachTo: document.body })
  await flushPromises()
  expect(kept.text()).toContain('共 1 条')
  await kept.get('button').trigger('click')
  expect(callsOf(bridge, 'recording.clear')).toEqual([])
  await kept.findAll('button').at(-1)!.trigger('click')
  await flushPromises()
  expect(callsOf(bridge, 'recording.clear')).toHaveLength(1)
  expect(kept.text()).toContain('还没有录音')
  expect(recording.isOpen).toBe(false)
})
