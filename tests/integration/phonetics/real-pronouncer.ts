import { createPronouncer, type Pronouncer } from '#core/phonetics/pronouncer.ts'
import { openPhonetics } from '#main/reading/phonetics-file.ts'
import { ensurePhonetics } from '../../../scripts/build-phonetics.mjs'

/** The real dictionary and lexicon, without espeak-ng: words that would need it are collected in `guessed`. */
export async function realPronouncer(): Promise<{ pronouncer: Pronouncer; guessed: Set<string> }> {
  const guessed = new Set<string>()
  const data = await openPhonetics(await ensurePhonetics())
  const pronouncer = createPronouncer(data, {
    guess: (word) => {
      guessed.add(word)
      return undefined
    },
  })
  return { pronouncer, guessed }
}
