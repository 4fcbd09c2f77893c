import { arpabetToIpa } from '#core/speech/arpabet.ts'
import { fliteWording } from '#core/speech/flite-words.ts'
import type { FliteWording } from '#core/speech/flite-words.ts'
import { foldToAscii, isSpeakable } from '#core/speech/fold.ts'
import { sameSounds } from '#core/speech/same-sounds.ts'
import type { SpokenToken } from '../engine.ts'
import { lexiconOf } from './flite-program.ts'
import type { FliteProgram, Lexicon } from './flite-program.ts'

/** Words whose phones are remembered: the vocabulary of several books. */
const MAX_KNOWN_WORDS = 20_000
/** The letter A would be read as the article. */
const LETTER_A = 'lettera'
const LETTER_A_ENTRY = `"${LETTER_A}" nil : ey1`
const PLAIN = lexiconOf([LETTER_A_ENTRY])

/** What flite says for words by itself, and what it has to be told to say them as they are shown. */
export class FliteVocabulary {
  readonly #program: FliteProgram
  readonly #longestWord: number
  readonly #phonesOf = new Map<string, readonly string[]>()
  /** `<word> <ipa>` of what flite would say otherwise by itself. */
  readonly #toTell = new Map<string, 'by-name' | 'by-sound'>()

  /** @param longestWord no longer word is looked up, in letters */
  constructor(program: FliteProgram, longestWord: number) {
    this.#program = program
    this.#longestWord = longestWord
  }

  /** How the tokens are to be written for flite, and what it has to be told for that. */
  wording(tokens: readonly SpokenToken[]): FliteWording {
    return fliteWording(tokens, (word, ipa) => this.#toTell.get(`${word} ${ipa}`))
  }

  /** Finds out which words the voices' own lexicon says otherwise than they are shown. */
  learn(tokens: readonly SpokenToken[]): void {
    const words = tokens.flatMap(({ spoken, phonemes = [] }) =>
      spoken.flatMap((word, at) => {
        const [ipa, text] = [phonemes[at] ?? '', spokenForm(word, '')]
        return ipa === '' || !isSpeakable(text) || text.length > this.#longestWord
          ? []
          : [{ word, ipa, text }]
      }),
    )
    const said = this.phonesOf(words.map(({ text }) => text))
    if (this.#toTell.size > MAX_KNOWN_WORDS) this.#toTell.clear()
    for (const [index, { word, ipa }] of words.entries()) {
      const phones = (said[index] ?? []).map((phone) => arpabetToIpa(phone) ?? '')
      const key = `${word} ${ipa}`
      if (!this.#toTell.has(key) && !sameSounds(ipa, phones)) this.#toTell.set(key, 'by-name')
    }
  }

  /** In a sentence it came out otherwise. What is not said right under its name will be under one that is made up. */
  insist(token: SpokenToken | undefined): void {
    for (const [at, word] of (token?.spoken ?? []).entries()) {
      const ipa = token?.phonemes?.[at] ?? ''
      const key = `${word} ${ipa}`
      if (ipa !== '') this.#toTell.set(key, this.#toTell.has(key) ? 'by-sound' : 'by-name')
    }
  }

  /** The phones of each word said alone. All new words are asked for at once, as a list with pauses between. */
  phonesOf(words: readonly string[]): (readonly string[])[] {
    const unknown = [...new Set(words.filter((word) => !this.#phonesOf.has(word)))]
    if (this.#phonesOf.size + unknown.length > MAX_KNOWN_WORDS) this.#phonesOf.clear()
    const missing = [...new Set(words.filter((word) => !this.#phonesOf.has(word)))]
    const together = missing.length > 0 ? this.#program.phoneGroups(missing.join(', '), PLAIN) : []
    for (const [index, word] of missing.entries()) {
      // A word that pauses within itself (`a/b, c`) makes the list ambiguous: then each is asked for alone.
      const isPlain = together.length === missing.length
      const group = isPlain ? together[index] : this.#program.phoneGroups(word, PLAIN).flat()
      this.#phonesOf.set(word, group ?? [])
    }
    return words.map((word) => this.#phonesOf.get(word) ?? [])
  }
}

/** How a word is written for flite; `spelling` is the one that it has been told, empty for none. */
export function spokenForm(word: string, spelling: string): string {
  if (spelling !== '') return spelling
  return word === 'A' ? LETTER_A : foldToAscii(word)
}

/** What the words of a wording need beside the voices' own lexicon. */
export function lexiconFor({ told }: Pick<FliteWording, 'told'>): Lexicon {
  return lexiconOf([LETTER_A_ENTRY, ...[...told.values()].map(({ entry }) => entry)])
}
