import type { Clip } from '#shared/model/speech.ts'

interface PlayOptions {
  readonly fromMs: number
  /** Silence between the end of what played before and this clip. */
  readonly gapMs: number
  readonly onEnded: () => void
}

/** Plays one clip at a time. Positions are milliseconds into the clip, read off the audio clock. */
export interface ClipPlayer {
  /** Replaces whatever plays. Resolves once the clip is scheduled. */
  play(clip: Clip, options: PlayOptions): Promise<void>
  stop(): void
  /** What the listener hears now; negative while the clip has not begun. */
  positionMs(): number
}

/** Long enough that cutting a sound off does not click, too short to hear. */
const FADE_SECONDS = 0.006
/** Head start for the audio thread, so that the first samples are not lost. */
const SAFETY_SECONDS = 0.01

interface Playing {
  readonly source: AudioBufferSourceNode
  readonly gain: GainNode
  readonly startsAt: number
  readonly fromMs: number
}

/** The context is made at the first sound and kept running: starting one takes longer than a syllable. */
export function createClipPlayer(): ClipPlayer {
  let context: AudioContext | null = null
  let playing: Playing | null = null
  let lastEnd = 0
  let turn = 0

  async function runningContext(): Promise<AudioContext> {
    context ??= new AudioContext({ latencyHint: 'interactive' })
    if (context.state !== 'running') await context.resume()
    return context
  }

  function stop(): void {
    turn += 1
    lastEnd = 0
    if (!context || !playing) return
    const { source, gain } = playing
    const now = context.currentTime
    source.onended = null
    gain.gain.setValueAtTime(1, now)
    gain.gain.linearRampToValueAtTime(0, now + FADE_SECONDS)
    source.stop(now + FADE_SECONDS)
    playing = null
  }

  async function play(clip: Clip, { fromMs, gapMs, onEnded }: PlayOptions): Promise<void> {
    const afterLast = lastEnd + gapMs / 1000
    stop()
    const mine = turn
    const audio = await runningContext()
    if (mine !== turn) return
    const source = audio.createBufferSource()
    const gain = audio.createGain()
    source.buffer = toBuffer(audio, clip)
    source.connect(gain).connect(audio.destination)
    const startsAt = Math.max(audio.currentTime + SAFETY_SECONDS, afterLast)
    source.onended = () => {
      if (mine !== turn) return
      playing = null
      lastEnd = startsAt + (clip.durationMs - fromMs) / 1000
      onEnded()
    }
    source.start(startsAt, fromMs / 1000)
    playing = { source, gain, startsAt, fromMs }
  }

  function positionMs(): number {
    if (!context || !playing) return -1
    const sinceStart = context.currentTime - context.outputLatency - playing.startsAt
    return sinceStart < 0 ? -1 : sinceStart * 1000 + playing.fromMs
  }

  return { play, stop, positionMs }
}

function toBuffer(audio: AudioContext, clip: Clip): AudioBuffer {
  const bytes = clip.pcm.byteOffset % 2 === 0 ? clip.pcm : clip.pcm.slice()
  const samples = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1)
  const buffer = audio.createBuffer(1, Math.max(1, samples.length), clip.sampleRate)
  buffer.copyToChannel(
    Float32Array.from(samples, (sample) => sample / 0x8000),
    0,
  )
  return buffer
}
