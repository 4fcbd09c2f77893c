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
  /** Replaces whatever plays or is to follow. Resolves once the clip is scheduled. */
  play(clip: PreparedClip, options: PlayOptions): Promise<void>
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
  /** Times of the audio clock, in seconds. */
  readonly startsAt: number
  readonly endsAt: number
  readonly audibleUntil: number
  readonly fromMs: number
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
    const offset = fromMs / clip.rate / 1000
    const startsAt = Math.max(
      context.currentTime + SAFETY_SECONDS,
      after ? startAfter(after, clip, gapMs) : 0,
    )
    const zero = startsAt - offset // when it would have begun from its start
    const scheduled: Scheduled = {
      ...{ clip, source, gain, startsAt, fromMs },
      endsAt: zero + clip.buffer.duration,
      audibleUntil: zero + clip.audible.t1 / 1000,
    }
    source.onended = () => {
      if (playing !== scheduled) return
      ended = scheduled
      playing = following
      following = null
      onEnded()
    }
    if (fromMs > 0) {
      gain.gain.setValueAtTime(0, startsAt)
      gain.gain.linearRampToValueAtTime(1, startsAt + FADE_IN_SECONDS)
    }
    source.start(startsAt, offset)
    return scheduled
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
      if (!audio || !playing) return false
      unfollow()
      following = schedule(audio, clip, { ...options, fromMs: 0 }, playing)
      return true
    },
    unfollow,
    stop,
    positionMs() {
      if (!audio || !playing) return -1
      const sinceStart = audio.currentTime - audio.outputLatency - playing.startsAt
      return sinceStart < 0 ? -1 : sinceStart * 1000 * playing.clip.rate + playing.fromMs
    },
  }
}

/** The gap is what the ear hears: the quiet edges of both clips are part of it. Clips never overlap. */
function startAfter(before: Scheduled, clip: PreparedClip, gapMs: number): number {
  return Math.max(before.endsAt, before.audibleUntil + (gapMs - clip.audible.t0) / 1000)
}
