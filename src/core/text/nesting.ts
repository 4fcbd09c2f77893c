import { isCommand } from './code-lines.ts'
import {
  countWords,
  firstWord,
  isSentenceLike,
  isTitleCase,
  startsWithVerb,
  withoutAsides,
} from './wording.ts'

/** A list item as far as nesting is concerned. */
export interface ListItem {
  readonly text: string
  readonly indent: number
  /** The bullet's sign or the step's style. */
  readonly sign: string
  readonly isStep: boolean
}

/** The depth of each item of one list: from indentation, else from the signs, else from what the items say. */
export function nestItems(items: readonly ListItem[]): number[] {
  const indents = new Set(items.map((item) => item.indent))
  if (indents.size > 1 && isStaircase(items)) return nestByIndent(items)
  const signs = [...new Set(items.map((item) => item.sign))]
  if (signs.length > 1) return nestBySign(items)
  if (items[0]?.isStep === true) return items.map(() => 0)
  const levels = items.map(() => 0)
  nestByWording(items.map(readShape), 0, items.length, 0, levels)
  return levels
}

/** Indentation of one column is the noise of a converter; a first item that stands deeper than others is too. */
function isStaircase(items: readonly ListItem[]): boolean {
  const indents = items.map((item) => item.indent)
  return Math.max(...indents.slice(0, 1000)) - Math.min(...indents.slice(0, 1000)) >= 2
}

function nestByIndent(items: readonly ListItem[]): number[] {
  const open: number[] = []
  return items.map(({ indent }) => {
    while (open.length > 0 && (open.at(-1) ?? 0) > indent) open.pop()
    if (open.length === 0 || indent > (open.at(-1) ?? 0) + 1) open.push(indent)
    return open.length - 1
  })
}

function nestBySign(items: readonly ListItem[]): number[] {
  const open: string[] = []
  return items.map(({ sign, isStep }, i) => {
    const known = open.indexOf(sign)
    if (known >= 0) open.length = known + 1
    else {
      const before = items[i - 1]
      const separate = isStep && before !== undefined && !before.isStep && !/[:：]$/u.test(before.text)
      if (separate) open.length = 0
      open.push(sign)
    }
    return open.length - 1
  })
}

/** What the wording of an item says about its place. */
interface Shape {
  readonly text: string
  readonly words: number
  /** `You can define:`, `Support for…`: the items that follow complete it. */
  readonly announces: boolean
  /** `Example`, `Docker Commands`: a word that promises items. */
  readonly promises: boolean
  /** `Note: only for …`: a remark on the whole list, not on the item before. */
  readonly remarks: boolean
  /** Reads like a heading. */
  readonly title: boolean
  /** `EC2 Tasks – using EC2 instance storage`. */
  readonly defines: boolean
  readonly sentence: boolean
  /** `Can define up to 10 …`, `You must …`: a statement of its own. */
  readonly statement: boolean
  /** A command to type. */
  readonly command: boolean
}

const PROMISING =
  /^(?:e\.g\.|(?:\S+ ){0,3}(?:examples?|notes?|commands?|options?|features?|benefits?|advantages|disadvantages|requirements?|limitations?|steps|use cases?|pros|cons))$/iu
const REMARK = /^(?:notes?|use cases?|warning|tip|important|remember|caution)\s*:\s*\S/iu
const STATEMENT = /^(?:can|could|may|must|should|will|you|it|we|they|there|this|these|in case|if|when)\b/iu

function readShape({ text }: ListItem): Shape {
  const sentence = isSentenceLike(text)
  const [left = '', right = ''] = withoutAsides(text).split(/\s[–—-]\s/u)
  return {
    text,
    words: countWords(withoutAsides(text)),
    announces: /[:：]$/u.test(text) || /\b(?:for|of|like|as|to|with)\s?(?:…|\.{3})$/u.test(text),
    promises: PROMISING.test(withoutAsides(text)) && isTitleCase(text),
    remarks: REMARK.test(text),
    title: isTitleCase(text) && !sentence && !startsWithVerb(text),
    defines: right !== '' && isTitleCase(left) && !/^\d/u.test(left),
    sentence,
    statement: STATEMENT.test(text),
    command: isCommand(text),
  }
}

