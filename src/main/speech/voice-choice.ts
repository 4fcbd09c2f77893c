import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Accent } from '#shared/model/pronunciation.ts'
import type { Voice } from '#shared/model/speech.ts'
import { DEFAULT_VOICES, ESPEAK, FLITE } from './engines/embedded-voices.ts'
import type { EngineDescription, EngineId } from './host-messages.ts'

export interface VoiceChoice {
  readonly engine: EngineId
  readonly engineVersion: string
  readonly voice: Voice
  /** What the engine itself calls the voice. */
  readonly name: string
}

interface KnownEngine extends EngineDescription {
  readonly id: EngineId
}

/** The voice of that id, or the accent's default voice when there is none: an old setting still speaks. */
export function chooseVoice(voiceId: string, accent: Accent, system: EngineDescription | null): VoiceChoice {
  const engines: KnownEngine[] = [FLITE, ESPEAK]
  if (system !== null) engines.push({ id: 'system', ...system })
  return find(voiceId, engines) ?? defaultVoice(accent)
}

export function defaultVoice(accent: Accent): VoiceChoice {
  return embedded(DEFAULT_VOICES[accent])
}

/** A voice of the other embedded engine: it shares no code and no process with the one that failed. */
export function fallbackVoice(failed: EngineId, accent: Accent): VoiceChoice {
  if (failed !== FLITE.id) return embedded(DEFAULT_VOICES.us)
  return embedded(accent === 'uk' ? DEFAULT_VOICES.uk : 'espeak:en-us')
}

function embedded(voiceId: string): VoiceChoice {
  const choice = find(voiceId, [FLITE, ESPEAK])
  if (choice === null) throw new SoundleafError('speech-unavailable')
  return choice
}

function find(voiceId: string, engines: readonly KnownEngine[]): VoiceChoice | null {
  for (const { id: engine, version: engineVersion, voices } of engines) {
    const voice = voices.find(({ id }) => id === voiceId)
    if (voice !== undefined) return { engine, engineVersion, voice, name: voiceId.slice(engine.length + 1) }
  }
  return null
}
