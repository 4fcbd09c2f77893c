import { ref, shallowRef } from 'vue'
import type { Turn } from '#core/speech/play-order.ts'
import { turnAfter } from '#core/speech/play-order.ts'
import type { Clip } from '#shared/model/speech.ts'
import type { usePlayModes } from './play-modes.ts'
import { useSpokenWord } from './spoken-word.ts'

/**
 * `idle`: nothing has been asked for. `yours`: the learner's time to say the sentence that was heard. `ended`:
 * everything asked for has been heard.
 */
export type PlayerState = 'idle' | 'loading' | 'playing' | 'yours' | 'paused' | 'ended'

/** Where the player is, and how far it was asked to go. Nothing in here makes a sound. */
export type PlayPlace = ReturnType<typeof usePlayPlace>

/** @param positionOf milliseconds into the clip that sounds; negative before it has begun */
export function usePlayPlace(modes: ReturnType<typeof usePlayModes>, positionOf: () => number) {
  const state = ref<PlayerState>('idle')
  const sentence = ref<number | null>(null)
  const clip = shallowRef<Clip | null>(null)
  const clock = useSpokenWord(clip, positionOf)
  let round = 1 // how often the sentence has been begun in a row
  const asked = {
    /** The last sentence that was asked for. */
    last: -1,
    /** Asked for the page from here on, not for some of its sentences. */
    onwards: false,
  }

  function turn(): Turn | null {
    return sentence.value === null ? null : { sentence: sentence.value, round }
  }

  /** What comes after a turn of what was asked for. */
  function turnFollowing(turn: Turn): Turn | null {
    const { playlist, times, loop } = modes
    const order = { playlist: playlist.value, last: asked.last, times: times.value, loop: loop.value }
    return turnAfter(order, turn)
  }

  function enter(next: Turn, loaded: Clip | null): void {
    sentence.value = next.sentence
    round = next.round
    clip.value = loaded
    clock.goTo(0, -1)
  }

  /** As if nothing had been asked for yet. */
  function forget(): void {
    sentence.value = null
    clip.value = null
    asked.last = -1
  }

  return { state, sentence, clip, clock, asked, turn, turnFollowing, enter, forget }
}
