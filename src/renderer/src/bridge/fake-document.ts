import type { Block, BlockKind, FormattedPage } from '#shared/model/document.ts'
import type { PronouncedSentence } from '#shared/model/pronunciation.ts'

/** A small document of our own, for tests and for looking at the window in a plain browser. */

export interface FakePage {
  readonly page: FormattedPage
  readonly pronunciation: readonly PronouncedSentence[]
}

/** A block as written by hand: kind, text, and its IPA, word for word. Sentences are separated by `|`. */
type Line = readonly [kind: BlockKind, text: string, ipa: string, level?: number, marker?: string]

const BROKER: readonly Line[] = [
  ['title', 'Message queues – the basics', 'ˈmɛsɪdʒ kjuz ðə ˈbeɪsɪks'],
  ['bullet', 'A producer puts messages into a queue', 'ə pɹəˈdusɚ pʊts ˈmɛsɪdʒəz ˈɪntu ə kju', 0, '•'],
  ['bullet', 'A consumer takes them out, one by one', 'ə kənˈsumɚ teɪks ðɛm aʊt wʌn baɪ wʌn', 0, '•'],
  ['bullet', 'SQS = Simple Queue Service', 'ˌɛs kju ˈɛs ˈikwəlz ˈsɪmpəl kju ˈsɝvəs', 1, '–'],
  [
    'paragraph',
    'The queue keeps each message until it is handled. |If the consumer fails, another one tries again.',
    'ðə kju kips itʃ ˈmɛsɪdʒ ənˈtɪl ɪt ɪz ˈhændəld |ɪf ðə kənˈsumɚ feɪlz əˈnʌðɚ wʌn tɹaɪz əˈɡɛn',
  ],
  ['step', 'Create the queue', 'kɹiˈeɪt ðə kju', 0, '1.'],
  ['step', 'Send a first message', 'sɛnd ə fɝst ˈmɛsɪdʒ', 0, '2.'],
  ['code', 'queue send --name orders', 'kju sɛnd neɪm ˈɔɹdɚz'],
  ['label', 'Producer', 'pɹəˈdusɚ'],
  ['label', 'Message', 'ˈmɛsɪdʒ'],
  ['label', 'Message', 'ˈmɛsɪdʒ'],
  ['label', 'Consumer', 'kənˈsumɚ'],
]

const RETRIES: readonly Line[] = [
  ['title', 'Retries and back-off', 'ˌɹiˈtɹaɪz ənd ˈbækˌɔf'],
  ['paragraph', 'Wait a little longer after every failure.', 'weɪt ə ˈlɪtəl ˈlɔŋɡɚ ˈæftɚ ˈɛvɹi ˈfeɪljɚ'],
  ['bullet', 'Theta waits thirty seconds', 'ˈθeɪtə weɪts ˈθɝti ˈsɛkəndz', 0, '•'],
]

const HOSTILE: readonly Line[] = [
  ['title', 'Markup stays text', 'ˈmɑɹkˌʌp steɪz tɛkst'],
  ['paragraph', '<img src=x onerror=alert(1)> is shown', 'ˈɪmɪdʒ sɔɹs ɪz ʃoʊn'],
]

export const FAKE_PAGES: readonly FakePage[] = [BROKER, RETRIES, HOSTILE].map(buildPage)

/** Builds a page whose every sentence carries its pronunciation. */
export function buildPage(lines: readonly Line[]): FakePage {
  const blocks: Block[] = []
  const pronunciation: PronouncedSentence[] = []
  let at = 0
  for (const [kind, written, ipa, level = 0, marker = ''] of lines) {
    const ipas = ipa.split('|')
    const texts = written.split('|').map((text) => text.trim())
    const start = at
    const sentences = texts.map((text, place) => {
      const pronounced = pronounce(text, (ipas[place] ?? '').trim().split(' '))
      const offset = at
      at += text.length + 1
      pronunciation.push(pronounced)
      const words = pronounced.words.map((word) => ({
        text: word.text,
        start: offset + word.start,
        end: offset + word.end,
      }))
      return { text, start: offset, end: offset + text.length, words }
    })
    blocks.push({ kind, level, marker, text: texts.join(' '), start, end: at - 1, sentences })
  }
  const text = blocks.map((block) => block.text).join('\n')
  return { page: { title: blocks[0]?.text ?? '', text, blocks }, pronunciation }
}

/** A sentence whose i-th word is said as the i-th IPA; the words that have none are a plain schwa. */
export function pronounce(text: string, ipas: readonly string[]): PronouncedSentence {
  const found = [...text.matchAll(/[\p{L}\p{N}<=>][^\s,.–]*/gu)]
  const words = found.map((match, place) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    ipa: ipas[place] ?? 'ə',
    spoken: [match[0]],
    source: match[0] === 'Theta' ? ('guess' as const) : ('dictionary' as const),
  }))
  return { text, ipa: words.map((word) => word.ipa).join(' '), words }
}
