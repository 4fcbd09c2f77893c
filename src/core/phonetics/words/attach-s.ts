import type { Accent } from '#shared/model/pronunciation.ts'
import type { Saying } from './spoken.ts'
import { attachS } from './suffixes.ts'

/** A plural or possessive: the last word that is said takes the s. */
export function withS(stem: Saying, accent: Accent): Saying {
  const last = stem.groups.at(-1)
  if (last === undefined) return stem
  const phonemes = stem.phonemes?.map((sounds, index, all) =>
    index === all.length - 1 && sounds.length > 0 ? attachS(sounds, accent) : sounds,
  )
  return {
    spoken: [...stem.spoken.slice(0, -1), `${stem.spoken.at(-1) ?? ''}'s`],
    groups: [...stem.groups.slice(0, -1), { ...last, sounds: attachS(last.sounds, accent) }],
    source: stem.source,
    ...(phonemes && { phonemes }),
  }
}
