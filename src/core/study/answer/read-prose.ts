import type { Mnemonic } from '#shared/model/study.ts'
import { takeLiteral } from '../literal.ts'
import { joinLines } from '../paragraphs.ts'
import { cut, match, type Slice } from '../slice.ts'
import type { Account } from './account.ts'
import { shapeLines, type BodyLine } from './body-line.ts'
import { unwrap } from './pair.ts'

/** Reads prose: paragraphs, with the items of lists and inner headings as paragraphs of their own. */
export function readLooseParagraphs(lines: readonly Slice[], { ledger }: Account): string[] {
  const paragraphs: string[][] = []
  let open = false
  for (const line of shapeLines(lines)) {
    if (line.kind !== 'text') {
      open = false
      continue
    }
    // The number of an item is part of what it says; a bullet is not.
    const value = line.mark === 'number' ? withoutBullet(line) : line.text
    const text = takeLiteral(line.heading ? unwrap(value) : value, ledger)
    const last = paragraphs.at(-1)
    if (text === '') continue
    if (open && last && line.mark === 'none' && !line.heading && !line.fenced) last.push(text)
    else paragraphs.push([text])
    open = !line.heading && !line.fenced && !/[。！？：；.!?:…”]["）)*]*$/u.test(text)
  }
  return paragraphs.map(joinLines)
}

function withoutBullet({ marked }: BodyLine): Slice {
  const bullet = /^(?:[-*+–]\s+)/u.exec(marked.text)
  return bullet ? cut(marked, bullet[0].length) : marked
}

/** Reads points: list items with the lines that go on under them, or paragraphs. */
export function readLooseSummary(lines: readonly Slice[], { ledger, unplaced }: Account): string[] {
  const points: string[][] = []
  let gap = true
  const shaped = shapeLines(lines)
  const listed = shaped.some((line) => line.mark !== 'none')
  for (const line of shaped) {
    if (line.kind !== 'text') {
      gap = true
      continue
    }
    const last = points.at(-1)
    const introduces = listed && line.mark === 'none' && /[:：]\**$/u.test(line.text.text)
    if (introduces && (gap || !last)) {
      unplaced.push(line.line)
      continue
    }
    const goesOn = line.mark === 'none' && last && (!gap || line.indent > 1)
    const text = ledger.take(line.text)
    if (text === '') continue
    if (goesOn && (listed || !/[。！？.!?]$/u.test(last.at(-1) ?? ''))) last.push(text)
    else points.push([text])
    gap = false
  }
  return points.map(joinLines)
}

const DECODING =
  /^\**\s*(?:口诀)?(?:解释|解读|解析|解码|拆解|含义|释义|说明|意思|对应|注释?|拆开看|翻译|逐句解释|逐字解释|记忆点|explanation|decoded?|meaning|what it means)(?:如下)?\s*\**\s*[:：]/iu
const INTRODUCTION = /^.{0,40}[:：]\**$/su
const LONGEST_VERSE = 48

/** Reads verse and what decodes it. Quoted, fenced or bold lines are verse; else the short lines at the beginning. */
export function readLooseMnemonic(lines: readonly Slice[], { ledger, unplaced }: Account): Mnemonic {
  const shaped = shapeLines(lines).filter((line) => line.kind !== 'fence')
  const texts = shaped.filter((line) => line.kind === 'text')
  const marked = texts.some(isMarkedVerse)
  const verse: string[] = []
  const decoded: string[] = []
  let decoding = false
  let gap = false
  for (const line of shaped) {
    if (line.kind !== 'text') {
      gap ||= verse.length > 0
      continue
    }
    // A line of nothing but 🎵 is decoration.
    if (!/[\p{L}\p{N}]/u.test(line.text.text)) continue
    const bracketed =
      match(line.text, /^（(.*)）$/dsu)?.[1] ?? match(line.text, /^\(([^()]*\p{Script=Han}[^()]*)\)$/dsu)?.[1]
    const marks = isMarkedVerse(line)
    if (verse.length === 0 && !marks && !bracketed && INTRODUCTION.test(line.text.text)) {
      unplaced.push(line.line)
      continue
    }
    decoding ||= !marks && (marked ? verse.length > 0 : bracketed !== undefined || explains(line, gap))
    if (decoding || (marked && !marks)) {
      const text = ledger.take(bracketed ?? (line.mark === 'number' ? line.marked : line.text))
      if (text !== '') decoded.push(text)
    } else {
      const text = takeLiteral(unwrap(line.text), ledger)
      if (text !== '') verse.push(text)
    }
  }
  return { lines: verse, decoded: decoded.join('\n') }
}

function isMarkedVerse(line: BodyLine): boolean {
  if (line.kind !== 'text' || /^[（(]/u.test(line.text.text) || INTRODUCTION.test(line.text.text))
    return false
  return (
    (line.quoted || line.fenced || /^\*\*[^*]+\*\*[，。；,;]?$/u.test(line.text.text)) &&
    !DECODING.test(line.text.text)
  )
}

function explains({ text, mark }: BodyLine, gap: boolean): boolean {
  return (
    DECODING.test(text.text) ||
    text.text.length > LONGEST_VERSE ||
    (gap && (mark === 'bullet' || /[:：=→]|指|代表|就是|表示/u.test(text.text)))
  )
}
