import type { PreparedClip } from './prepared-clip.ts'
import type { Speaker } from './speaker.ts'

interface PlayOptions {
  /** Where in the clip to begin. */
  readonly fromMs: number
  /** Silence to be heard between what played before and this clip. */
  readonly gapMs: number
  readonly onEnded: () => void
}

/** Plays one clip after another. Positions are milliseconds into the clip, read off the audio clock. */
export interface ClipPlayer {
  /**
   * Replaces whatever plays or is to follow. Resolves once the clip is scheduled. A beginning plays as far as it
   * reaches, then waits for more; it never ends.
   */
  play(clip: PreparedClip, options: PlayOptions): Promise<void>
  /**
   * Goes on with more of the clip whose beginning plays, without a seam. Says false when no such beginning plays, or
   * at another speed.
   */
  extend(clip: PreparedClip): boolean
  /**
   * Schedules what follows the clip that plays, in place of what was to follow before. Says false when nothing plays
   * that it could follow. It becomes what plays when the clip before it ends, before that clip's `onEnded`.
   */
  follow(clip: PreparedClip, options: Omit<PlayOptions, 'fromMs'>): boolean
  /** Lets nothing follow. */
  unfollow(): void
  /** Silence within 20 ms, without a click. */
  stop(): void
  /** What the listener hears now; negative while the clip has not begun. */
  positionMs(): number
}

/** Cutting a sound off over this long does not click. */
const FADE_OUT_SECONDS = 0.005
/** For a clip that begins in its middle; at its ends a clip is faded already. */
const FADE_IN_SECONDS = 0.003
/** The audio thread may be this far ahead of the clock: what is scheduled sooner comes late, and a fade with a step. */
const SAFETY_SECONDS = 0.006

interface Scheduled {
  readonly clip: PreparedClip
  readonly source: AudioBufferSourceNode
  readonly gain: GainNode
  /** Times of the audio clock, in seconds. `zero` is when it would have begun from its start. */
  readonly zero: number
  readonly startsAt: number
  readonly endsAt: number
  readonly audibleUntil: number
  readonly fromMs: number
  readonly onEnded: () => void
}

