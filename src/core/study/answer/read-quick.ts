import type { StudySections } from '#shared/model/study.ts'
import { readQuickLabel, splitTerms, type QuickPart } from '../read-quick.ts'
import { cut, isBlank, split, trim, type Slice } from '../slice.ts'
import type { Account } from './account.ts'
import { shapeLines } from './body-line.ts'
import { unwrap } from './pair.ts'
import { findTables } from './tables.ts'

/** Reads the quick view: labelled lines or table rows, the three parts on one line or each with a list under it. */
export function readLooseQuick(lines: readonly Slice[], account: Account): StudySections {
  const quick = { point: [] as string[], keywords: [] as string[], hints: [] as string[] }
  const { ledger } = account
  let part: QuickPart | null = null
  const put = (to: QuickPart, text: Slice): void => {
    if (isBlank(text)) return
    if (to === 'keywords') quick.keywords.push(...splitLoosely(text, account))
    else quick[to].push(ledger.take(to === 'point' ? unwrap(text) : text))
  }
  for (const block of findTables(lines)) {
    if ('table' in block) {
      for (const { line, cells } of block.table.rows) {
        const [label, ...values] = cells
        const read = label && (readQuickLabel(label) ?? readQuickLabel({ ...label, text: `${label.text}：` }))
        if (read) for (const value of values) put(read.part, value)
        else if (!cells.every((cell) => COLUMN_NAME.test(cell.text))) account.unplaced.push(line)
      }
      continue
    }
    for (const shaped of shapeLines(block.lines)) {
      if (shaped.kind !== 'text') continue
      for (const piece of splitParts(shaped.text)) {
        const read = readQuickLabel(piece) ?? readBareLabel(piece)
        if (read) {
          part = read.part
          put(part, read.text)
        } else if (part !== null) put(part, piece)
        else if (quick.point.length === 0) put('point', piece)
        else put('hints', piece)
      }
    }
  }
  return { quick: { point: quick.point.join(' '), keywords: quick.keywords, hints: quick.hints } }
}

const COLUMN_NAME = /^\**(?:项目|部分|内容|要点|类别|栏目|说明|模块|item|part|content)\**$/iu

/** `🔑 … 📌 … 🎯 …` on one line, each part for itself. */
function splitParts(text: Slice): Slice[] {
  return split(text, /(?=\*\*[🔑📌🎯])|(?<!\*\*)(?=[🔑📌🎯])/gu)
    .map(trim)
    .filter((piece) => piece.text !== '')
}

/** A label alone on its line, in bold or as a heading, with the text under it. */
function readBareLabel(text: Slice): ReturnType<typeof readQuickLabel> {
  const name = unwrap(text)
  if (name.text.length > 20) return null
  const read = readQuickLabel({ text: `${name.text}：`, start: name.start })
  return read?.text.text === '' ? { part: read.part, text: cut(text, text.text.length) } : null
}

function splitLoosely(text: Slice, { ledger }: Account): string[] {
  return split(text, /\s*[;；]\s*|\s+[|/｜]\s+/gu).flatMap((piece) => {
    const whole = trim(piece)
    // A term with its explanation is one term, whatever commas the explanation has.
    if (/[:：=]/u.test(whole.text)) return [ledger.take(whole)]
    return split(whole, /(?<!\\)[·、,，]/gu).flatMap((term) => splitTerms(unwrap(term), ledger))
  })
}
