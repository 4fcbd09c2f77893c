import { turnToRepeat } from '#core/speech/pauses.ts'
import type { Turn } from '#core/speech/play-order.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Clip } from '#shared/model/speech.ts'
import type { ClipPlayer } from '#renderer/audio/clip-player.ts'
import { wordAt } from '#renderer/audio/word-at.ts'
import type { useNotices } from './notices.store.ts'
import type { PageClips } from './page-clips.ts'
import { createPlayAhead } from './play-ahead.ts'
import type { usePlayModes } from './play-modes.ts'
import type { PlayPlace } from './play-place.ts'
import type { useSettings } from './settings.store.ts'
import type { useSpeaker } from './speaker.store.ts'

interface PlaybackOptions {
  readonly place: PlayPlace
  readonly modes: ReturnType<typeof usePlayModes>
  readonly clips: PageClips
  readonly output: ClipPlayer
  readonly notices: ReturnType<typeof useNotices>
  readonly settings: ReturnType<typeof useSettings>
  readonly speaker: ReturnType<typeof useSpeaker>
  /** Silences what else speaks here. */
  readonly hush: () => void
  /** A sentence was heard to its end. */
  readonly onHeard: (sentence: number) => void
  /** Everything was heard. Says whether it goes on elsewhere. */
  readonly onFinished: () => boolean
}

interface SayOptions {
  readonly from: (loaded: Clip) => number
  readonly gapMs: number
  /** The request that this is part of. */
  readonly mine: number
}

export type Playback = ReturnType<typeof createPlayback>

