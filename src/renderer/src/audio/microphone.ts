import type { Sound } from '#core/speech/sound.ts'
import { LONGEST_RECORDING_MS, RECORDING_RATE } from '#shared/model/recording.ts'
import captureWorklet from './capture-worklet.ts?worker&url'

/** A recording under way. */
export interface Take {
  /** Ends it and hands over what was heard. The microphone is off before this resolves. */
  finish(): Promise<Sound>
  /** Ends it and drops it. */
  cancel(): void
}

interface TakeOptions {
  /** A running context; the recording goes by its clock. */
  readonly context: AudioContext
  /** Told about fifty times a second how loud it is, 0–1, and how long it has been. */
  readonly onHeard: (level: number, ms: number) => void
  /** It is as long as it may be: finish it. */
  readonly onFull: () => void
}

const FULL_SCALE = 32_767
/** Loading it twice would register it twice. */
const prepared = new WeakMap<AudioContext, Promise<void>>()

function prepare(context: AudioContext): Promise<void> {
  const loading = prepared.get(context) ?? context.audioWorklet.addModule(captureWorklet)
  prepared.set(context, loading)
  loading.catch(() => prepared.delete(context))
  return loading
}

/** Begins to record. Rejects with a `DOMException` when there is no microphone or it may not be used. */
export async function startTake({ context, onHeard, onFull }: TakeOptions): Promise<Take> {
  await prepare(context)
  const stream = await navigator.mediaDevices.getUserMedia({
    // What is played is not played while recording, and taking an echo away would take parts of the voice with it.
    audio: { channelCount: 1, echoCancellation: false, noiseSuppression: true, autoGainControl: true },
  })
  const source = context.createMediaStreamSource(stream)
  const capture = new AudioWorkletNode(context, 'capture', {
    ...{ channelCount: 1, channelCountMode: 'explicit' },
  })
  const pieces: Float32Array[] = []
  const longest = (LONGEST_RECORDING_MS * context.sampleRate) / 1000
  let length = 0
  capture.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
    if (length + data.length > longest) {
      end()
      onFull()
      return
    }
    pieces.push(data)
    length += data.length
    onHeard(peakOf(data), (length * 1000) / context.sampleRate)
  }
  source.connect(capture)
  capture.connect(context.destination) // silent, but what leads nowhere does not run

  function end(): void {
    capture.port.onmessage = null
    capture.port.postMessage('over')
    source.disconnect()
    capture.disconnect()
    for (const track of stream.getTracks()) track.stop()
  }

  return {
    async finish() {
      end()
      return toSound(pieces, length, context.sampleRate)
    },
    cancel: end,
  }
}

function peakOf(piece: Float32Array): number {
  return piece.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)
}

/** At the rate that recordings are kept at. */
async function toSound(pieces: readonly Float32Array[], length: number, sampleRate: number): Promise<Sound> {
  if (length === 0) return { sampleRate: RECORDING_RATE, samples: new Int16Array() }
  const buffer = new AudioBuffer({ length, sampleRate })
  let at = 0
  for (const piece of pieces) {
    buffer.copyToChannel(piece as Float32Array<ArrayBuffer>, 0, at)
    at += piece.length
  }
  const frames = Math.floor((length * RECORDING_RATE) / sampleRate)
  const offline = new OfflineAudioContext(1, frames, RECORDING_RATE)
  const source = offline.createBufferSource()
  source.buffer = buffer
  source.connect(offline.destination)
  source.start()
  const heard = (await offline.startRendering()).getChannelData(0)
  const samples = Int16Array.from(heard, (sample) => Math.max(-1, Math.min(1, sample)) * FULL_SCALE)
  return { sampleRate: RECORDING_RATE, samples }
}
