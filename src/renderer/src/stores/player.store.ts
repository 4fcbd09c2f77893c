import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { turnToRepeat } from '#core/speech/pauses.ts'
import type { PlayOrder, Turn } from '#core/speech/play-order.ts'
import { laterOf, turnAfter } from '#core/speech/play-order.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Clip } from '#shared/model/speech.ts'
import { wordAt } from '#renderer/audio/word-at.ts'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from './notices.store.ts'
import type { WordRef } from './page-clips.ts'
import { createPageClips } from './page-clips.ts'
import { usePageTurns } from './page-turns.ts'
import { usePlayModes } from './play-modes.ts'
import { useReading } from './reading.store.ts'
import { useSettings } from './settings.store.ts'
import { useSpeaker } from './speaker.store.ts'
import { useSpokenWord } from './spoken-word.ts'
import { useWordAside } from './word-aside.ts'

export type { WordRef }

/**
 * `idle`: nothing has been asked for. `yours`: the learner's time to say the sentence that was heard. `ended`:
 * everything asked for has been heard.
 */
export type PlayerState = 'idle' | 'loading' | 'playing' | 'yours' | 'paused' | 'ended'

/**
 * Speaks sentences of the open page. The reading place is the sentence that plays or would play next; a single
 * word can be heard on the side without losing it. Times are the clip's own, whatever the speed.
 */
