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

/**
 * The voice of that id, or the accent's default voice when there is none: an old setting still speaks. `system` are
 * the voices of a system whose own are better than the embedded ones; they are its default then.
 */
export function chooseVoice(voiceId: string, accent: Accent, system: EngineDescription | null): VoiceChoice {
  const engines: KnownEngine[] = [FLITE, ESPEAK]
  if (system !== null) engines.push({ id: 'system', ...system })
  const best = system === null ? null : bestSystemVoice(system.voices, accent)
  return find(voiceId, engines) ?? find(best?.id ?? '', engines) ?? defaultVoice(accent)
}

/** Voices of macOS and Windows that read well, the best first. Theirs also include bells, robots and whispers. */
const GOOD_VOICES: Readonly<Record<Accent, readonly string[]>> = {
  us: [
    'Ava',
    'Zoe',
    'Allison',
    'Evan',
    'Nathan',
    'Samantha',
    'Alex',
    'Tom',
    'Susan',
    'Aria',
    'Jenny',
    'Zira',
    'Mark',
    'David',
  ],
  uk: [
    'Serena',
    'Jamie',
    'Kate',
    'Stephanie',
    'Oliver',
    'Daniel',
    'Sonia',
    'Ryan',
    'Hazel',
    'Susan',
    'George',
  ],
}
const QUALITIES = ['Premium', 'Enhanced']

/** The best English voice of the accent among those that the system lists; `null` when none is known to be good. */
export function bestSystemVoice(voices: readonly Voice[], accent: Accent): Voice | null {
  const rank = ({ name }: Voice): number => {
    const words = name.split(/[^\p{L}\p{N}]+/u)
    const place = GOOD_VOICES[accent].findIndex((good) => words.includes(good))
    if (place < 0) return Infinity
    const quality = QUALITIES.findIndex((each) => words.includes(each))
    return (quality < 0 ? QUALITIES.length : quality) * 100 + place
  }
  const ranked = voices
    .filter((voice) => voice.accent === accent && Number.isFinite(rank(voice)))
    .sort((a, b) => rank(a) - rank(b))
  return ranked[0] ?? null
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
