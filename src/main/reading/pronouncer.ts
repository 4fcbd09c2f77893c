import { createPronouncer, type PronounceOptions, type Pronouncer } from '#core/phonetics/pronouncer.ts'
import type { OwnPronunciation } from '#shared/model/own-pronunciation.ts'
import type { PronouncedSentence } from '#shared/model/pronunciation.ts'
import { loadEspeak, type Espeak } from '../speech/engines/espeak.module.ts'
import { openPhonetics } from './phonetics-file.ts'

/** The learner's pronunciations as they stood at one moment. */
export interface OwnEntries {
  /** Another number for every other list. */
  readonly revision: number
  readonly entries: readonly OwnPronunciation[]
}

export interface SentencePronouncer {
  /**
   * How a sentence is said, with the learner's own pronunciations if they are given. Rejects only when espeak-ng is
   * needed and cannot be started.
   */
  pronounce(text: string, options: PronounceOptions, own?: OwnEntries): Promise<PronouncedSentence>
}

const VOICE = 'en-us'

/**
 * Opens the packed pronunciations. espeak-ng is started when a sentence first has a word that nothing else knows: the
 * sentence is then pronounced again with its opinion, so the result is the same whatever came before.
 * Rejects when the file is missing or damaged.
 */
export async function loadPronouncer({ file }: { readonly file: string }): Promise<SentencePronouncer> {
  const opinions = new Map<string, string>()
  let missing: string[] = []
  const data = await openPhonetics(file)
  const guess = (word: string): string | undefined => {
    const known = opinions.get(word)
    if (known === undefined) missing.push(word)
    return known
  }
  const plain = createPronouncer(data, { guess })
  let learner: { readonly revision: number; readonly pronouncer: Pronouncer } | undefined
  let espeak: Promise<Espeak> | undefined

  function pronouncerWith(own: OwnEntries | undefined): Pronouncer {
    if (own === undefined || own.entries.length === 0) return plain
    if (learner?.revision !== own.revision) {
      learner = {
        revision: own.revision,
        pronouncer: createPronouncer(data, { guess, own: own.entries }),
      }
    }
    return learner.pronouncer
  }

  return {
    async pronounce(text, options, own) {
      const pronouncer = pronouncerWith(own)
      missing = []
      const pronounced = pronouncer.pronounce(text, options)
      const wanted = missing
      if (wanted.length === 0) return pronounced
      espeak ??= loadEspeak()
      const engine = await espeak
      engine.worker.set_voice(VOICE)
      for (const word of wanted) opinions.set(word, askEspeak(engine, word))
      return pronouncer.pronounce(text, options)
    },
  }
}

/** IPA of a word made of lower-case letters and apostrophes only: nothing in it can be markup. */
function askEspeak(espeak: Espeak, word: string): string {
  const letters = word.replace(/[^a-z']/gu, '')
  return espeak.readString(espeak.worker.convert_to_phonemes(letters, true).ptr)
}