function nestByWording(
  shapes: readonly Shape[],
  from: number,
  to: number,
  level: number,
  levels: number[],
): void {
  const list = {
    shapes,
    from,
    to,
    twoHeads: hasTwoHeads(shapes, from, to),
    definesHeads: doDefinesHead(shapes, from, to),
  }
  let at = from
  while (at < to) {
    levels[at] = level
    const end = childrenEnd(list, at)
    if (end > at + 1) nestByWording(shapes, at + 1, end, level + 1, levels)
    at = end
  }
}

interface List {
  readonly shapes: readonly Shape[]
  readonly from: number
  readonly to: number
  readonly twoHeads: boolean
  readonly definesHeads: boolean
}

/** Where the children of the item at `at` end. */
function childrenEnd(list: List, at: number): number {
  const shape = list.shapes[at]
  if (shape === undefined) return at + 1
  if (shape.announces || shape.promises)
    return extend(list, at, (child) => !child.announces && !child.promises && !child.remarks)
  if (shape.title && isHead(list, at)) return endOfTitled(list, at, shape)
  if (shape.defines && list.definesHeads) {
    return extend(
      list,
      at,
      (child) => !child.defines && !child.announces && !child.promises && !child.remarks,
    )
  }
  return endOfFragments(list, at, shape)
}

/** Takes items while they can be children, and stops at a statement that follows items of another kind. */
function extend(list: List, at: number, canBeChild: (shape: Shape) => boolean): number {
  const first = list.shapes[at + 1]
  let end = at + 1
  while (end < list.to) {
    const child = list.shapes[end]
    if (child === undefined || !canBeChild(child)) break
    if (end > at + 2 && first !== undefined && isOfOtherKind(child, first)) break
    end++
  }
  return end
}

function isOfOtherKind(child: Shape, first: Shape): boolean {
  return (child.statement && !first.statement) || (first.command && !child.command)
}

function endOfTitled(list: List, at: number, head: Shape): number {
  const sibling = firstWord(head.text)
  return extend(
    list,
    at,
    (child) =>
      !child.title &&
      !child.announces &&
      !child.promises &&
      !child.remarks &&
      (!child.defines || firstWord(child.text) !== sibling),
  )
}

/** A heading among the items: what follows tells about it, and it is not one of several names in a row. */
function isHead(list: List, at: number): boolean {
  if (!canHead(list.shapes, at, list.to)) return false
  if (at > list.from && list.shapes[at - 1]?.title === true && list.shapes[at - 1]?.promises === false)
    return false
  return at === list.from || list.twoHeads
}

function canHead(shapes: readonly Shape[], at: number, to: number): boolean {
  const head = shapes[at]
  const child = shapes[at + 1]
  if (head === undefined || child === undefined || at + 1 >= to || !head.title) return false
  if (child.title || child.announces || child.promises) return false
  return child.words >= 4 || child.sentence || /\([^)]*\)/u.test(head.text) || / [–—] /u.test(child.text)
}

function hasTwoHeads(shapes: readonly Shape[], from: number, to: number): boolean {
  let heads = 0
  for (let at = from; at < to && heads < 2; at++) if (canHead(shapes, at, to)) heads++
  return heads > 1
}

/** Definitions are heads where each is followed by an item of another kind; otherwise they are a plain list. */
function doDefinesHead(shapes: readonly Shape[], from: number, to: number): boolean {
  let heads = 0
  for (let at = from; at < to; at++) {
    if (shapes[at]?.defines !== true) continue
    const next = shapes[at + 1]
    if (next === undefined || at + 1 >= to || next.defines || next.title || next.announces) return false
    heads++
  }
  return heads > 1
}

const FEWEST_FRAGMENTS = 3
const LONGEST_FRAGMENT = 5

/** A sentence, and a row of short phrases that spell it out. */
function endOfFragments(list: List, at: number, shape: Shape): number {
  if (!shape.sentence || shape.words <= LONGEST_FRAGMENT) return at + 1
  let end = at + 1
  while (end < list.to && isFragment(list.shapes[end])) end++
  return end - at - 1 >= FEWEST_FRAGMENTS ? end : at + 1
}

function isFragment(shape: Shape | undefined): boolean {
  if (shape === undefined || shape.words > LONGEST_FRAGMENT) return false
  return (
    !shape.sentence && !shape.title && !shape.announces && !shape.statement && !/[,;!]|[–—]/u.test(shape.text)
  )
}