/** Speaks the sentence at the reading place, and after it what was asked for. */
export function createPlayback(options: PlaybackOptions) {
  const { place, modes, clips, output, notices, settings, speaker, hush, onHeard, onFinished } = options
  const { state, clip, clock } = place
  const ahead = createPlayAhead({ place, modes, clips, output, settings, speaker, onEnded: ended })
  let request = 0 // rises with all that makes an answer come too late
  let isOnTheWay = false // of the clip that sounds, more is to come
  let skipped = 0 // sentences in a row that had nothing to say

  const tell = (error: unknown): void => notices.report(error)

  function silence(): number {
    ahead.take()
    clock.halt()
    output.stop()
    hush()
    return ++request
  }

  /** Plays a sentence, by place, and what was asked for after it. */
  async function play(turn: Turn, { wordPlace = 0, gapMs = 0 } = {}): Promise<void> {
    const mine = gapMs > 0 ? ++request : silence()
    place.enter(turn, null)
    state.value = 'loading'
    const from = (loaded: Clip): number => (wordPlace > 0 ? (loaded.words[wordPlace]?.t0 ?? 0) : 0)
    await say(turn, { from, gapMs, mine })
  }

  /**
   * Lets a sentence be heard as soon as there is enough of it, and goes on as more comes.
   * @param from where to begin in the clip, in milliseconds
   */
  async function say(turn: Turn, { from, gapMs, mine }: SayOptions): Promise<void> {
    let sounding: Clip | null = null
    try {
      for await (const { clip: loaded, isWhole } of clips.growing(turn.sentence)) {
        if (mine !== request) return
        const prepared = await speaker.prepare(loaded, settings.values.rate, isWhole)
        if (mine !== request) return
        const goesOn = sounding?.voice === loaded.voice && output.extend(prepared)
        if (!goesOn) {
          const fromMs = sounding === null ? from(loaded) : sameWord(sounding, output.positionMs(), loaded)
          if (fromMs >= prepared.reachMs) continue // it is not there yet
          await output.play(prepared, {
            fromMs,
            gapMs: sounding === null ? gapMs : 0,
            onEnded: () => ended(turn),
          })
          if (mine !== request) return
        }
        sounding = loaded
        isOnTheWay = !isWhole
        clip.value = loaded
        heardFrom(prepared.rate)
      }
    } catch (error) {
      if (mine !== request) return
      if (sounding !== null) output.stop()
      fail(error, turn)
    }
  }

  function heardFrom(rate: number): void {
    skipped = 0
    state.value = 'playing'
    clock.follow()
    if (rate !== settings.values.rate) void changeSpeed()
    else if (!isOnTheWay) ahead.look()
  }

  function fail(error: unknown, turn: Turn): void {
    const isSilent = error instanceof SoundleafError && error.code === 'speech-nothing-to-say'
    const after = { ...turn, round: Infinity }
    if (isSilent && place.turnFollowing(after) !== null && skipped < modes.playlist.value.length) {
      skipped += 1
      goOn(after)
      return
    }
    state.value = 'idle'
    notices.report(error, isSilent ? null : () => void play(turn))
  }

  function ended(turn: Turn): void {
    onHeard(turn.sentence)
    if (modes.shadowing.value && !ahead.isReady()) giveTurn(turn)
    else goOn(turn)
  }

  /** Silence for as long as the learner needs to say the sentence. */
  function giveTurn(turn: Turn): void {
    if (!clip.value) return
    const mine = ++request
    const { durationMs } = clip.value
    const heardMs = turnToRepeat(durationMs / settings.values.rate, settings.values.repeatFactor)
    state.value = 'yours'
    clock.goTo(0, -1)
    clock.follow({ isSilent: true })
    const onEnded = (): void => {
      if (mine === request) goOn(turn)
    }
    output.play(speaker.prepareSilence(heardMs, durationMs), { fromMs: 0, gapMs: 0, onEnded }).catch(tell)
  }

  function goOn(turn: Turn): void {
    const upNext = ahead.take()
    if (upNext) {
      request += 1
      place.enter(upNext.turn, upNext.clip)
      state.value = 'playing'
      clock.follow()
      ahead.look()
      return
    }
    const next = place.turnFollowing(turn)
    if (next) void play(next, { gapMs: modes.pauseAfter(turn.sentence, next.sentence) })
    else finish()
  }

  /** Everything has been heard: goes on elsewhere, or rests. */
  function finish(): void {
    if (onFinished()) return
    clock.halt()
    clock.goTo(0, -1)
    state.value = 'ended'
  }

  /** Goes on at the new speed from the word that sounds. */
  async function changeSpeed(): Promise<void> {
    const loaded = clip.value
    const { rate } = settings.values
    const before = request
    if (state.value !== 'playing' || !loaded) return
    try {
      await speaker.prepare(loaded, rate, !isOnTheWay)
      if (rate !== settings.values.rate) return
      if (before !== request) {
        void changeSpeed() // the next sentence has begun meanwhile
        return
      }
      const turn = place.turn()
      if (turn === null) return
      const atMs = output.positionMs()
      const from = (now: Clip): number => sameWord(loaded, atMs, now)
      await say(turn, { from, gapMs: 0, mine: silence() })
    } catch (error) {
      tell(error)
    }
  }

  /** Silence; what was heard of the sentence stays, to go on from. */
  function pause(): void {
    if (state.value !== 'playing' && state.value !== 'yours') return
    clock.positionMs.value =
      state.value === 'yours' ? (clip.value?.durationMs ?? 0) : Math.max(0, output.positionMs())
    silence()
    state.value = 'paused'
  }

  function resume(): void {
    const turn = place.turn()
    const paused = clip.value
    if (paused === null || turn === null) return
    const mine = silence()
    const atMs = clock.positionMs.value
    const from = (now: Clip): number => (now.voice === paused.voice ? atMs : sameWord(paused, atMs, now))
    if (atMs >= paused.durationMs) goOn(turn)
    else void say(turn, { from, gapMs: 0, mine })
  }

  return { ahead, play, pause, resume, silence, finish, changeSpeed }
}

/** Where the word that sounds in one clip of a sentence begins in another, in milliseconds. */
function sameWord({ words }: Clip, ms: number, other: Clip): number {
  return other.words[wordAt(words, ms)]?.t0 ?? 0
}
