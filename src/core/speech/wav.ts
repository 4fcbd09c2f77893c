import { SoundleafError } from '#shared/bridge/errors.ts'
import { bytesOf, samplesOf } from './sound.ts'
import type { Sound } from './sound.ts'

export const WAV_HEADER_LENGTH = 44
const PCM = 1
const FLOAT = 3
const EXTENSIBLE = 0xfffe

/** A RIFF/WAVE file, 16-bit mono. */
export function encodeWav(sound: Sound): Uint8Array<ArrayBuffer> {
  const data = bytesOf(sound.samples)
  const file = new Uint8Array(WAV_HEADER_LENGTH + data.length)
  file.set(wavHeader(sound.sampleRate, data.length))
  file.set(data, WAV_HEADER_LENGTH)
  return file
}

/** What stands before the samples of a 16-bit mono file; `WAV_HEADER_LENGTH` bytes. */
export function wavHeader(sampleRate: number, dataBytes: number): Uint8Array {
  const file = new Uint8Array(WAV_HEADER_LENGTH)
  const view = new DataView(file.buffer)
  writeTag(file, 0, 'RIFF')
  view.setUint32(4, WAV_HEADER_LENGTH - 8 + dataBytes, true)
  writeTag(file, 8, 'WAVE')
  writeTag(file, 12, 'fmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, PCM, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  writeTag(file, 36, 'data')
  view.setUint32(40, dataBytes, true)
  return file
}

/**
 * Reads a mono RIFF/WAVE file, 16-bit or 32-bit float (which macOS writes). Throws `speech-failed` when the file is
 * anything else, or shorter than its header says.
 */
export function decodeWav(file: Uint8Array): Sound {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length < 12 || tag(file, 0) !== 'RIFF' || tag(file, 8) !== 'WAVE') throw notReadable()
  let format: { readonly code: number; readonly sampleRate: number; readonly bits: number } | null = null
  for (let at = 12; at + 8 <= file.length;) {
    const length = view.getUint32(at + 4, true)
    const body = at + 8
    if (body + length > file.length) throw notReadable()
    const name = tag(file, at)
    if (name === 'fmt ' && length >= 16) {
      if (view.getUint16(body + 2, true) !== 1) throw notReadable()
      const code = view.getUint16(body, true)
      format = {
        code: code === EXTENSIBLE && length >= 26 ? view.getUint16(body + 24, true) : code,
        sampleRate: view.getUint32(body + 4, true),
        bits: view.getUint16(body + 14, true),
      }
    } else if (name === 'data' && format !== null) {
      return { sampleRate: format.sampleRate, samples: samplesIn(file.subarray(body, body + length), format) }
    }
    at = body + length + (length % 2)
  }
  throw notReadable()
}

function samplesIn(data: Uint8Array, format: { readonly code: number; readonly bits: number }): Int16Array {
  if (format.code === PCM && format.bits === 16) return samplesOf(data)
  if (format.code === FLOAT && format.bits === 32) return fromFloats(data)
  throw notReadable()
}

function fromFloats(data: Uint8Array): Int16Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const samples = new Int16Array(Math.floor(data.length / 4))
  for (let at = 0; at < samples.length; at += 1) {
    samples[at] = Math.max(-32768, Math.min(32767, Math.round(view.getFloat32(at * 4, true) * 32767)))
  }
  return samples
}

function notReadable(): SoundleafError {
  return new SoundleafError('speech-failed', { reason: 'wav' })
}

function tag(file: Uint8Array, at: number): string {
  return String.fromCharCode(...file.subarray(at, at + 4))
}

function writeTag(file: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < 4; index += 1) file[at + index] = text.charCodeAt(index)
}
