import type { Line } from './lines.ts'
import { isBlank } from './lines.ts'
import type { LineMark } from './markers.ts'
import { markOf } from './markers.ts'

/** The marker of each line, or null: what looks like one in the middle of a sentence is none. */
export function acceptedMarks(lines: readonly Line[]): (LineMark | null)[] {
  const marks = lines.map((line) => (isBlank(line) ? null : markOf(line)))
  const signs = countSigns(marks)
  let fence = ''
  let expected = new Map<string, number>()
  return marks.map((mark, at) => {
    if (mark === null) return null
    const line = lines[at]
    if (mark.kind === 'fence') {
      const sign = line?.text.charAt(0) ?? ''
      if (fence === '') fence = sign
      else if (fence === sign) fence = ''
      return mark
    }
    if (fence !== '') return null
    if (mark.kind === 'heading' || mark.kind === 'rule') expected = new Map()
    if (mark.kind === 'step') {
      const accepted =
        mark.number === 1 || expected.get(mark.style) === mark.number || followsUp(marks, at, mark)
      if (accepted) expected.set(mark.style, mark.number + 1)
      return accepted ? mark : null
    }
    return mark.kind !== 'bullet' || isBullet(mark.sign, at, lines, signs) ? mark : null
  })
}

type StepMark = LineMark & { readonly kind: 'step' }

/** A list that begins with another number than 1, as after a page break. */
function followsUp(marks: readonly (LineMark | null)[], at: number, mark: StepMark): boolean {
  if (mark.style === 'Step 1') return true
  for (let next = at + 1; next < Math.min(marks.length, at + 30); next++) {
    const other = marks[next]
    if (other?.kind === 'step' && other.style === mark.style) return other.number === mark.number + 1
  }
  return false
}

function countSigns(marks: readonly (LineMark | null)[]): ReadonlyMap<string, number> {
  const signs = new Map<string, number>()
  for (const mark of marks) if (mark?.kind === 'bullet') signs.set(mark.sign, (signs.get(mark.sign) ?? 0) + 1)
  return signs
}

/** Signs that also stand in sentences count where there are several, or at the beginning of something. */
function isBullet(
  sign: string,
  at: number,
  lines: readonly Line[],
  signs: ReadonlyMap<string, number>,
): boolean {
  if (!'-–—*+o»→'.includes(sign)) return true
  const before = lines[at - 1]
  const begins = isBlank(before) || /[:：.]$/u.test(before?.text ?? '') || at === 1
  if (sign === 'o') return (signs.get('o') ?? 0) > 1 || signs.size > 1
  return (signs.get(sign) ?? 0) > 1 || begins
}
