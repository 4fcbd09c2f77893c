/** Any of any, `*:*`; the operator of a product in place, `*=`; what a column too narrow shows, `####:`. */
export const MARKS_SAID = /^(?:(?:\*[:/]\*|\*{1,2}=)(?=[;,]?$)|#{2,8}(?=[:;,]$))/u

/** A few characters are enough to tell what a mark belongs to. */
const FAR_ENOUGH = 40

/** How a spreadsheet writes the shape of a number: `#,##0`. */
export function isNumberFormat(chunk: string): boolean {
  return /^#,?#+0/u.test(chunk)
}

/** A number after a star that is said: a checksum `*47`, a code to dial `*67`. The first on a line is a bullet. */
export function isStarred(text: string, at: number): boolean {
  return text[at - 1] === ' ' && /^\*\d{2,}(?![\w.,]*\*)/u.test(text.slice(at, at + FAR_ENOUGH))
}

/**
 * Whether the hyphen at `text[start, end)`, between spaces, subtracts: in brackets that another operator stands
 * beside, as in `(B8 - B4) / 2`. Elsewhere it is a dash.
 */
export function isMinus(text: string, start: number, end: number): boolean {
  if (end - start !== 1 || text[start] !== '-') return false
  const left = text.slice(Math.max(0, start - FAR_ENOUGH), start)
  const right = text.slice(end, end + FAR_ENOUGH)
  if (!/\([\w.]+ $/u.test(left) || !/^ [\w.]+\)/u.test(right)) return false
  return /[*/+^×÷=] ?\([\w.]+ $/u.test(left) || /^ [\w.]+\) ?[*/+^×÷]/u.test(right)
}
