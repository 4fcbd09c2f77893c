import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Clip } from '#shared/model/speech.ts'
import { createClipCache } from '#renderer/audio/clip-cache.ts'
import { createClipPlayer } from '#renderer/audio/clip-player.ts'
import { wordAt } from '#renderer/audio/word-at.ts'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from './notices.store.ts'
import { useReading } from './reading.store.ts'
import { useSettings } from './settings.store.ts'

/** `idle`: nothing has been asked for. `ended`: everything asked for has been heard. */
export type PlayerState = 'idle' | 'loading' | 'playing' | 'paused' | 'ended'

/** A word of a sentence, both by place. */
export interface WordRef {
  readonly sentence: number
  readonly word: number
}

const SENTENCE_GAP_MS = 150
const BLOCK_GAP_MS = 300
const CLIPS_KEPT = 32

/**
 * Speaks sentences of the open page. The reading place is the sentence that plays or would play next; a single
 * word can be heard on the side without losing it.
 */
export const usePlayer = defineStore('player', () => {
  const notices = useNotices()
  const reading = useReading()
  const settings = useSettings()
  const output = createClipPlayer()
  const clips = createClipCache(CLIPS_KEPT)

  const state = ref<PlayerState>('idle')
  const sentence = ref<number | null>(null)
  const clip = shallowRef<Clip | null>(null)
  const word = ref(-1)
  const positionMs = ref(0)
  const repeating = ref(false)
  /** The word that is heard by itself, while the sentence waits. */
  const aside = shallowRef<WordRef | null>(null)

  let last = -1 // the last sentence that was asked for
  let turn = 0
  let frame = 0
  let wantsPage = false // asked to play while the page was still on its way

  const playlist = computed(() => reading.outline?.playlist ?? [])
  const lit = computed<WordRef | null>(() => {
    if (aside.value) return aside.value
    if (sentence.value === null || word.value < 0) return null
    return { sentence: sentence.value, word: word.value }
  })
  const sounding = computed(() => state.value === 'playing' || aside.value !== null)

  function fetchSentence(index: number): Promise<Clip> {
    const pageId = reading.outline?.pageId
    if (pageId === undefined) return Promise.reject(new SoundleafError('not-found'))
    const { accent, voice } = settings.values
    const key = [reading.edition, pageId, accent, voice, index].join('/')
    return clips.get(key, () => call('speech.sentence', { pageId, accent, voice, sentence: index }))
  }

  function fetchWord(ref: WordRef): Promise<Clip> {
    const pageId = reading.outline?.pageId
    if (pageId === undefined) return Promise.reject(new SoundleafError('not-found'))
    const { accent, voice } = settings.values
    const key = [reading.edition, pageId, accent, voice, ref.sentence, ref.word].join('/')
    return clips.get(key, () => call('speech.word', { pageId, accent, voice, ...ref }))
  }

  function follow(): void {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      if (state.value !== 'playing' || !clip.value) return
      positionMs.value = output.positionMs()
      word.value = wordAt(clip.value.words, positionMs.value)
      follow()
    })
  }

  function silence(): number {
    turn += 1
    cancelAnimationFrame(frame)
    output.stop()
    aside.value = null
    return turn
  }

  async function sound(loaded: Clip, fromMs: number, gapMs: number, mine: number): Promise<void> {
    const index = sentence.value
    await output.play(loaded, { fromMs, gapMs, onEnded: () => index !== null && heard(index) })
    if (mine !== turn) return
    state.value = 'playing'
    follow()
  }

  /** Plays from one sentence through another, both by place. */
  async function play(from: number, through: number, { wordPlace = 0, gapMs = 0 } = {}): Promise<void> {
    const mine = gapMs > 0 ? ++turn : silence()
    sentence.value = from
    last = through
    word.value = -1
    positionMs.value = 0
    clip.value = null
    state.value = 'loading'
    try {
      const loaded = await fetchSentence(from)
      if (mine !== turn) return
      clip.value = loaded
      await sound(loaded, wordPlace > 0 ? (loaded.words[wordPlace]?.t0 ?? 0) : 0, gapMs, mine)
      prefetchAfter(from)
    } catch (error) {
      if (mine === turn) fail(error, from, through)
    }
  }

  function fail(error: unknown, from: number, through: number): void {
    const silent = error instanceof SoundleafError && error.code === 'speech-nothing-to-say'
    if (silent && from !== through) {
      advance(from)
      return
    }
    state.value = 'idle'
    notices.report(error, silent ? null : () => void play(from, through))
  }

  function heard(index: number): void {
    const pageId = reading.outline?.pageId
    if (pageId !== undefined) {
      call('progress.listened', { pageId, sentence: index }).catch((error: unknown) => notices.report(error))
    }
    if (repeating.value) void play(index, last, { gapMs: BLOCK_GAP_MS })
    else advance(index)
  }

  function advance(index: number): void {
    const next = neighbour(index, 1)
    if (next !== null && next <= last) {
      void play(next, last, { gapMs: gapBetween(index, next) })
      return
    }
    cancelAnimationFrame(frame)
    word.value = -1
    positionMs.value = 0
    state.value = 'ended'
  }

  function gapBetween(index: number, next: number): number {
    const blocks = reading.outline?.blockOf ?? []
    return blocks[index] === blocks[next] ? SENTENCE_GAP_MS : BLOCK_GAP_MS
  }

  function neighbour(index: number, step: 1 | -1): number | null {
    const list = playlist.value
    const at = list.indexOf(index)
    return at < 0 ? null : (list[at + step] ?? null)
  }

  function prefetchAfter(index: number): void {
    const next = neighbour(index, 1)
    // A failure is met again, and shown, when the sentence itself is asked for.
    if (next !== null) fetchSentence(next).catch(() => undefined)
  }

  function playSentence(index: number): void {
    void play(index, index)
  }

  /** Reads on to the end of the page. */
  function playPage(from: number): void {
    void play(from, playlist.value.at(-1) ?? from)
  }

  function pause(): void {
    if (state.value !== 'playing') return
    positionMs.value = Math.max(0, output.positionMs())
    silence()
    state.value = 'paused'
  }

  function resume(): void {
    if (!clip.value) return
    const mine = silence()
    sound(clip.value, positionMs.value, 0, mine).catch((error: unknown) => notices.report(error))
  }

  /** What the big button does: pauses what sounds, goes on with what waits, or reads the page from the reading place. */
  function toggle(): void {
    if (aside.value) silence()
    else if (state.value === 'playing') pause()
    else if (state.value === 'loading') stop()
    else if (state.value === 'paused') resume()
    else if (reading.outline?.pageId !== reading.pageId) waitForPage()
    else {
      const start = startingPlace()
      if (start !== null) playPage(start)
    }
  }

  function waitForPage(): void {
    wantsPage = true
    state.value = 'loading'
  }

  function startingPlace(): number | null {
    const first = playlist.value[0] ?? null
    if (sentence.value === null) return first
    return state.value === 'ended' ? (neighbour(sentence.value, 1) ?? first) : sentence.value
  }

  /** Silence, from the start of the sentence. The reading place stays. */
  function stop(): void {
    wantsPage = false
    silence()
    word.value = -1
    positionMs.value = 0
    if (state.value !== 'idle') state.value = 'idle'
  }

  /** The sentence before or after the reading place; reads on from there if it was reading on. */
  function step(direction: 1 | -1): void {
    const from = sentence.value
    const target = from === null ? playlist.value[0] : neighbour(from, direction)
    if (target === undefined || target === null) return
    const readingOn = from !== null && last > from && state.value !== 'ended'
    void play(target, readingOn ? Math.max(last, target) : target)
  }

  function replay(): void {
    const index = sentence.value
    if (index !== null) void play(index, state.value === 'ended' ? index : Math.max(last, index))
  }

  /** Goes to a word of the sentence at the reading place. */
  function seek(place: number): void {
    const index = sentence.value
    if (index === null) return
    const target = clip.value?.words[place]
    if (state.value !== 'paused' || !target) {
      void play(index, Math.max(last, index), { wordPlace: place })
      return
    }
    positionMs.value = target.t0
    word.value = place
  }

  /** Says one word by itself. A sentence that plays is paused and keeps its place. */
  async function speakWord(ref: WordRef): Promise<void> {
    if (state.value === 'playing') pause()
    if (state.value !== 'paused') {
      stop()
      sentence.value = ref.sentence
      last = ref.sentence
      clip.value = null
    }
    const mine = silence()
    aside.value = ref
    try {
      const loaded = await fetchWord(ref)
      if (mine !== turn) return
      await output.play(loaded, { fromMs: 0, gapMs: 0, onEnded: () => (aside.value = null) })
    } catch (error) {
      if (mine !== turn) return
      aside.value = null
      notices.report(error, () => void speakWord(ref))
    }
  }

  function forget(): void {
    stop()
    sentence.value = null
    clip.value = null
    last = -1
  }

  watch(
    [() => reading.pageId, () => reading.outline?.pageId],
    ([pageId, outlined]) => {
      const wanted = wantsPage && pageId === outlined
      forget()
      if (wanted) toggle()
    },
    { flush: 'sync' },
  )
  watch([() => settings.values.accent, () => settings.values.voice, () => reading.edition], () => {
    stop()
    clip.value = null
  })

  return {
    state,
    sentence,
    clip,
    word,
    positionMs,
    repeating,
    aside,
    lit,
    sounding,
    playlist,
    playSentence,
    playBlock: (from: number, through: number) => void play(from, through),
    playPage,
    toggle,
    pause,
    stop,
    step,
    replay,
    seek,
    speakWord,
  }
})
