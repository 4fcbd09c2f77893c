import { lookUp } from '#core/dictionary/lookup.ts'
import { phraseAround, wordsAround } from '#core/dictionary/phrase-around.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { WordAnswer } from '#shared/model/dictionary.ts'
import { describeError, type Log } from '#main/app/log.ts'
import { openDictionaryFile, type DictionaryFile } from './dictionary-file.ts'

interface DictionaryOptions {
  /** The packed file. It is opened when a word is first looked up, and stays open. */
  readonly file: string
  readonly log: Log
}

interface LookupInput {
  readonly text: string
  readonly context?: { readonly sentence: string; readonly at: number }
}

/** Looks words up in the packed dictionary. Everything throws `dictionary-unavailable` when its file cannot be read. */
export function createDictionaryService({ file, log }: DictionaryOptions) {
  let opened: DictionaryFile | null = null

  function find(key: string) {
    try {
      opened ??= openDictionaryFile(file)
      return opened.find(key)
    } catch (error) {
      log('dictionary-not-read', describeError(error))
      throw new SoundleafError('dictionary-unavailable', {}, { cause: error })
    }
  }

  return {
    /** The entry of a key in lower case. */
    find,
    /** What is known of a word or phrase; an empty answer when nothing is. */
    lookup({ text, context }: LookupInput): WordAnswer {
      if (context === undefined) return { ...lookUp(find, text), phrase: null }
      const { words, place } = wordsAround(context)
      return { ...lookUp(find, text, words[place - 1]), phrase: phraseAround(find, context) }
    },
    close(): void {
      opened?.close()
      opened = null
    },
  }
}

export type DictionaryService = ReturnType<typeof createDictionaryService>
