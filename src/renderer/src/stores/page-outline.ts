import type { Block, BlockKind, FormattedPage, Sentence } from '#shared/model/document.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { PronouncedSentence, PronouncedWord } from '#shared/model/pronunciation.ts'

/** A sentence as the reader shows and speaks it. `index` is its place among all sentences of the page, from 0. */
export interface ReadSentence {
  readonly index: number
  readonly text: string
  /** Where it begins in the page's text. */
  readonly start: number
  readonly words: readonly PronouncedWord[]
  readonly pieces: readonly Piece[]
  /** What stands in the IPA after each word: a space, or the sign of a break in speech. */
  readonly gaps: readonly string[]
}

/** A stretch of a sentence's text: a word by its place, or what stands between words (`word` is -1). */
interface Piece {
  readonly text: string
  readonly word: number
}

export interface ReadBlock {
  readonly kind: BlockKind
  readonly level: number
  readonly marker: string
  readonly text: string
  /** Never empty: a block that says nothing is not shown as a row. */
  readonly sentences: readonly [ReadSentence, ...ReadSentence[]]
}

/** A diagram's label, once, with how often the page repeats it. */
export interface ReadLabel {
  readonly block: ReadBlock
  readonly count: number
}

export type Group =
  | { readonly kind: 'title' | 'text'; readonly blocks: readonly ReadBlock[] }
  | { readonly kind: 'list'; readonly blocks: readonly ReadBlock[] }
  | { readonly kind: 'labels'; readonly labels: readonly ReadLabel[] }

/** A page ready to be shown: its blocks in groups, its sentences by place, and the order they are read aloud in. */
export interface PageOutline {
  readonly pageId: PageId
  readonly title: string
  readonly hasTitleBlock: boolean
  readonly groups: readonly Group[]
  readonly sentences: readonly ReadSentence[]
  /** The place of the block that each sentence belongs to. */
  readonly blockOf: readonly number[]
  /** Sentence places in reading order; labels that repeat are read once. */
  readonly playlist: readonly number[]
}

/** Longer runs are cut, so that the browser can skip what is off screen. */
const LONGEST_GROUP = 20

/** Throws when the page has more sentences than `pronunciation` has entries. */
export function outlinePage(
  pageId: PageId,
  page: FormattedPage,
  pronunciation: readonly PronouncedSentence[],
): PageOutline {
  const sentences: ReadSentence[] = []
  const blockOf: number[] = []
  const blocks = page.blocks.flatMap((block, place) => {
    const own = block.sentences.map((sentence) => {
      const index = sentences.length
      const pronounced = pronunciation[index]
      if (!pronounced) throw new Error(`sentence ${index} has no pronunciation`)
      const read = readSentence(index, sentence, pronounced)
      sentences.push(read)
      blockOf.push(place)
      return read
    })
    return readBlock(block, own)
  })
  const groups = titleFirst(groupBlocks(blocks))
  return {
    pageId,
    title: page.title,
    hasTitleBlock: blocks.some((block) => block.kind === 'title'),
    groups,
    sentences,
    blockOf,
    playlist: groups.flatMap(spokenSentences),
  }
}

function readBlock(block: Block, sentences: readonly ReadSentence[]): ReadBlock[] {
  const [first, ...rest] = sentences
  if (!first) return []
  const { kind, level, marker, text } = block
  return [{ kind, level, marker, text, sentences: [first, ...rest] }]
}

function readSentence(
  index: number,
  { text, start }: Pick<Sentence, 'text' | 'start'>,
  { ipa, words }: PronouncedSentence,
): ReadSentence {
  const pieces: Piece[] = []
  let at = 0
  words.forEach((word, place) => {
    if (word.start > at) pieces.push({ text: text.slice(at, word.start), word: -1 })
    pieces.push({ text: text.slice(word.start, word.end), word: place })
    at = word.end
  })
  if (at < text.length) pieces.push({ text: text.slice(at), word: -1 })
  return { index, text, start, words, pieces, gaps: readGaps(ipa, words) }
}

/** The sentence's IPA without its words. */
function readGaps(ipa: string, words: readonly PronouncedWord[]): string[] {
  let at = 0
  const starts = words.map((word) => {
    const start = ipa.indexOf(word.ipa, at)
    if (start < 0) throw new Error('a word is missing from its sentence’s IPA')
    at = start + word.ipa.length
    return start
  })
  return words.map((word, place) => ipa.slice((starts[place] ?? 0) + word.ipa.length, starts[place + 1]))
}

function groupKind(kind: BlockKind): Group['kind'] {
  if (kind === 'title') return 'title'
  if (kind === 'label') return 'labels'
  return kind === 'bullet' || kind === 'step' ? 'list' : 'text'
}

function groupBlocks(blocks: readonly ReadBlock[]): Group[] {
  const runs: { kind: Group['kind']; blocks: ReadBlock[] }[] = []
  for (const block of blocks) {
    const kind = groupKind(block.kind)
    const run = runs.at(-1)
    const fits = run?.kind === kind && (kind === 'labels' || run.blocks.length < LONGEST_GROUP)
    if (fits) run.blocks.push(block)
    else runs.push({ kind, blocks: [block] })
  }
  return runs.map((run) =>
    run.kind === 'labels'
      ? { kind: run.kind, labels: countLabels(run.blocks) }
      : { kind: run.kind, blocks: run.blocks },
  )
}

/** Slides whose text was taken in drawing order may have labels before their title: a reader meets the title first. */
function titleFirst(groups: readonly Group[]): Group[] {
  const place = groups.findIndex((group) => group.kind === 'title')
  const title = groups[place]
  const onlyLabelsBefore = groups.slice(0, Math.max(place, 0)).every((group) => group.kind === 'labels')
  if (!title || !onlyLabelsBefore) return [...groups]
  return [title, ...groups.slice(0, place), ...groups.slice(place + 1)]
}

function countLabels(blocks: readonly ReadBlock[]): ReadLabel[] {
  const labels = new Map<string, { block: ReadBlock; count: number }>()
  for (const block of blocks) {
    const label = labels.get(block.text)
    if (label) label.count += 1
    else labels.set(block.text, { block, count: 1 })
  }
  return [...labels.values()]
}

function spokenSentences(group: Group): number[] {
  const blocks = group.kind === 'labels' ? group.labels.map((label) => label.block) : group.blocks
  return blocks.flatMap((block) => block.sentences.map((sentence) => sentence.index))
}
