import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { ACCENTS } from '#shared/model/pronunciation.ts'
import type { Accent } from '#shared/model/pronunciation.ts'
import type { Clip, ClipBeginning, Voice } from '#shared/model/speech.ts'
import { throwIfCancelled } from './cancelling.ts'
import { ClipCache } from './clip-cache.ts'
import { clipKey } from './clip-key.ts'
import { ClipMemory } from './clip-memory.ts'
import { ESPEAK, FLITE } from './engines/embedded-voices.ts'
import type { SpokenToken } from './engine.ts'
import { ENGINE_IDS } from './host-messages.ts'
import type { EngineDescription, EngineId, HostProcess } from './host-messages.ts'
import { KeptClips } from './kept-clips.ts'
import { SharedWork } from './shared-work.ts'
import { EngineSupervisor } from './supervisor.ts'
import type { SupervisorTimes } from './supervisor.ts'
import { chooseVoice, defaultVoice, fallbackVoice } from './voice-choice.ts'
import type { VoiceChoice } from './voice-choice.ts'

const MEMORY_BYTES = 64 * 1024 * 1024
const DISK_BYTES = 512 * 1024 * 1024
/** macOS and Windows bring voices that read better than the embedded ones. */
const HAS_GOOD_VOICES = process.platform === 'darwin' || process.platform === 'win32'
/** What a sentence of any usual length takes, and more. */
const PATIENCE_MS = 380
/** For an engine that has not spoken yet. */
const COLD_PATIENCE_MS = 1500
/** An engine that takes this many times as long as it does on this machine is not merely slow. */
const PATIENCE_FACTOR = 4
/** Every letter, so that the first real sentence finds the engine's code and data already touched. */
const WARM_UP = 'The quick brown fox jumps over the lazy dog while five boxing wizards watch'

export interface SpeechServiceOptions {
  /** Where clips are kept; made when needed. */
  readonly cacheFolder: string
  /** Starts the program `host.ts` with the engine's id as its argument. */
  readonly spawnHost: (engine: EngineId) => HostProcess
  /** Told of trouble, for a log: speech goes on without. */
  readonly onProblem?: (error: unknown) => void
  /** Told what the learner should know although speech went on: `speech-voice-replaced`, `speech-not-kept`. */
  readonly onTrouble?: (trouble: SoundleafError) => void
  /** Whether the system's voices, where there are good ones, are better than the embedded ones. */
  readonly prefersSystemVoices?: boolean
  readonly diskBytes?: number
  readonly times?: SupervisorTimes
}

export interface SpeechService {
  /** Every voice that can speak right now, the embedded ones first. */
  voices(): Promise<readonly Voice[]>
  /**
   * The tokens' clip. An empty or unknown voice id is the accent's default voice. When the engine fails, another
   * one speaks this once: `clip.voice` tells which. Rejects with `speech-failed`, `speech-unavailable`,
   * `speech-nothing-to-say` or, once the signal is aborted, `cancelled`.
   * @param onBeginning told of what is there of a long clip before the whole is, each time more. All of one voice;
   *   the clip is another one's when that voice's engine failed in the middle.
   */
  speak(
    tokens: readonly SpokenToken[],
    voiceId: string,
    accent: Accent,
    signal?: AbortSignal,
    onBeginning?: (beginning: ClipBeginning) => void,
  ): Promise<Clip>
  /** What `speak` would find the clip under, or store it. */
  keyOf(tokens: readonly SpokenToken[], voiceId: string, accent: Accent): Promise<string>
  /**
   * Sees to it that the clip of this very voice is on the disk. Rejects as `speak` does, and with `speech-not-kept`
   * when it cannot be stored.
   */
  store(tokens: readonly SpokenToken[], voiceId: string, accent: Accent, signal: AbortSignal): Promise<void>
  /** Which documents are to be heard at any time. */
  readonly kept: KeptClips
  /** What the clips take on the disk, in bytes by key, and what those that are not kept may take. */
  usage(): Promise<{ readonly sizes: ReadonlyMap<string, number>; readonly limitBytes: number }>
  /** Removes all clips but those of documents that are kept. */
  clear(): Promise<void>
  /** Starts the default voices' engines, so that the first click finds them ready. Call it when the page answers. */
  warm(): void
  /** Finishes writing and ends every engine process. */
  close(): Promise<void>
}

