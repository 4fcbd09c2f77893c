import { createHash } from 'node:crypto'
import type { Accent } from '#shared/model/pronunciation.ts'
import type { SpokenToken } from './engine.ts'

/** Raised when clips are made or stored in another way, so that old ones are not found any more. */
const SCHEMA = 1

export interface ClipIdentity {
  readonly engine: string
  readonly engineVersion: string
  readonly voice: string
  readonly accent: Accent
}

/**
 * What a clip is kept under: all that decides how it sounds and nothing else. Not the rate, which is applied at
 * play time, and not where the words stand in their sentence.
 */
export function clipKey(identity: ClipIdentity, tokens: readonly SpokenToken[]): string {
  const said = tokens.map(({ spoken, pause, phonemes }) =>
    phonemes === undefined ? [spoken, pause] : [spoken, pause, phonemes],
  )
  const parts = [SCHEMA, identity.engine, identity.engineVersion, identity.voice, identity.accent, said]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
