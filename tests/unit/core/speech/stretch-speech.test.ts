import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sound } from '#core/speech/sound.ts'
import { stretchSpeech } from '#core/speech/stretch-speech.ts'

const SAMPLE_RATE = 16_000
const RATES = [0.5, 0.65, 0.8, 0.95, 1.25, 1.5, 2]
/** In hertz, from a deep voice to a child's. */
const PITCHES = [85, 120, 210, 320]

/** A buzz of many harmonics, as a voice is. */
function buzz(hertz: number, seconds = 1): Sound {
  const samples = new Int16Array(SAMPLE_RATE * seconds)
  for (let at = 0; at < samples.length; at += 1) {
    let sum = 0
    for (let harmonic = 1; harmonic <= 8; harmonic += 1) {
      sum += Math.sin((2 * Math.PI * hertz * harmonic * at) / SAMPLE_RATE) / harmonic
    }
    samples[at] = 6000 * sum
  }
  return { sampleRate: SAMPLE_RATE, samples }
}

/** The pitch of the middle of a sound: the lag at which it is most like itself. */
function pitchOf({ samples, sampleRate }: Sound): number {
  const from = Math.floor(samples.length / 3)
  let best = 0
  let bestLag = 1
  for (let lag = Math.floor(sampleRate / 400); lag <= sampleRate / 70; lag += 1) {
    let product = 0
    for (let at = from; at < from + 1500; at += 1) product += (samples[at] ?? 0) * (samples[at + lag] ?? 0)
    if (product <= best * 1.02) continue // twice the period is as alike: the shorter one is the pitch
    best = product
    bestLag = lag
  }
  return sampleRate / bestLag
}

function largestStep({ samples }: Sound): number {
  return samples.reduce(
    (most, sample, at) => Math.max(most, Math.abs(sample - (samples[at - 1] ?? sample))),
    0,
  )
}

function loudness({ samples }: Sound): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length)
}

describe('speech at another speed', () => {
  it.each(RATES)('is shorter by exactly that rate: %f', (rate) => {
    const sound = buzz(120)
    expect(stretchSpeech(sound, rate).samples).toHaveLength(Math.round(sound.samples.length / rate))
  })

  it.each(RATES.flatMap((rate) => PITCHES.map((hertz) => ({ rate, hertz }))))(
    'keeps a voice of $hertz Hz at its pitch and loudness, without a click, at $rate',
    ({ rate, hertz }) => {
      const sound = buzz(hertz)
      const stretched = stretchSpeech(sound, rate)
      expect(Math.abs(pitchOf(stretched) / pitchOf(sound) - 1)).toBeLessThan(0.02)
      expect(loudness(stretched) / loudness(sound)).toBeGreaterThan(0.95)
      expect(loudness(stretched) / loudness(sound)).toBeLessThan(1.05)
      expect(largestStep(stretched)).toBeLessThanOrEqual(largestStep(sound) * 1.1)
    },
  )

  it('has each moment where its word’s time, divided by the rate, says', () => {
    // Three bursts between silences: their onsets are what a learner sees lit.
    const onsets = [100, 480, 800]
    const samples = new Int16Array(SAMPLE_RATE)
    for (const ms of onsets) samples.set(buzz(150, 1).samples.subarray(0, 1600), ms * 16)
    for (const rate of RATES) {
      const stretched = stretchSpeech({ sampleRate: SAMPLE_RATE, samples }, rate).samples
      for (const ms of onsets) {
        const expected = ms / rate
        const quietFrom = Math.round((expected - 40) * 16)
        const onset = stretched.findIndex((sample, at) => at >= quietFrom && Math.abs(sample) > 1000) / 16
        expect(Math.abs(onset * rate - ms), `${ms} ms at ${rate}`).toBeLessThanOrEqual(15)
      }
    }
  })

  it('begins and ends in silence, and takes anything', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -32768, max: 32767 }), { maxLength: 1200 }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (values, rate) => {
          const { samples } = stretchSpeech(
            { sampleRate: SAMPLE_RATE, samples: Int16Array.from(values) },
            rate,
          )
          expect(samples).toHaveLength(Math.round(values.length / rate))
          expect(samples.length < 2 || (samples[0] === 0 && samples.at(-1) === 0)).toBe(true)
        },
      ),
    )
  })
})

describe('the beginning of a sound', () => {
  it.each(RATES)('is stretched %f× as it is in the whole, but for its last 80 ms', (rate) => {
    const whole = { sampleRate: SAMPLE_RATE, samples: new Int16Array(SAMPLE_RATE * 2) }
    PITCHES.forEach((hertz, at) => whole.samples.set(buzz(hertz, 0.5).samples, (at * SAMPLE_RATE) / 2))
    const expected = stretchSpeech(whole, rate).samples
    for (const ms of [300, 777, 1200]) {
      const beginning = whole.samples.slice(0, (ms * SAMPLE_RATE) / 1000)
      const { samples } = stretchSpeech({ sampleRate: SAMPLE_RATE, samples: beginning }, rate)
      const sure = Math.floor((((ms - 80) / rate) * SAMPLE_RATE) / 1000)
      expect(samples.subarray(0, sure)).toEqual(expected.subarray(0, sure))
    }
  })
})