export function createSpeechService(options: SpeechServiceOptions): SpeechService {
  const { cacheFolder, spawnHost, onProblem = () => undefined, onTrouble = () => undefined } = options
  const { diskBytes = DISK_BYTES, times, prefersSystemVoices = HAS_GOOD_VOICES } = options
  const kept = new KeptClips(join(cacheFolder, 'kept'), onProblem)
  const cache = new ClipCache({
    folder: cacheFolder,
    limitBytes: diskBytes,
    kept: () => kept.keys(),
    onProblem,
  })
  let memory = new ClipMemory(MEMORY_BYTES)
  const work = new SharedWork<Clip, ClipBeginning>()
  /** How long each engine took of late, in milliseconds a letter. */
  const paces = new Map<EngineId, number>()
  const writing = new Set<Promise<void>>()
  const supervisors = new Map<EngineId, EngineSupervisor>(
    ENGINE_IDS.map((id) => [id, new EngineSupervisor(() => spawnHost(id), times)]),
  )
  let system: Promise<EngineDescription> | null = null

  function supervisor(engine: EngineId): EngineSupervisor {
    const found = supervisors.get(engine)
    if (found === undefined) throw new SoundleafError('speech-unavailable')
    return found
  }

  /** Asked for once: the voices of the system hardly change while the app runs. */
  function systemVoices(): Promise<EngineDescription> {
    system ??= askForSystemVoices()
    return system
  }

  async function askForSystemVoices(): Promise<EngineDescription> {
    try {
      const description = await supervisor('system').describe()
      // Nothing will ever be asked of it: no reason to keep a process.
      if (description.voices.length === 0) await supervisor('system').stop()
      return description
    } catch (error) {
      system = null
      if (!(error instanceof SoundleafError)) throw error
      onProblem(error)
      return { version: '', voices: [] }
    }
  }

  async function choose(voiceId: string, accent: Accent): Promise<VoiceChoice> {
    const asksSystem = voiceId.startsWith('system:') || (voiceId === '' && prefersSystemVoices)
    return chooseVoice(voiceId, accent, asksSystem ? await systemVoices() : null)
  }

  function keyFor(
    { engine, engineVersion, voice }: VoiceChoice,
    tokens: readonly SpokenToken[],
    accent: Accent,
  ) {
    return clipKey({ engine, engineVersion, voice: voice.id, accent }, tokens)
  }

  async function clipOf(
    choice: VoiceChoice,
    tokens: readonly SpokenToken[],
    accent: Accent,
    signal: AbortSignal,
    onBeginning: (beginning: ClipBeginning) => void = () => undefined,
  ): Promise<Clip> {
    throwIfCancelled(signal)
    const key = keyFor(choice, tokens, accent)
    const remembered = memory.get(key)
    if (remembered !== null) return remembered
    const make = async (workSignal: AbortSignal, tell: (beginning: ClipBeginning) => void): Promise<Clip> => {
      const { engine, name } = choice
      const stored = await cache.read(key, tokens.length)
      if (stored !== null) {
        memory.set(key, stored)
        return stored
      }
      const startedAt = performance.now()
      const clip = await supervisor(engine).synthesise({ tokens, voice: name }, workSignal, tell)
      const pace = (performance.now() - startedAt) / lettersIn(tokens)
      paces.set(engine, ((paces.get(engine) ?? pace) + pace) / 2)
      memory.set(key, clip)
      remember(cache.write(key, clip))
      return clip
    }
    return work.run(key, signal, make, onBeginning)
  }

  async function sizesIfKnown(): Promise<ReadonlyMap<string, number>> {
    try {
      return await cache.sizes()
    } catch (error) {
      onProblem(error)
      return new Map()
    }
  }

  function patienceWith(engine: EngineId, tokens: readonly SpokenToken[]): number {
    const pace = paces.get(engine)
    return pace === undefined
      ? COLD_PATIENCE_MS
      : Math.max(PATIENCE_MS, PATIENCE_FACTOR * pace * lettersIn(tokens))
  }

  function remember(write: Promise<boolean>): void {
    const told = write.then((isStored) => {
      if (!isStored) onTrouble(new SoundleafError('speech-not-kept'))
    })
    writing.add(told)
    void told.finally(() => writing.delete(told))
  }

  /** Resolves when the engine takes longer than it should. Starting takes its time. Rejects once it is aborted. */
  async function outwaited(
    engine: EngineId,
    tokens: readonly SpokenToken[],
    signal: AbortSignal,
  ): Promise<void> {
    let wasLoaded: boolean
    do {
      wasLoaded = supervisor(engine).isLoaded
      await setTimeout(patienceWith(engine, tokens), null, { signal })
    } while (!wasLoaded)
  }

  /** The other engine's clip, once the chosen one has failed or kept the learner waiting. */
  async function clipOfEither(
    choice: VoiceChoice,
    tokens: readonly SpokenToken[],
    accent: Accent,
    signal: AbortSignal,
    onBeginning: (beginning: ClipBeginning) => void,
  ): Promise<Clip> {
    const other = fallbackVoice(choice.engine, accent)
    let isHeard = false // the learner hears it already: it is gone on with, however long it takes
    let isReplaced = false
    const own = clipOf(choice, tokens, accent, signal, (beginning) => {
      if (isReplaced) return
      isHeard = true
      onBeginning(beginning)
    })
    const instead = own.catch((error: unknown) => {
      if (!isEngineTrouble(error)) throw error
      onProblem(error)
      paces.delete(choice.engine)
      onTrouble(new SoundleafError('speech-voice-replaced', { voice: other.voice.name }))
      return clipOf(other, tokens, accent, signal)
    })
    const patience = new AbortController()
    const waited = outwaited(choice.engine, tokens, patience.signal).then(() => {
      // Only an engine that is running already is sure to be quicker.
      if (isHeard || !supervisor(other.engine).isReady) return instead
      isReplaced = true
      return clipOf(other, tokens, accent, signal)
    })
    try {
      return await Promise.race([instead, waited.catch(() => instead)])
    } finally {
      patience.abort()
    }
  }

  return {
    async voices() {
      return [...FLITE.voices, ...ESPEAK.voices, ...(await systemVoices()).voices]
    },
    async speak(
      tokens,
      voiceId,
      accent,
      signal = new AbortController().signal,
      onBeginning = () => undefined,
    ) {
      const choice = await choose(voiceId, accent)
      const tell = (beginning: ClipBeginning): void => onBeginning(placed(beginning, tokens))
      return placed(await clipOfEither(choice, tokens, accent, signal, tell), tokens)
    },
    async keyOf(tokens, voiceId, accent) {
      return keyFor(await choose(voiceId, accent), tokens, accent)
    },
    async store(tokens, voiceId, accent, signal) {
      const choice = await choose(voiceId, accent)
      const key = keyFor(choice, tokens, accent)
      const clip = await clipOf(choice, tokens, accent, signal)
      await Promise.all(writing)
      if ((await sizesIfKnown()).has(key)) return
      if (!(await cache.write(key, clip))) throw new SoundleafError('speech-not-kept')
    },
    kept,
    async usage() {
      return { sizes: await cache.sizes(), limitBytes: diskBytes }
    },
    async clear() {
      memory = new ClipMemory(MEMORY_BYTES)
      await Promise.all(writing)
      await cache.clear()
    },
    warm() {
      if (prefersSystemVoices) void systemVoices()
      for (const { engine, name } of ACCENTS.map(defaultVoice)) {
        const request = { tokens: warmUpTokens(), voice: name }
        supervisor(engine).synthesise(request, new AbortController().signal).catch(onProblem)
      }
    },
    async close() {
      await Promise.all([...supervisors.values()].map((each) => each.close()))
      await Promise.all(writing)
    },
  }
}

function isEngineTrouble(error: unknown): boolean {
  return (
    error instanceof SoundleafError && (error.code === 'speech-failed' || error.code === 'speech-unavailable')
  )
}

function lettersIn(tokens: readonly SpokenToken[]): number {
  return Math.max(
    1,
    tokens.reduce((sum, { text }) => sum + text.length, 0),
  )
}

/** The same words may stand in many sentences: a clip gets the offsets of the one that asked. */
function placed(clip: Clip, tokens: readonly SpokenToken[]): Clip {
  const words = clip.words.map(({ t0, t1 }, index) => {
    const token = tokens[index]
    return { start: token?.start ?? 0, end: token?.end ?? 0, t0, t1 }
  })
  return { ...clip, words }
}

function warmUpTokens(): SpokenToken[] {
  return WARM_UP.split(' ').map((word) => ({ text: word, start: 0, end: 0, spoken: [word], pause: '' }))
}
