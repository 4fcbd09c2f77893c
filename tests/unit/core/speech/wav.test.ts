import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeWav, encodeWav } from '#core/speech/wav.ts'

describe('WAV files', () => {
  it('gives back the samples that were written', () => {
    fc.assert(
      fc.property(fc.int16Array(), fc.constantFrom(8000, 16_000, 22_050), (samples, sampleRate) => {
        const sound = decodeWav(encodeWav({ sampleRate, samples }))
        expect(sound.sampleRate).toBe(sampleRate)
        expect([...sound.samples]).toEqual([...samples])
      }),
    )
  })

  it('reads the samples of a file that stands somewhere in a larger memory', () => {
    const memory = Buffer.from([0, ...encodeWav({ sampleRate: 16_000, samples: Int16Array.of(7, -7) }), 0])
    expect([...decodeWav(memory.subarray(1, -1)).samples]).toEqual([7, -7])
  })

  it('reads 32-bit float, as macOS writes it, and skips chunks it does not know', () => {
    const file = new Uint8Array(12 + 8 + 3 + 1 + 8 + 16 + 8 + 8)
    const view = new DataView(file.buffer)
    const tag = (at: number, text: string): void => file.set(new TextEncoder().encode(text), at)
    tag(0, 'RIFF')
    tag(8, 'WAVEJUNK')
    view.setUint32(16, 3, true) // odd: padded
    tag(24, 'fmt ')
    view.setUint32(28, 16, true)
    view.setUint16(32, 3, true)
    view.setUint16(34, 1, true)
    view.setUint32(36, 32_000, true)
    view.setUint16(46, 32, true)
    tag(48, 'data')
    view.setUint32(52, 8, true)
    view.setFloat32(56, 0.5, true)
    view.setFloat32(60, -2, true)
    expect(decodeWav(file)).toEqual({ sampleRate: 32_000, samples: Int16Array.of(16_384, -32_767 - 1) })
  })

  it('refuses a file that was cut short anywhere', () => {
    const file = encodeWav({ sampleRate: 16_000, samples: Int16Array.of(1, 2, 3) })
    for (let length = 0; length < file.length; length += 1) {
      expect(() => decodeWav(file.subarray(0, length))).toThrow('speech-failed')
    }
  })

  it('refuses stereo and anything that is not a WAV file', () => {
    const stereo = encodeWav({ sampleRate: 16_000, samples: Int16Array.of(1, 2) })
    stereo[22] = 2
    expect(() => decodeWav(stereo)).toThrow('speech-failed')
    expect(() => decodeWav(new TextEncoder().encode('ID3 not a wave at all'))).toThrow('speech-failed')
  })
})
