import { createTextVNode, h, type FunctionalComponent } from 'vue'
import type { ReadSentence } from '#renderer/stores/page-outline.ts'

/*
 * A page has thousands of words, and each stands there twice. Written as templates, the loops of these two would put
 * two empty nodes around every word and every space: most of what the browser keeps, lays out and walks through.
 */

/** A sentence's English, word by word, as text and nothing else. */
export const WordPieces: FunctionalComponent<{ readonly sentence: ReadSentence }> = ({ sentence }) =>
  sentence.pieces.map(({ text, word }) =>
    word < 0 ? createTextVNode(text) : h('span', { class: 'w', 'data-w': word }, text),
  )
WordPieces.props = ['sentence']

/** A sentence's IPA: the i-th word is how the i-th word of the text is said. `guessed` explains one that is a guess. */
export const IpaLine: FunctionalComponent<{ readonly sentence: ReadSentence; readonly guessed: string }> = ({
  sentence: { words, gaps },
  guessed,
}) =>
  h(
    'span',
    { class: 'ipa', lang: 'en-fonipa' },
    words.flatMap(({ ipa, source }, place) => {
      const isGuess = source === 'guess'
      const title = isGuess ? { title: guessed } : {}
      return [
        h('span', { class: isGuess ? 'w guess' : 'w', 'data-w': place, ...title }, ipa),
        createTextVNode(gaps[place] || ' '),
      ]
    }),
  )
IpaLine.props = ['sentence', 'guessed']
