import { audibleSpan } from '#core/speech/silence.ts'
import { durationOf, samplesOf } from '#core/speech/sound.ts'
import type { Sound } from '#core/speech/sound.ts'
import type { Span } from '#core/speech/spans.ts'
import type { Clip } from '#shared/model/speech.ts'

/** A clip as it will be heard. */
export interface PreparedClip {
  readonly buffer: AudioBuffer
  /** How many milliseconds of the clip pass in one that is heard. */
  readonly rate: number
  /** Where it can be heard at all, in milliseconds as heard. */
  readonly audible: Span
  /** How far it can be heard, in milliseconds of the clip: of a beginning, as far as the whole will sound the same. */
  readonly reachMs: number
}

interface Workshop {
  /** The sound at another speed. */
  readonly stretch: (sound: Sound, rate: number) => Promise<Sound>
  readonly toBuffer: (sound: Sound) => Promise<AudioBuffer>
}

/** Prepared clips are six times as large as clips: these are the ones that sound, follow, and were just heard. */
const KEPT = 6
/** What is made of the last of a beginning depends on what follows it: windows of a stretched sound, and its filter. */
const UNSURE_MS = 80
const FULL_SCALE = 32_767

function soundOf(buffer: AudioBuffer): Sound {
  const heard = buffer.getChannelData(0)
  const samples = new Int16Array(heard.length)
  for (let at = 0; at < heard.length; at += 1) samples[at] = (heard[at] ?? 0) * FULL_SCALE
  return { sampleRate: buffer.sampleRate, samples }
}

/** Makes clips ready to be heard at any speed; the same clip at the same speed is ready at once for a while. */
export function createClipPreparation({
  stretch,
  toBuffer,
}: Workshop): (clip: Clip, rate: number, isWhole?: boolean) => Promise<PreparedClip> {
  const known = new Map<Clip, { readonly rate: number; readonly prepared: Promise<PreparedClip> }>()

  async function prepare(clip: Clip, rate: number, isWhole: boolean): Promise<PreparedClip> {
    const sound = { sampleRate: clip.sampleRate, samples: samplesOf(clip.pcm) }
    const lengthMs = durationOf(sound) // the stretching takes the samples away
    const heard = rate === 1 ? sound : await stretch(sound, rate)
    const buffer = await toBuffer(heard)
    // Of the buffer: at another sample rate the last breath can be as much as 5 ms longer or shorter.
    const reachMs = isWhole ? Infinity : Math.max(0, lengthMs - UNSURE_MS)
    return { buffer, rate, audible: audibleSpan(soundOf(buffer)), reachMs }
  }

  return (clip, rate, isWhole = true) => {
    const last = known.get(clip)
    const prepared = last?.rate === rate ? last.prepared : prepare(clip, rate, isWhole)
    known.delete(clip)
    known.set(clip, { rate, prepared }) // the last used stands last
    for (const oldest of known.keys()) {
      if (known.size <= KEPT) break
      known.delete(oldest)
    }
    prepared.catch(() => known.delete(clip))
    return prepared
  }
}
