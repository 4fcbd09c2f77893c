import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from './notices.store.ts'
import type { WordRef } from './page-clips.ts'
import { createPageClips } from './page-clips.ts'
import type { PageTurns } from './page-turns.ts'
import { usePageTurns } from './page-turns.ts'
import { createPlayControls } from './play-controls.ts'
import { usePlayModes } from './play-modes.ts'
import { usePlayPlace } from './play-place.ts'
import { createPlayback } from './playback.ts'
import { useReading } from './reading.store.ts'
import { useSettings } from './settings.store.ts'
import { useSpeaker } from './speaker.store.ts'
import { useWordAside } from './word-aside.ts'

export type { WordRef }

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
  const modes = usePlayModes(reading, settings)
  const { playlist } = modes
  const place = usePlayPlace(modes, () => output.positionMs())
  const { state, sentence, clip, asked } = place
  const { word, positionMs } = place.clock
  const words = useWordAside(clips)
  /** The word that is heard by itself, while the sentence waits. */
  const { aside } = words
  const playback = createPlayback({
    ...{ place, modes, clips, output, notices, settings, speaker },
    hush: words.hush,
    onHeard: tellListened,
    onFinished: turnPage,
  })
  const { ahead } = playback
  const controls = createPlayControls({
    ...{ place, modes, playback, words, reading, settings },
    pages: (): PageTurns => pages,
  })
  const { beginPage, stop, ...commands } = controls
  const pages = usePageTurns(reading, {
    isReadingOn: () => asked.onwards && active.value && aside.value === null && modes.loop.value === null,
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

  function tellListened(heard: number): void {
    const pageId = reading.outline?.pageId
    if (pageId === undefined) return
    const input = { pageId, sentence: heard, sentences: playlist.value.length }
    call('progress.listened', input).catch((error: unknown) => notices.report(error))
  }

  function turnPage(): boolean {
    if (!asked.onwards || !settings.values.turnsPages || !reading.hasNext) return false
    pages.want()
    void reading.turn(1)
    return true
  }

  /** The sentences that the learner sees: one of them is likely to be asked for next. */
  function see(sentences: readonly number[]): void {
    ahead.see(sentences)
    if (!active.value) ahead.fetchVisible()
  }

  /** Makes the sentence the reading place without a sound, unless there is one. */
  function resumeAt(index: number): void {
    if (sentence.value === null && playlist.value.includes(index)) sentence.value = index
  }

  function leave(): void {
    stop()
    modes.unmark()
    ahead.see([])
    place.forget()
  }

  watch([() => settings.values.accent, () => settings.values.voice, () => reading.edition], () => {
    stop()
    clip.value = null
  })
  watch(() => settings.values.rate, playback.changeSpeed)
  watch([modes.times, modes.loop, modes.shadowing, () => settings.values.pause], ahead.look)

  return {
    ...{ state, sentence, clip, word, positionMs },
    repeating: modes.repeating,
    shadowing: modes.shadowing,
    loopState: modes.loopState,
    marked: modes.marked,
    ...{ aside, lit, sounding, active, playlist },
    ...commands,
    ...{ stop, see, resumeAt },
  }
})
