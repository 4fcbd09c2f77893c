import type { Turn } from '#core/speech/play-order.ts'
import type { Clip } from '#shared/model/speech.ts'
import type { ClipPlayer } from '#renderer/audio/clip-player.ts'
import type { PageClips } from './page-clips.ts'
import type { usePlayModes } from './play-modes.ts'
import type { PlayPlace } from './play-place.ts'
import type { useSettings } from './settings.store.ts'
import type { useSpeaker } from './speaker.store.ts'

/** What follows the sentence that plays without our doing. */
interface UpNext {
  readonly turn: Turn
  readonly clip: Clip
}

interface PlayAheadOptions {
  readonly place: PlayPlace
  readonly modes: ReturnType<typeof usePlayModes>
  readonly clips: PageClips
  readonly output: ClipPlayer
  readonly settings: ReturnType<typeof useSettings>
  readonly speaker: ReturnType<typeof useSpeaker>
  readonly onEnded: (turn: Turn) => void
}

/** Has what comes next ready before it is due, so that the pause between two sentences is exact. */
export function createPlayAhead(options: PlayAheadOptions) {
  const { place, modes, clips, output, settings, speaker, onEnded } = options
  let upNext: UpNext | null = null
  let glance = 0 // rises with all that makes what is looked up come too late
  let visible: readonly number[] = []

  /** Schedules what comes next while there is time, and fetches what may come after it. */
  function look(): void {
    const looking = ++glance
    output.unfollow()
    upNext = null
    const turn = place.turn()
    if (place.state.value !== 'playing' || turn === null) return
    const next = place.turnFollowing(turn)
    const { sentence } = turn
    const near = [modes.neighbour(sentence, 1), modes.neighbour(sentence, 2)].filter((one) => one !== null)
    clips.prefetch([...near, ...visible])
    if (next && !modes.shadowing.value) void queue(turn, next, looking)
  }

  async function queue(turn: Turn, next: Turn, looking: number): Promise<void> {
    // A failure is met again, and shown, when the sentence itself is due.
    const loaded = await clips.sentence(next.sentence).catch(() => null)
    const prepared = loaded && (await speaker.prepare(loaded, settings.values.rate).catch(() => null))
    if (!prepared || looking !== glance || place.state.value !== 'playing') return
    const gapMs = modes.pauseAfter(turn.sentence, next.sentence)
    const isQueued = output.follow(prepared, { gapMs, onEnded: () => onEnded(next) })
    if (isQueued) upNext = { turn: next, clip: loaded }
  }

  return {
    look,
    isReady: () => upNext !== null,
    /** What has begun to play after the sentence before it, if anything has. It is no longer what is next. */
    take(): UpNext | null {
      const taken = upNext
      upNext = null
      return taken
    },
    /** The sentences that the learner sees: one of them is likely to be asked for next. */
    see(sentences: readonly number[]): void {
      visible = sentences
    },
    fetchVisible: () => clips.prefetch(visible),
  }
}
