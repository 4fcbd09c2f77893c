import * as v from 'valibot'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { sectionSchemas } from '#shared/bridge/study.schema.ts'
import type { SectionName } from '#shared/model/study.ts'
import type { SectionEntry, SectionValue } from '#shared/model/study-section.ts'

/**
 * The JSON that a value is stored as: the same for the same content. Throws `bad-request`, with the field, for a value
 * that does not fit its section or is too long.
 */
export function writeValue({ section, value }: SectionEntry): string {
  const checked = v.safeParse(sectionSchemas[section], value)
  if (checked.success) return JSON.stringify(checked.output)
  throw new SoundleafError('bad-request', { section, field: v.getDotPath(checked.issues[0]) ?? '' })
}

/** The value that was stored; null when this version does not understand it. */
export function readValue<N extends SectionName>(section: N, json: string): SectionValue<N> | null {
  const read = v.safeParse(sectionSchemas[section], JSON.parse(json))
  return read.success ? (read.output as SectionValue<N>) : null
}
