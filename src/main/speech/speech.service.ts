import { SoundleafError } from '#shared/bridge/errors.ts'
import { ACCENTS } from '#shared/model/pronunciation.ts'
import type { Accent } from '#shared/model/pronunciation.ts'
import type { Clip, Voice } from '#shared/model/speech.ts'
import { throwIfCancelled } from './cancelling.ts'
import { ClipCache } from './clip-cache.ts'
import { clipKey } from './clip-key.ts'
import { ClipMemory } from './clip-memory.ts'
import { ESPEAK, FLITE } from './engines/embedded-voices.ts'
import type { SpokenToken } from './engine.ts'
import { ENGINE_IDS } from './host-messages.ts'
import type { EngineDescription, EngineId, HostProcess } from './host-messages.ts'
import { SharedWork } from './shared-work.ts'
import { EngineSupervisor } from './supervisor.ts'
import type { SupervisorTimes } from './supervisor.ts'
import { chooseVoice, defaultVoice, fallbackVoice } from './voice-choice.ts'
import type { VoiceChoice } from './voice-choice.ts'

const MEMORY_BYTES = 64 * 1024 * 1024
const DISK_BYTES = 512 * 1024 * 1024
/** Every letter, so that the first real sentence finds the engine's code and data already touched. */
const WARM_UP = 'The quick brown fox jumps over the lazy dog while five boxing wizards watch'

export interface SpeechServiceOptions {
  /** Where clips are kept; made when needed. */
  readonly cacheFolder: string
  /** Starts the program `host.ts` with the engine's id as its argument. */
  readonly spawnHost: (engine: EngineId) => HostProcess
  /** Told of cache trouble, for a log: speech goes on without. */
  readonly onProblem?: (error: unknown) => void
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
   */
  speak(tokens: readonly SpokenToken[], voiceId: string, accent: Accent, signal?: AbortSignal): Promise<Clip>
  /** Starts the default voices' engines, so that the first click finds them ready. Call it when the window has painted. */
  warm(): void
  /** Finishes writing and ends every engine process. */
  close(): Promise<void>
}

export function createSpeechService(options: SpeechServiceOptions): SpeechService {
  const { cacheFolder, spawnHost, onProblem = () => undefined, diskBytes = DISK_BYTES, times } = options
  const cache = new ClipCache({ folder: cacheFolder, limitBytes: diskBytes, onProblem })
  const memory = new ClipMemory(MEMORY_BYTES)
  const work = new SharedWork<Clip>()
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
    return chooseVoice(voiceId, accent, voiceId.startsWith('system:') ? await systemVoices() : null)
  }

  async function clipOf(
    choice: VoiceChoice,
    tokens: readonly SpokenToken[],
    accent: Accent,
    signal: AbortSignal,
  ): Promise<Clip> {
    throwIfCancelled(signal)
    const { engine, engineVersion, voice, name } = choice
    const key = clipKey({ engine, engineVersion, voice: voice.id, accent }, tokens)
    const remembered = memory.get(key)
    if (remembered !== null) return remembered
    return work.run(key, signal, async (workSignal) => {
      const kept = await cache.read(key, tokens.length)
      if (kept !== null) {
        memory.set(key, kept)
        return kept
      }
      const clip = await supervisor(engine).synthesise({ tokens, voice: name }, workSignal)
      memory.set(key, clip)
      keep(cache.write(key, clip))
      return clip
    })
  }

  function keep(write: Promise<void>): void {
    writing.add(write)
    void write.finally(() => writing.delete(write))
  }

  return {
    async voices() {
      return [...FLITE.voices, ...ESPEAK.voices, ...(await systemVoices()).voices]
    },
    async speak(tokens, voiceId, accent, signal = new AbortController().signal) {
      const choice = await choose(voiceId, accent)
      try {
        return placed(await clipOf(choice, tokens, accent, signal), tokens)
      } catch (error) {
        if (!isEngineTrouble(error)) throw error
        onProblem(error)
        const other = fallbackVoice(choice.engine, accent)
        return placed(await clipOf(other, tokens, accent, signal), tokens)
      }
    },
    warm() {
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
