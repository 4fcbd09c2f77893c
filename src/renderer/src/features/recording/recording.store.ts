import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { bytesOf, durationOf, samplesOf } from '#core/speech/sound.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { Recording } from '#shared/model/recording.ts'
import type { Clip } from '#shared/model/speech.ts'
import { startTake } from '#renderer/audio/microphone.ts'
import type { Take } from '#renderer/audio/microphone.ts'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { useSpeaker } from '#renderer/stores/speaker.store.ts'

/** `opening`: the microphone is being asked for. `model` and `mine`: that one sounds. */
export type RecordingState = 'idle' | 'opening' | 'recording' | 'saving' | 'model' | 'mine'

/** Shorter is a slip of the key. */
const LEAST_MS = 300
interface Spot {
  /** Another one when anything that is heard or kept of it may be another. */
  readonly key: string
  readonly ids: { readonly pageId: PageId; readonly sentence: number }
}

/** Between the model and the learner's own voice. */
const GAP_MS = 300

/**
 * Records the learner on the sentence at the reading place, and plays both voices in turn. The microphone is on from
 * `recording` to its end, and never while anything is spoken.
 */
export const useRecording = defineStore('recording', () => {
  const notices = useNotices()
  const player = usePlayer()
  const reading = useReading()
  const settings = useSettings()
  const speaker = useSpeaker()
  const output = speaker.newPlayer()

  const isOpen = ref(false)
  /** Recording is off, and the learner is asked whether to turn it on. */
  const isAsking = ref(false)
  const state = ref<RecordingState>('idle')
  /** How loud it is while recording, 0–1. */
  const level = ref(0)
  const elapsedMs = ref(0)
  const recordings = shallowRef<readonly Recording[]>([])
  const chosen = ref<number | null>(null)
  const model = shallowRef<Clip | null>(null)
  const mine = shallowRef<Clip | null>(null)

  let take: Take | null = null
  let request = 0 // rises with all that makes an answer come too late

  const place = computed(() => player.sentence ?? player.playlist[0] ?? null)
  /** The sentence that is recorded, as the chosen voice says it; null without a page. */
  const spot = computed<Spot | null>(() => {
    const pageId = reading.outline?.pageId
    if (pageId === undefined || place.value === null) return null
    const { accent, voice } = settings.values
    const key = [reading.edition, pageId, place.value, accent, voice].join('/')
    return { key, ids: { pageId, sentence: place.value } }
  })
  const isRecording = computed(() => state.value === 'recording' || state.value === 'opening')

  function quiet(): number {
    output.stop()
    take?.cancel()
    take = null
    state.value = 'idle'
    return ++request
  }

  /** The command: begins, or ends and lets both be heard. Asks first while recording is off. */
  async function toggle(): Promise<void> {
    if (spot.value === null) return
    if (state.value === 'recording') await finish()
    else if (!settings.values.records) isAsking.value = true
    else if (state.value !== 'opening' && state.value !== 'saving') await begin()
  }

  async function agree(): Promise<void> {
    isAsking.value = false
    await settings.change({ records: true })
    await toggle()
  }

  async function begin(): Promise<void> {
    player.stop()
    if (place.value !== null) player.resumeAt(place.value)
    isOpen.value = true
    const before = quiet()
    state.value = 'opening'
    level.value = 0
    elapsedMs.value = 0
    try {
      const started = await startTake({
        context: await speaker.context(),
        onHeard: (heard, ms) => {
          level.value = heard
          elapsedMs.value = ms
        },
        onFull: () => void finish(),
      })
      if (before !== request) {
        started.cancel()
        return
      }
      take = started
      state.value = 'recording'
    } catch (error) {
      if (before === request) state.value = 'idle'
      // The browser's own reasons: refused, none there, taken by another program.
      const failure =
        error instanceof DOMException
          ? new SoundleafError('recording-no-microphone', {}, { cause: error })
          : error
      notices.report(failure, () => void begin())
    }
  }

  async function finish(): Promise<void> {
    const [ended, where] = [take, spot.value]
    if (!ended || !where || state.value !== 'recording') return
    take = null
    state.value = 'saving'
    const before = request
    try {
      const sound = await ended.finish()
      if (before !== request || durationOf(sound) < LEAST_MS) return
      // To be heard even when it cannot be kept.
      chosen.value = null
      const samples = new Uint8Array(bytesOf(sound.samples))
      mine.value = clipOf(samples, sound.sampleRate)
      const saved = await call('recording.save', { ...where.ids, samples })
      if (before !== request) return
      recordings.value = [saved, ...recordings.value]
      chosen.value = saved.id
    } catch (error) {
      notices.report(error)
    } finally {
      if (before === request) state.value = 'idle'
    }
    if (before === request && mine.value) await playBoth()
  }

  /** What is known of the sentence at the reading place. */
  async function load({ key, ids }: Spot): Promise<void> {
    recordings.value = []
    chosen.value = null
    model.value = null
    mine.value = null
    const { accent, voice } = settings.values
    const isCurrent = (): boolean => key === spot.value?.key
    const clip = call('speech.sentence', { ...ids, accent, voice }).then((loaded) => {
      if (isCurrent()) model.value = loaded
    })
    const list = call('recording.list', ids).then(async (loaded) => {
      if (!isCurrent()) return
      recordings.value = loaded
      if (loaded[0] && mine.value === null) await choose(loaded[0].id)
    })
    for (const result of await Promise.allSettled([clip, list])) {
      if (result.status === 'rejected' && isCurrent() && !isSilent(result.reason))
        notices.report(result.reason)
    }
  }

  /** Shows one recording beside the model. */
  async function choose(id: number): Promise<void> {
    chosen.value = id
    const { samples, sampleRate } = await call('recording.read', { id })
    if (chosen.value === id) mine.value = clipOf(samples, sampleRate)
  }

  /** Shows one recording beside the model, and plays it. */
  async function show(id: number): Promise<void> {
    const before = quiet()
    try {
      await choose(id)
      if (before === request) await sound([['mine', mine.value]])
    } catch (error) {
      notices.report(error)
    }
  }

  async function remove(id: number): Promise<void> {
    quiet()
    try {
      await call('recording.remove', { id })
      recordings.value = recordings.value.filter((each) => each.id !== id)
      mine.value = null
      chosen.value = null
      const [next] = recordings.value
      if (next) await choose(next.id)
    } catch (error) {
      notices.report(error)
    }
  }

  /** The model's voice, then the learner's. */
  async function playBoth(): Promise<void> {
    await sound([
      ['model', model.value],
      ['mine', mine.value],
    ])
  }

  async function sound(voices: readonly (readonly ['model' | 'mine', Clip | null])[]): Promise<void> {
    player.stop()
    const before = quiet()
    const clips = voices.flatMap(([who, clip]) => (clip ? [{ who, clip }] : []))
    try {
      const ready = await Promise.all(
        clips.map(async ({ who, clip }) => ({ who, prepared: await speaker.prepare(clip, 1) })),
      )
      const [first, second] = ready
      if (!first || before !== request) return
      const over = (): void => {
        if (before === request) state.value = 'idle'
      }
      await output.play(first.prepared, {
        fromMs: 0,
        gapMs: 0,
        onEnded: () => {
          if (before === request) state.value = second?.who ?? 'idle'
        },
      })
      if (before !== request) return
      state.value = first.who
      if (second) output.follow(second.prepared, { gapMs: GAP_MS, onEnded: over })
    } catch (error) {
      notices.report(error)
    }
  }

  function stop(): void {
    quiet()
  }

  function turn(): void {
    if (isOpen.value) {
      close()
      return
    }
    isOpen.value = true
    if (place.value !== null) player.resumeAt(place.value) // it is seen which sentence that is
  }

  function close(): void {
    quiet()
    isOpen.value = false
  }

  watch([() => spot.value?.key, isOpen], ([key, open], [before]) => {
    if (key !== before) quiet()
    if (open && spot.value) void load(spot.value)
  })
  // What the learner asks to hear goes before.
  watch(
    () => player.active,
    (active) => {
      if (active && state.value !== 'idle') quiet()
    },
  )
  watch(
    () => settings.values.records,
    (records) => {
      if (!records && isRecording.value) quiet()
    },
  )

  return {
    ...{ isOpen, isAsking, state, level, elapsedMs, recordings, chosen, model, mine, place, isRecording },
    ...{ toggle, agree, show, remove, playBoth, turn, stop, close },
  }
})

function isSilent(error: unknown): boolean {
  return error instanceof SoundleafError && error.code === 'speech-nothing-to-say'
}

function clipOf(pcm: Uint8Array, sampleRate: number): Clip {
  const durationMs = durationOf({ sampleRate, samples: samplesOf(pcm) })
  return { voice: '', sampleRate, durationMs, pcm, words: [], phones: [] }
}
