import { laterOf } from '#core/speech/play-order.ts'
import type { WordRef } from './page-clips.ts'
import type { PageTurns } from './page-turns.ts'
import type { usePlayModes } from './play-modes.ts'
import type { PlayPlace } from './play-place.ts'
import type { Playback } from './playback.ts'
import type { useReading } from './reading.store.ts'
import type { useSettings } from './settings.store.ts'
import type { useWordAside } from './word-aside.ts'

interface PlayControlsOptions {
  readonly place: PlayPlace
  readonly modes: ReturnType<typeof usePlayModes>
  readonly playback: Playback
  readonly pages: () => PageTurns
  readonly words: ReturnType<typeof useWordAside>
  readonly reading: ReturnType<typeof useReading>
  readonly settings: ReturnType<typeof useSettings>
}

/** What the learner's buttons, keys and clicks do. */
export function createPlayControls(options: PlayControlsOptions) {
  const { place, modes, playback, pages, words, reading, settings } = options
  const { state, sentence, clip, clock, asked } = place
  const { playlist, neighbour } = modes
  const { play, pause, silence } = playback

  function ask(from: number, through: number): void {
    asked.onwards = false
    asked.last = through
    void play({ sentence: from, round: 1 })
  }

  /** Reads on to the end of the page. */
  function playPage(from: number): void {
    ask(from, playlist.value.at(-1) ?? from)
    asked.onwards = true
  }

  /** What a click on a sentence does: says it, or reads on from it, as was chosen; `other` does the other one. */
  function playClicked(index: number, { other = false } = {}): void {
    if (settings.values.readsOn === other) ask(index, index)
    else playPage(index)
  }

  /** What the big button does: pauses what sounds, goes on with what waits, or reads the page from the reading place. */
  function toggle(): void {
    if (words.aside.value) silence()
    else if (state.value === 'playing' || state.value === 'yours') pause()
    else if (state.value === 'loading') stop()
    else if (state.value === 'paused') playback.resume()
    else if (reading.outline?.pageId !== reading.pageId) pages().want()
    else {
      const start = startingPlace()
      if (start !== null) playPage(start)
    }
  }

  function startingPlace(): number | null {
    const first = playlist.value[0] ?? null
    if (sentence.value === null) return first
    return state.value === 'ended' ? (neighbour(sentence.value, 1) ?? first) : sentence.value
  }

  /** Silence, from the start of the sentence. The reading place stays. */
  function stop(): void {
    pages().giveUp()
    silence()
    clock.goTo(0, -1)
    if (state.value !== 'idle') state.value = 'idle'
  }

  /** The sentence before or after the reading place; reads on from there if it was reading on. */
  function step(direction: 1 | -1): void {
    const from = sentence.value
    const target = from === null ? playlist.value[0] : neighbour(from, direction)
    if (target === undefined || target === null) return
    const { last } = asked
    const readsOn = from !== null && state.value !== 'ended' && laterOf(playlist.value, from, last) !== from
    asked.onwards &&= readsOn
    asked.last = readsOn ? laterOf(playlist.value, last, target) : target
    void play({ sentence: target, round: 1 })
  }

  function replay(): void {
    const index = sentence.value
    if (index === null) return
    if (state.value === 'ended') ask(index, index)
    else void play({ sentence: index, round: 1 })
  }

  /** Goes to a word of the sentence at the reading place. */
  function seek(wordPlace: number): void {
    const turn = place.turn()
    if (turn === null) return
    const target = clip.value?.words[wordPlace]
    asked.last = laterOf(playlist.value, asked.last, turn.sentence)
    if (state.value === 'paused' && target) clock.goTo(target.t0, wordPlace)
    else void play(turn, { wordPlace })
  }

  /** Says one word by itself, never faster than normal. A sentence that plays is paused and keeps its place. */
  async function speakWord(ref: WordRef): Promise<void> {
    pause()
    if (state.value !== 'paused') {
      stop()
      sentence.value = ref.sentence
      asked.last = ref.sentence
      clip.value = null
    }
    await words.say(ref, () => void speakWord(ref))
  }

  /** Marks an end of the A–B loop at the reading place, or takes the loop away. */
  function markLoop(): void {
    const at = sentence.value ?? playlist.value[0]
    if (at !== undefined) modes.mark(at)
  }

  /** Reads the page that is there now, from the reading place on. */
  function beginPage(): void {
    asked.onwards = true
    const start = startingPlace()
    if (start === null) playback.finish()
    else playPage(start)
  }

  return {
    playSentence: (index: number) => ask(index, index),
    playBlock: ask,
    ...{ playPage, playClicked, toggle, pause, stop, step, replay, seek, speakWord, markLoop },
    beginPage,
  }
}
