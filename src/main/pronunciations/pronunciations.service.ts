import { checkOwn } from '#core/phonetics/learner/check-own.ts'
import { ownKey } from '#core/phonetics/learner/own-key.ts'
import { findWords } from '#core/text/words.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { OwnAccent, OwnPronunciation, StoredPronunciation } from '#shared/model/own-pronunciation.ts'
import type { PronunciationsRepo } from './pronunciations.repo.ts'

interface PronunciationsOptions {
  readonly repo: PronunciationsRepo
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told all entries after each change, before the call that made it returns. */
  readonly changed: (entries: readonly StoredPronunciation[]) => void
}

/** The learner's own pronunciations. Once a change has returned, it survives a crash and a power cut. */
export function createPronunciationsService({ repo, now, changed }: PronunciationsOptions) {
  let entries: readonly StoredPronunciation[] | null = null

  function list(): readonly StoredPronunciation[] {
    entries ??= repo.all()
    return entries
  }

  function tell(): void {
    entries = null
    changed(list())
  }

  /** The entry as it is kept. Throws `pronunciation-invalid` with the fault's code and place, or `bad-request`. */
  function checked(entry: OwnPronunciation): OwnPronunciation {
    const found = checkOwn(entry)
    if (found !== null) throw new SoundleafError('pronunciation-invalid', { fault: found.code, at: found.at })
    const [first, ...more] = findWords(entry.word)
    if (more.length > 0 || first?.text !== entry.word)
      throw new SoundleafError('bad-request', { field: 'word' })
    const { word, accent, kind, text } = entry
    return { word, accent, kind, text: text.trim() }
  }

  return {
    /** All entries, the one changed last first: the same list until one changes. */
    list,
    checked,

    /**
     * Sets how a word is said in an accent or in both; an entry for both takes the place of those for one. What is
     * replaced is kept in the history. Throws as `checked` does.
     */
    put(input: OwnPronunciation): void {
      const entry = checked(input)
      const key = ownKey(entry.word)
      const didChange = repo.durably(() => {
        const before = repo.of(key)
        const replaced = before.filter(({ accent }) => accent === entry.accent || entry.accent === 'both')
        const [only] = replaced
        if (replaced.length === 1 && only !== undefined && isSame(only, entry)) return false
        const at = now()
        for (const { accent } of replaced) {
          repo.keep(key, accent, at)
          if (accent !== entry.accent) repo.remove(key, accent)
        }
        repo.put(key, { ...entry, changedAt: at })
        return true
      })
      if (didChange) tell()
    },

    /** Takes an entry back; it is kept in the history. Removing one that is not there changes nothing. */
    remove({ word, accent }: { readonly word: string; readonly accent: OwnAccent }): void {
      const key = ownKey(word)
      if (!repo.of(key).some((entry) => entry.accent === accent)) return
      repo.durably(() => {
        repo.keep(key, accent, now())
        repo.remove(key, accent)
      })
      tell()
    },
  }
}

function isSame(one: OwnPronunciation, other: OwnPronunciation): boolean {
  return (
    one.word === other.word &&
    one.accent === other.accent &&
    one.kind === other.kind &&
    one.text === other.text
  )
}

export type PronunciationsService = ReturnType<typeof createPronunciationsService>
