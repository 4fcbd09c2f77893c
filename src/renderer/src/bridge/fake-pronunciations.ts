import { checkOwn } from '#core/phonetics/learner/check-own.ts'
import { ownKey } from '#core/phonetics/learner/own-key.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { OwnAccent, OwnPronunciation, StoredPronunciation } from '#shared/model/own-pronunciation.ts'
import type { PronouncedSentence, PronouncedWord } from '#shared/model/pronunciation.ts'

/** The learner's pronunciations in memory. IPA is shown as typed; what a word sounds like is not worked out. */
export function createFakePronunciations(changed: (entries: StoredPronunciation[]) => void) {
  let entries: StoredPronunciation[] = []
  let clock = 0

  function set(next: StoredPronunciation[]): void {
    entries = next
    changed([...entries])
  }

  function check(entry: OwnPronunciation): void {
    const found = checkOwn(entry)
    if (found) throw new SoundleafError('pronunciation-invalid', { fault: found.code, at: found.at })
  }

  function said(word: PronouncedWord, entry: OwnPronunciation | undefined): PronouncedWord {
    if (!entry) return word
    const ipa = entry.kind === 'ipa' ? entry.text : 'əˈnʌðɚ'
    return { ...word, ipa, spoken: entry.text.split(' '), source: 'learner' }
  }

  return {
    list: (): StoredPronunciation[] => [...entries],
    put(entry: OwnPronunciation): void {
      check(entry)
      const others = entries.filter(
        ({ word, accent }) =>
          ownKey(word) !== ownKey(entry.word) || (entry.accent !== 'both' && accent !== entry.accent),
      )
      set([{ ...entry, text: entry.text.trim(), changedAt: ++clock }, ...others])
    },
    remove({ word, accent }: { word: string; accent: OwnAccent }): void {
      set(entries.filter((entry) => ownKey(entry.word) !== ownKey(word) || entry.accent !== accent))
    },
    preview(entry: OwnPronunciation): PronouncedWord {
      check(entry)
      const { word } = entry
      return said(
        { text: word, start: 0, end: word.length, ipa: 'ə', spoken: [word], source: 'guess' },
        entry,
      )
    },
    apply(sentence: PronouncedSentence): PronouncedSentence {
      const words = sentence.words.map((word) =>
        said(
          word,
          entries.find((entry) => ownKey(entry.word) === ownKey(word.text)),
        ),
      )
      return { ...sentence, words, ipa: words.map(({ ipa }) => ipa).join(' ') }
    },
  }
}
