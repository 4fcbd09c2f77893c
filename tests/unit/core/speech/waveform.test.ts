import { expect, test } from 'vitest'
import { waveform } from '#core/speech/waveform.ts'

/** A second at 1000 samples: silence, then a spike down, then half of full scale. */
const samples = new Int16Array(1000)
samples[300] = -32_768
samples.fill(16_384, 500)
const sound = { sampleRate: 1000, samples }

test('each place is as high as the farthest swing around it', () => {
  expect(waveform(sound, { t0: 0, t1: 1000 }, 5)).toEqual([0, 1, 0.5, 0.5, 0.5])
})

test('a part is drawn over the same number of places', () => {
  expect(waveform(sound, { t0: 290, t1: 310 }, 4)).toEqual([0, 0, 1, 0])
})

test('beyond the sound there is silence', () => {
  expect(waveform(sound, { t0: 900, t1: 1300 }, 4)).toEqual([0.5, 0, 0, 0])
})
