import { vi } from 'vitest'
import { stretchSpeech } from '#core/speech/stretch-speech.ts'
import type { StretchReply, StretchRequest } from '#renderer/audio/stretching.ts'

/** One scheduled sound, as the test sees it. */
interface Source {
  onended: (() => void) | null
  startsAt: number
  endsAt: number
}

export interface AudioClock {
  /** Lets this much time pass: sounds end, and one frame is drawn per 10 ms. */
  advance(ms: number): Promise<void>
  /** How many sounds are audible now. */
  audible(): number
}

const FRAME_MS = 10
const WAV_HEADER_BYTES = 44

/** Does the worker's work in the window, which has no workers here. */
class StretchWorker {
  onmessage: ((event: { data: StretchReply }) => void) | null = null

  postMessage({ id, sound, rate }: StretchRequest): void {
    const stretched = stretchSpeech(sound, rate)
    void Promise.resolve().then(() => this.onmessage?.({ data: { id, sound: stretched } }))
  }
}

/**
 * Replaces the window's audio and animation frames by a clock that only the test moves. The context offers just
 * what the player uses of the Web Audio interface.
 */
export function installAudioClock(): AudioClock {
  let now = 0
  let frames = new Map<number, () => void>()
  let lastFrame = 0
  const sources = new Set<Source>()

  class ClockedContext {
    readonly state = 'running'
    readonly outputLatency = 0
    readonly destination = {}

    get currentTime(): number {
      return now / 1000
    }

    readonly sampleRate = 8000

    createBuffer(_channels: number, length: number, sampleRate: number): unknown {
      return { duration: length / sampleRate }
    }

    decodeAudioData(wav: ArrayBuffer): Promise<unknown> {
      const header = new DataView(wav)
      const samples = new Int16Array(wav.slice(WAV_HEADER_BYTES))
      return Promise.resolve({
        sampleRate: header.getUint32(24, true),
        duration: samples.byteLength / header.getUint32(28, true),
        getChannelData: () => Float32Array.from(samples, (sample) => sample / 32_768),
      })
    }

    createGain(): unknown {
      const gain = {
        value: 1,
        setValueAtTime: () => gain,
        setTargetAtTime: () => gain,
        linearRampToValueAtTime: () => gain,
        cancelScheduledValues: () => gain,
      }
      return { gain, connect: (target: unknown) => target }
    }

    createBufferSource(): unknown {
      const source = {
        buffer: { duration: 0 },
        onended: null,
        startsAt: 0,
        endsAt: 0,
        connect: (target: unknown) => target,
        start(when: number, offset: number) {
          source.startsAt = when * 1000
          source.endsAt = (when + source.buffer.duration - offset) * 1000
          sources.add(source)
        },
        stop(when: number) {
          source.endsAt = when * 1000
        },
      }
      return source
    }
  }

  vi.stubGlobal('AudioContext', ClockedContext)
  vi.stubGlobal('Worker', StretchWorker)
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
    lastFrame += 1
    frames.set(lastFrame, callback)
    return lastFrame
  })
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id))

  function endSources(): void {
    for (const source of sources) {
      if (source.endsAt > now) continue
      sources.delete(source)
      source.onended?.()
    }
  }

  async function advance(ms: number): Promise<void> {
    for (const end = now + ms; now < end;) {
      now += FRAME_MS
      endSources()
      await settle()
      const due = frames
      frames = new Map()
      for (const callback of due.values()) callback()
      await settle()
    }
  }

  return {
    advance,
    audible: () => [...sources].filter((source) => source.startsAt <= now && source.endsAt > now).length,
  }
}

/** Lets every promise that can settle settle. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 30; i += 1) await Promise.resolve()
}