export const usePlayer = defineStore('player', () => {
  const notices = useNotices()
  const reading = useReading()
  const settings = useSettings()
  const speaker = useSpeaker()
  const output = speaker.newPlayer()
  const clips = createPageClips(reading, settings)

  const state = ref<PlayerState>('idle')
  const sentence = ref<number | null>(null)
  const clip = shallowRef<Clip | null>(null)
  const clock = useSpokenWord(clip, () => output.positionMs())
  const { word, positionMs } = clock
  /** The word that is heard by itself, while the sentence waits. */
  const { aside, say, hush } = useWordAside(clips)

  let round = 1 // how often the sentence has been begun in a row
  let last = -1 // the last sentence that was asked for
  let onwards = false // asked for the page from here on, not for some of its sentences
  let upNext: { readonly turn: Turn; readonly clip: Clip } | null = null // what follows without our doing
  let request = 0 // rises with all that makes an answer come too late
  let glance = 0 // the same, for what is looked up for later
  let skipped = 0 // sentences in a row that had nothing to say
  let visible: readonly number[] = []

  const modes = usePlayModes(reading, settings)
  const { playlist, neighbour } = modes
  const pages = usePageTurns(reading, {
    isReadingOn: () => onwards && active.value && aside.value === null && modes.loop.value === null,
    leave,
    wait: () => (state.value = 'loading'),
    begin: beginPage,
    stop,
  })
  const lit = computed<WordRef | null>(() => {
    if (aside.value) return aside.value
    if (sentence.value === null || word.value < 0) return null
    return { sentence: sentence.value, word: word.value }
  })
  const sounding = computed(() => state.value === 'playing' || aside.value !== null)
  /** Whether it speaks, or will without being asked again. */
  const active = computed(() => sounding.value || state.value === 'loading' || state.value === 'yours')

  function order(): PlayOrder {
    return { playlist: playlist.value, last, times: modes.times.value, loop: modes.loop.value }
  }

  const tell = (error: unknown): void => notices.report(error)

  function silence(): number {
    upNext = null
    clock.halt()
    output.stop()
    hush()
    return ++request
  }

  function enter(turn: Turn, loaded: Clip | null): void {
    sentence.value = turn.sentence
    round = turn.round
    clip.value = loaded
    clock.goTo(0, -1)
  }

  /** Plays a sentence, by place, and what was asked for after it. */
  async function play(turn: Turn, { wordPlace = 0, gapMs = 0 } = {}): Promise<void> {
    const mine = gapMs > 0 ? ++request : silence()
    enter(turn, null)
    state.value = 'loading'
    try {
      const loaded = await clips.sentence(turn.sentence)
      if (mine !== request) return
      clip.value = loaded
      await sound(loaded, { fromMs: wordPlace > 0 ? (loaded.words[wordPlace]?.t0 ?? 0) : 0, gapMs, mine })
    } catch (error) {
      if (mine === request) fail(error, turn)
    }
  }

  async function sound(
    loaded: Clip,
    { fromMs, gapMs, mine }: { fromMs: number; gapMs: number; mine: number },
  ): Promise<void> {
    if (sentence.value === null) return
    const turn = { sentence: sentence.value, round }
    const prepared = await speaker.prepare(loaded, settings.values.rate)
    if (mine !== request) return
    await output.play(prepared, { fromMs, gapMs, onEnded: () => ended(turn) })
    if (mine !== request) return
    skipped = 0
    state.value = 'playing'
    clock.follow()
    if (prepared.rate === settings.values.rate) lookAhead()
    else void changeSpeed()
  }

  function fail(error: unknown, turn: Turn): void {
    const isSilent = error instanceof SoundleafError && error.code === 'speech-nothing-to-say'
    const after = { ...turn, round: Infinity }
    if (isSilent && turnAfter(order(), after) !== null && skipped < playlist.value.length) {
      skipped += 1
      goOn(after)
      return
    }
    state.value = 'idle'
    notices.report(error, isSilent ? null : () => void play(turn))
  }

  function ended(turn: Turn): void {
    const pageId = reading.outline?.pageId
    const heard = { sentence: turn.sentence, sentences: playlist.value.length }
    if (pageId !== undefined) call('progress.listened', { pageId, ...heard }).catch(tell)
    if (modes.shadowing.value && upNext === null) giveTurn(turn)
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
    if (upNext) {
      request += 1
      enter(upNext.turn, upNext.clip)
      upNext = null
      state.value = 'playing'
      clock.follow()
      lookAhead()
      return
    }
    const next = turnAfter(order(), turn)
    if (next) void play(next, { gapMs: modes.pauseAfter(turn.sentence, next.sentence) })
    else finish()
  }

  /** Everything has been heard: turns the page, or rests. */
  function finish(): void {
    if (onwards && settings.values.turnsPages && reading.hasNext) {
      pages.want()
      void reading.turn(1)
      return
    }
    clock.halt()
    clock.goTo(0, -1)
    state.value = 'ended'
  }

  /** Schedules what comes next while there is time, and fetches what may come after it. */
  function lookAhead(): void {
    const looking = ++glance
    output.unfollow()
    upNext = null
    if (state.value !== 'playing' || sentence.value === null) return
    const turn = { sentence: sentence.value, round }
    const next = turnAfter(order(), turn)
    const near = [neighbour(turn.sentence, 1), neighbour(turn.sentence, 2)].filter((place) => place !== null)
    clips.prefetch([...near, ...visible])
    if (next && !modes.shadowing.value) void queue(turn, next, looking)
  }

  async function queue(turn: Turn, next: Turn, looking: number): Promise<void> {
    // A failure is met again, and shown, when the sentence itself is due.
    const loaded = await clips.sentence(next.sentence).catch(() => null)
    const prepared = loaded && (await speaker.prepare(loaded, settings.values.rate).catch(() => null))
    if (!prepared || looking !== glance || state.value !== 'playing') return
    const gapMs = modes.pauseAfter(turn.sentence, next.sentence)
    const isQueued = output.follow(prepared, { gapMs, onEnded: () => ended(next) })
    if (isQueued) upNext = { turn: next, clip: loaded }
  }

  /** Goes on at the new speed from the word that sounds. */
  async function changeSpeed(): Promise<void> {
    const loaded = clip.value
    const { rate } = settings.values
    const before = request
    if (state.value !== 'playing' || !loaded) return
    try {
      await speaker.prepare(loaded, rate)
      if (rate !== settings.values.rate) return
      if (before !== request) {
        void changeSpeed() // the next sentence has begun meanwhile
        return
      }
      const at = loaded.words[wordAt(loaded.words, output.positionMs())]
      await sound(loaded, { fromMs: at?.t0 ?? 0, gapMs: 0, mine: silence() })
    } catch (error) {
      tell(error)
    }
  }

  function ask(from: number, through: number): void {
    onwards = false
    last = through
    void play({ sentence: from, round: 1 })
  }

  /** Reads on to the end of the page. */
  function playPage(from: number): void {
    ask(from, playlist.value.at(-1) ?? from)
    onwards = true
  }

  /** What a click on a sentence does: says it, or reads on from it, as was chosen; `other` does the other one. */
  function playClicked(index: number, { other = false } = {}): void {
    if (settings.values.readsOn === other) ask(index, index)
    else playPage(index)
  }

  function pause(): void {
    if (state.value !== 'playing' && state.value !== 'yours') return
    positionMs.value =
      state.value === 'yours' ? (clip.value?.durationMs ?? 0) : Math.max(0, output.positionMs())
    silence()
    state.value = 'paused'
  }

  function resume(): void {
    if (!clip.value || sentence.value === null) return
    const mine = silence()
    if (positionMs.value >= clip.value.durationMs) goOn({ sentence: sentence.value, round })
    else sound(clip.value, { fromMs: positionMs.value, gapMs: 0, mine }).catch(tell)
  }

  /** What the big button does: pauses what sounds, goes on with what waits, or reads the page from the reading place. */
  function toggle(): void {
    if (aside.value) silence()
    else if (state.value === 'playing' || state.value === 'yours') pause()
    else if (state.value === 'loading') stop()
    else if (state.value === 'paused') resume()
    else if (reading.outline?.pageId !== reading.pageId) pages.want()
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
    pages.giveUp()
    silence()
    clock.goTo(0, -1)
    if (state.value !== 'idle') state.value = 'idle'
  }

  /** The sentence before or after the reading place; reads on from there if it was reading on. */
  function step(direction: 1 | -1): void {
    const from = sentence.value
    const target = from === null ? playlist.value[0] : neighbour(from, direction)
    if (target === undefined || target === null) return
    const readsOn = from !== null && state.value !== 'ended' && laterOf(playlist.value, from, last) !== from
    onwards &&= readsOn
    last = readsOn ? laterOf(playlist.value, last, target) : target
    void play({ sentence: target, round: 1 })
  }

  function replay(): void {
    const index = sentence.value
    if (index === null) return
    if (state.value === 'ended') ask(index, index)
    else void play({ sentence: index, round: 1 })
  }

  /** Goes to a word of the sentence at the reading place. */
  function seek(place: number): void {
    const index = sentence.value
    if (index === null) return
    const target = clip.value?.words[place]
    last = laterOf(playlist.value, last, index)
    if (state.value === 'paused' && target) clock.goTo(target.t0, place)
    else void play({ sentence: index, round }, { wordPlace: place })
  }

  /** Says one word by itself, never faster than normal. A sentence that plays is paused and keeps its place. */
  async function speakWord(ref: WordRef): Promise<void> {
    pause()
    if (state.value !== 'paused') {
      stop()
      sentence.value = ref.sentence
      last = ref.sentence
      clip.value = null
    }
    await say(ref, () => void speakWord(ref))
  }

  /** Marks an end of the A–B loop at the reading place, or takes the loop away. */
  function markLoop(): void {
    const place = sentence.value ?? playlist.value[0]
    if (place !== undefined) modes.mark(place)
  }

  /** The sentences that the learner sees: one of them is likely to be asked for next. */
  function see(sentences: readonly number[]): void {
    visible = sentences
    if (!active.value) clips.prefetch(visible)
  }

  /** Makes the sentence the reading place without a sound, unless there is one. */
  function resumeAt(index: number): void {
    if (sentence.value === null && playlist.value.includes(index)) sentence.value = index
  }

  function leave(): void {
    stop()
    modes.unmark()
    visible = []
    sentence.value = null
    clip.value = null
    last = -1
  }

  function beginPage(): void {
    onwards = true
    const start = startingPlace()
    if (start === null) finish()
    else playPage(start)
  }

  watch([() => settings.values.accent, () => settings.values.voice, () => reading.edition], () => {
    stop()
    clip.value = null
  })
  watch(() => settings.values.rate, changeSpeed)
  watch([modes.times, modes.loop, modes.shadowing, () => settings.values.pause], lookAhead)

  return {
    state,
    sentence,
    clip,
    word,
    positionMs,
    repeating: modes.repeating,
    shadowing: modes.shadowing,
    loopState: modes.loopState,
    marked: modes.marked,
    aside,
    lit,
    sounding,
    active,
    playlist,
    playSentence: (index: number) => ask(index, index),
    playBlock: ask,
    playPage,
    playClicked,
    toggle,
    pause,
    stop,
    step,
    replay,
    seek,
    speakWord,
    markLoop,
    see,
    resumeAt,
  }
})
