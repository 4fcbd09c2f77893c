import { describe, expect, it } from 'vitest'
import { espeakSpans } from '#core/speech/espeak-spans.ts'
import { finishClip } from '#core/speech/finish-clip.ts'
import { trimSilence } from '#core/speech/silence.ts'
import { samplesOf } from '#core/speech/sound.ts'
import { stretchClip } from '#core/speech/stretch-clip.ts'

const SAMPLE_RATE = 1000 // one sample a millisecond

function sound(...parts: readonly (readonly [ms: number, level: number])[]): {
  sampleRate: number
  samples: Int16Array
} {
  return {
    sampleRate: SAMPLE_RATE,
    samples: Int16Array.from(parts.flatMap(([ms, level]) => new Array<number>(ms).fill(level))),
  }
}

function tokens(count: number): Parameters<typeof finishClip>[1] {
  return Array.from({ length: count }, (_, at) => ({
    text: 'w',
    start: at * 2,
    end: at * 2 + 1,
    spoken: ['w'],
    pause: '',
  }))
}

const everyToken = (): boolean => true

describe('trimming silence', () => {
  it('keeps 20 ms before and 50 ms after the sound and says how much it cut', () => {
    const { sound: kept, cutMs } = trimSilence(sound([200, 0], [100, 9000], [300, 0]), { t0: 210, t1: 290 })
    expect(kept.samples).toHaveLength(20 + 100 + 50)
    expect(cutMs).toBe(180)
  })

  it('never cuts into speech, however quiet', () => {
    const { sound: kept, cutMs } = trimSilence(sound([200, 0], [50, 40], [100, 9000]), { t0: 100, t1: 350 })
    expect(cutMs).toBe(80)
    expect(kept.samples).toHaveLength(350 - 80)
  })

  it('fades both edges so that they cannot click', () => {
    const { samples } = trimSilence(sound([100, 9000]), { t0: 0, t1: 100 }).sound
    expect([...samples.subarray(0, 4)]).toEqual([0, 3000, 6000, 9000])
    expect([...samples.subarray(-4)]).toEqual([9000, 6000, 3000, 0])
  })

  it('leaves only pads of a sound that is all silence', () => {
    expect(trimSilence(sound([500, 0]), { t0: 500, t1: 0 }).sound.samples.length).toBeLessThanOrEqual(70)
  })
})

describe('finishing a clip', () => {
  it('joins pieces, with every time moved to where its sound now is', () => {
    const piece = (word: number): Parameters<typeof finishClip>[2][number] => ({
      sound: sound([100, 0], [200, 9000], [100, 0]),
      words: [0, 1].map((index) => (index === word ? { t0: 100, t1: 300 } : null)),
      phones: [{ ipa: 'a', t0: 100, t1: 300 }],
    })
    const clip = finishClip('flite:slt', tokens(2), [piece(0), piece(1)], everyToken)
    expect(clip.durationMs).toBe(270 + 60 + 270)
    expect(clip.words).toEqual([
      { start: 0, end: 1, t0: 20, t1: 220 },
      { start: 2, end: 3, t0: 350, t1: 550 },
    ])
    expect(clip.phones.map(({ t0 }) => t0)).toEqual([20, 350])
    const samples = samplesOf(clip.pcm)
    expect(samples[350]).toBe(9000)
    expect(samples[300]).toBe(0)
  })

  it('lets a word that is said in two pieces last from the first to the second', () => {
    const piece = { sound: sound([100, 9000]), words: [{ t0: 0, t1: 100 }], phones: [] }
    const clip = finishClip('v', tokens(1), [piece, piece], everyToken)
    expect(clip.words).toEqual([{ start: 0, end: 1, t0: 0, t1: clip.durationMs }])
  })
})

describe('changing the speed of a clip', () => {
  it('divides every time by the rate, inside the new length', () => {
    const clip = {
      voice: 'v',
      sampleRate: SAMPLE_RATE,
      durationMs: 400,
      pcm: new Uint8Array(800),
      words: [{ start: 0, end: 1, t0: 100, t1: 400 }],
      phones: [{ ipa: 'a', t0: 100, t1: 400 }],
    }
    const faster = stretchClip(clip, 2)
    expect(faster.durationMs).toBe(200)
    expect(faster.words).toEqual([{ start: 0, end: 1, t0: 50, t1: 200 }])
    expect(faster.phones).toEqual([{ ipa: 'a', t0: 50, t1: 200 }])
    expect(clip.words[0]?.t1).toBe(400)
  })
})

describe('the marks of espeak-ng', () => {
  const chunk = {
    text: 'of the images.',
    words: [
      { token: 0, text: 'of', at: 0 },
      { token: 1, text: 'the', at: 3 },
      { token: 2, text: 'images', at: 7 },
    ],
  }
  const word = (position: number, ms: number): Parameters<typeof espeakSpans>[2][number] => ({
    type: 'word',
    text_position: position,
    audio_position: ms,
    id: 1,
  })
  const phoneme = (ipa: string, ms: number): Parameters<typeof espeakSpans>[2][number] => ({
    type: 'phoneme',
    text_position: 1,
    audio_position: ms,
    id: ipa,
  })

  it('places words by where they start and ends them before a pause', () => {
    const marks = [
      word(1, 0),
      phoneme('ʌ', 10),
      phoneme('v', 60),
      phoneme('ð', 100),
      phoneme('ɪ', 140),
      phoneme('', 180),
      word(8, 250),
      phoneme('ˈɪ', 260),
      phoneme('m', 300),
      { type: 'end', text_position: 14, audio_position: 400, id: undefined },
    ]
    const { words, phones } = espeakSpans(chunk, 3, marks, 400)
    expect(words).toEqual([{ t0: 10, t1: 180 }, null, { t0: 260, t1: 400 }])
    expect(phones.map(({ ipa }) => ipa).join('')).toBe('ʌvðɪɪm')
    expect(phones.at(-1)).toEqual({ ipa: 'm', t0: 300, t1: 400 })
  })
})
