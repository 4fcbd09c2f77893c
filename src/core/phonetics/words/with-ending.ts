import type { Accent } from '#shared/model/pronunciation.ts'
import type { Saying } from './spoken.ts'
import { attachEnding, type Ending } from './suffixes.ts'

/** A plural, possessive or verb: the last word that is said takes the ending. */
export function withEnding(stem: Saying, ending: Ending, accent: Accent): Saying {
  const last = stem.groups.at(-1)
  if (last === undefined) return stem
  const phonemes = stem.phonemes?.map((sounds, index, all) =>
    index === all.length - 1 && sounds.length > 0 ? attachEnding(sounds, ending, accent) : sounds,
  )
  return {
    spoken: [...stem.spoken.slice(0, -1), `${stem.spoken.at(-1) ?? ''}'${ending}`],
    groups: [...stem.groups.slice(0, -1), { ...last, sounds: attachEnding(last.sounds, ending, accent) }],
    source: stem.source,
    ...(phonemes && { phonemes }),
  }
}