export function createClipPlayer(speaker: Speaker): ClipPlayer {
  let audio: AudioContext | null = null
  let playing: Scheduled | null = null
  let following: Scheduled | null = null
  let ended: Scheduled | null = null // what a gap is measured from
  let request = 0

  function schedule(
    context: AudioContext,
    clip: PreparedClip,
    { fromMs, gapMs, onEnded }: PlayOptions,
    after: Scheduled | null,
  ): Scheduled {
    const source = context.createBufferSource()
    const gain = context.createGain()
    source.buffer = clip.buffer
    source.connect(gain).connect(speaker.output())
    const onFrame = (seconds: number): number => Math.ceil(seconds * context.sampleRate) / context.sampleRate
    const startsAt = onFrame(
      Math.max(context.currentTime + SAFETY_SECONDS, after ? startAfter(after, clip, gapMs) : 0),
    )
    const zero = startsAt - onFrame(fromMs / clip.rate / 1000)
    const scheduled = { ...placed(clip, zero), source, gain, startsAt, fromMs, onEnded }
    begin(scheduled, startsAt, fromMs > 0)
    return scheduled
  }

  /** Lets a sound be heard from a moment on, as far as it reaches. */
  function begin(scheduled: Scheduled, at: number, fades: boolean): void {
    const { clip, source, gain, zero } = scheduled
    if (fades) {
      gain.gain.setValueAtTime(0, at)
      gain.gain.linearRampToValueAtTime(1, at + FADE_IN_SECONDS)
    }
    source.start(at, at - zero)
    if (clip.reachMs < Infinity) {
      const reached = reachOf(scheduled)
      gain.gain.setValueAtTime(1, reached)
      gain.gain.linearRampToValueAtTime(0, reached + FADE_OUT_SECONDS)
      source.stop(reached + FADE_OUT_SECONDS)
      return
    }
    source.onended = () => {
      if (playing !== scheduled) return
      ended = scheduled
      playing = following
      following = null
      scheduled.onEnded()
    }
  }

  function extend(clip: PreparedClip): boolean {
    if (!audio || !playing || playing.clip.reachMs === Infinity || playing.clip.rate !== clip.rate)
      return false
    const before = playing
    const soonest = Math.max(audio.currentTime + SAFETY_SECONDS, before.startsAt + FADE_IN_SECONDS)
    const at = Math.ceil(soonest * audio.sampleRate) / audio.sampleRate
    const isLate = at > reachOf(before) // it has been silent since
    const zero = isLate ? at - (reachOf(before) - before.zero) : before.zero
    const { startsAt, fromMs } = isLate ? { startsAt: at, fromMs: before.clip.reachMs } : before
    const source = audio.createBufferSource()
    const gain = audio.createGain()
    source.buffer = clip.buffer
    source.connect(gain).connect(speaker.output())
    playing = { ...placed(clip, zero), source, gain, startsAt, fromMs, onEnded: before.onEnded }
    if (!isLate) {
      // The same sound in both: while one fades out and the other in, nothing is to be heard of it.
      before.gain.gain.cancelScheduledValues(at)
      before.gain.gain.setValueAtTime(1, at)
      before.gain.gain.linearRampToValueAtTime(0, at + FADE_IN_SECONDS)
      before.source.stop(at + FADE_IN_SECONDS)
    }
    begin(playing, at, true)
    return true
  }

  /** Ends a sound that plays, or keeps one from beginning. */
  function silence({ source, gain }: Scheduled, context: AudioContext): void {
    const fadesAt = context.currentTime + SAFETY_SECONDS
    source.onended = null
    gain.gain.cancelScheduledValues(fadesAt)
    gain.gain.setValueAtTime(1, fadesAt)
    gain.gain.linearRampToValueAtTime(0, fadesAt + FADE_OUT_SECONDS)
    source.stop(fadesAt + FADE_OUT_SECONDS)
  }

  function unfollow(): void {
    if (audio && following) silence(following, audio)
    following = null
  }

  function stop(): void {
    request += 1
    unfollow()
    if (audio && playing) silence(playing, audio)
    playing = null
    ended = null
  }

  return {
    async play(clip, options) {
      const after = ended
      stop()
      const mine = request
      audio = await speaker.context()
      if (mine === request) playing = schedule(audio, clip, options, after)
    },
    follow(clip, options) {
      if (!audio || !playing || playing.clip.reachMs < Infinity) return false
      unfollow()
      following = schedule(audio, clip, { ...options, fromMs: 0 }, playing)
      return true
    },
    extend,
    unfollow,
    stop,
    positionMs() {
      if (!audio || !playing) return -1
      const sinceStart = audio.currentTime - audio.outputLatency - playing.startsAt
      const position = sinceStart * 1000 * playing.clip.rate + playing.fromMs
      return sinceStart < 0 ? -1 : Math.min(position, playing.clip.reachMs)
    },
  }
}

/** Where a clip lies on the audio clock, in seconds. */
function placed(
  clip: PreparedClip,
  zero: number,
): Pick<Scheduled, 'clip' | 'zero' | 'endsAt' | 'audibleUntil'> {
  const audibleUntil = zero + clip.audible.t1 / 1000
  return { clip, zero, endsAt: zero + clip.buffer.duration, audibleUntil }
}

/** When as much of it has been heard as can be. */
function reachOf({ clip, zero }: Pick<Scheduled, 'clip' | 'zero'>): number {
  return zero + clip.reachMs / clip.rate / 1000
}

/** The gap is what the ear hears: the quiet edges of both clips are part of it. Clips never overlap. */
function startAfter(before: Scheduled, clip: PreparedClip, gapMs: number): number {
  return Math.max(before.endsAt, before.audibleUntil + (gapMs - clip.audible.t0) / 1000)
}
