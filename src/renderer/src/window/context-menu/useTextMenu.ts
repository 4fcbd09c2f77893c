import type { SentenceStretch } from '#core/notes/anchor.ts'
import { call } from '#renderer/bridge/client.ts'
import { stretchesIn } from '#renderer/composables/sentence-ranges.ts'
import { useWordCard } from '#renderer/features/word-card/word-card.store.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { useBookmarks } from '#renderer/stores/bookmarks.store.ts'
import { useHighlights } from '#renderer/stores/highlights.store.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import type { ReadSentence } from '#renderer/stores/page-outline.ts'
import { usePlayer, type WordRef } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import type { MenuGroup, MenuItem } from './menu-group.ts'

/** A word longer than this is cut in a menu's entry. */
const LONGEST_SHOWN = 24

interface TextMenuOptions {
  readonly page: () => HTMLElement | null
  readonly goToCard: () => void
  readonly quote: (text: string) => void
}

/** What can be done with a word, a sentence, or what is selected, as groups of a context menu. */
export function useTextMenu({ page, goToCard, quote }: TextMenuOptions) {
  const text = useText()
  const bookmarks = useBookmarks()
  const card = useWordCard()
  const highlights = useHighlights()
  const notices = useNotices()
  const player = usePlayer()
  const reading = useReading()

  function copy(copied: string): void {
    if (copied === '') return
    call('app.copyText', { text: copied }).catch((error: unknown) => notices.report(error))
  }

  /** Marks the stretch, or takes away the mark that covers it. */
  function mark(label: string, stretch: SentenceStretch): MenuItem {
    const covering = highlights.placed.find(({ stretches }) =>
      stretches?.some(
        ({ sentence, start, end }) =>
          sentence === stretch.sentence && start <= stretch.start && end >= stretch.end,
      ),
    )
    return covering
      ? { label: text.value.contextMenu.unmark, run: () => void highlights.remove(covering) }
      : { label, run: () => void highlights.mark([stretch], 'yellow') }
  }

  function wordGroup(sentence: ReadSentence, ref: WordRef): MenuGroup {
    const word = sentence.words[ref.word]
    if (!word) return []
    const words = text.value.contextMenu
    const shown = word.text.length > LONGEST_SHOWN ? `${word.text.slice(0, LONGEST_SHOWN)}…` : word.text
    return [
      { label: words.hearWord(shown), run: () => void player.speakWord(ref) },
      {
        label: words.lookUp(shown),
        run: () => {
          card.open(ref)
          goToCard()
        },
      },
      { label: words.copyWord, run: () => copy(word.text) },
      { label: words.copyWordIpa, run: () => copy(`${word.text} /${word.ipa}/`) },
      mark(words.markWord, { sentence: ref.sentence, start: word.start, end: word.end }),
    ]
  }

  function sentenceGroup(sentence: ReadSentence): MenuGroup {
    const words = text.value.contextMenu
    const { index } = sentence
    const whole = { sentence: index, start: 0, end: sentence.text.length }
    return [
      { label: words.hearSentence, run: () => player.playSentence(index) },
      { label: words.readOn, run: () => player.playPage(index) },
      { label: words.copySentence, run: () => copy(sentence.text) },
      {
        label: words.copySentenceIpa,
        enabled: sentence.words.length > 0,
        run: () => copy(`${sentence.text}\n/${ipaOf(sentence)}/`),
      },
      mark(words.markSentence, whole),
      {
        label: text.value.bookmarks.sentence,
        checked: bookmarks.sentences.includes(index),
        run: () => void bookmarks.toggleSentence(index),
      },
      { label: words.quote, run: () => quote(sentence.text) },
    ]
  }

  /** What is selected, wherever it stands; marked only on the page itself. */
  function selectionGroup(): MenuGroup {
    const selection = window.getSelection()
    const selected = selection?.toString().trim() ?? ''
    if (!selection || selection.isCollapsed || selected === '') return []
    const words = text.value.contextMenu
    const root = page()
    const stretches = root ? stretchesIn(root, selection.getRangeAt(0)) : []
    return [
      { label: words.copySelection, run: () => copy(selected) },
      ...(stretches.length > 0
        ? [{ label: words.markSelection, run: () => void highlights.mark(stretches, 'yellow') }]
        : []),
      { label: words.quoteSelection, run: () => quote(selected.replaceAll(/\s*\n\s*/gu, '\n> ')) },
    ]
  }

  return {
    /** For a sentence of the open page, and the word of it that is meant, if one is. */
    groupsOf(index: number, word: WordRef | null): readonly MenuGroup[] {
      const sentence = reading.outline?.sentences[index]
      if (!sentence) return []
      return [word ? wordGroup(sentence, word) : [], sentenceGroup(sentence)]
    },
    selectionGroup,
    copy,
  }
}

/** The sentence's IPA as it stands below it. */
function ipaOf({ words, gaps }: ReadSentence): string {
  return words
    .map((word, place) => `${word.ipa}${gaps[place] || ' '}`)
    .join('')
    .trim()
}
