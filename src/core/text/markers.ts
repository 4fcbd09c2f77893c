import type { Line } from './lines.ts'

/** What a line begins with. `width` is the marker's length in the line. */
export type LineMark =
  | { readonly kind: 'heading'; readonly width: number; readonly level: number }
  | { readonly kind: 'bullet'; readonly width: number; readonly sign: string }
  | { readonly kind: 'step'; readonly width: number; readonly style: StepStyle; readonly number: number }
  | { readonly kind: 'quote'; readonly width: number }
  | { readonly kind: 'rule'; readonly width: number }
  | { readonly kind: 'fence'; readonly width: number }

/** How a step is numbered; a list keeps to one style. */
type StepStyle = '1.' | '1)' | '(1)' | 'a.' | 'a)' | '(a)' | '①' | 'Step 1'

const HEADING = /^(#{1,6})(?=\s+\S)/u
const FENCE = /^(?:`{3,}|~{3,})/u
const RULE = /^(?:[-=_*~─━]{3,}|(?:[-*_]\s){2,}[-*_]|[|+:\s-]*-{3}[|+:\s-]*)$/u
/** Signs that are nothing but bullets, the private-use ones of symbol fonts included. */
const PURE_BULLET = /^[•‣◦⁃∙●○■□▪▫◆◇➢➤►▸▶✓✔✗✘❖·\uf0b7\uf0a7\uf0d8\uf076\uf0fc](?=\s|\S)/u
/** Signs that are bullets only before a space. */
const OTHER_BULLET = /^(?:[-–—*+o»→](?=\s)|[-*+]\s\[[ xX]\](?=\s))/u
const QUOTE = /^>+(?=\s|$)/u
const CIRCLED = /^[\u2460-\u2473]/u
const STEPS: readonly { pattern: RegExp; style: StepStyle }[] = [
  { pattern: /^(\d{1,3})\.(?=\s|$)/u, style: '1.' },
  { pattern: /^(\d{1,3})\)(?=\s|$)/u, style: '1)' },
  { pattern: /^\((\d{1,3})\)(?=\s|$)/u, style: '(1)' },
  { pattern: /^([a-z])\.(?=\s)/u, style: 'a.' },
  { pattern: /^([a-z])\)(?=\s)/u, style: 'a)' },
  { pattern: /^\(([a-z])\)(?=\s)/u, style: '(a)' },
  { pattern: /^[Ss]tep (\d{1,2})[:.](?=\s|$)/u, style: 'Step 1' },
]

export function markOf(line: Line): LineMark | null {
  const { text } = line
  const heading = HEADING.exec(text)
  if (heading?.[1] !== undefined)
    return { kind: 'heading', width: heading[1].length, level: heading[1].length - 1 }
  const fence = FENCE.exec(text)
  if (fence !== null) return { kind: 'fence', width: fence[0].length }
  if (RULE.test(text)) return { kind: 'rule', width: text.length }
  const bullet = PURE_BULLET.exec(text) ?? OTHER_BULLET.exec(text)
  if (bullet !== null) return { kind: 'bullet', width: bullet[0].length, sign: bullet[0].charAt(0) }
  const quote = QUOTE.exec(text)
  if (quote !== null) return { kind: 'quote', width: quote[0].length }
  return stepOf(text)
}

function stepOf(text: string): LineMark | null {
  if (CIRCLED.test(text)) {
    return { kind: 'step', width: 1, style: '①', number: text.charCodeAt(0) - 0x245f }
  }
  for (const { pattern, style } of STEPS) {
    const found = pattern.exec(text)
    if (found === null) continue
    const label = found[1] ?? ''
    const number = /\d/u.test(label) ? Number(label) : label.charCodeAt(0) - 96
    return { kind: 'step', width: found[0].length, style, number }
  }
  return null
}
