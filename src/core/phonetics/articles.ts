import type { Token } from './normalise/token.ts'

const NAMED_BY_LETTER =
  /^(?:task|service|image|plan|option|type|class|vitamin|grade|exhibit|step|part|section|team|group|user|node|host|server|client|version|zone|point|case|level|appendix|figure|table|definition|role|region|account|network|subnet|instance|cluster|container|app|application|company|customer|product|model|record|hepatitis|drive|block|schedule|form|column|row|line)s?$/iu

/** Whether a capital A is the letter (*Task A*, *Image A*) and not the article (*A container is …*). */
export function isLetterA({ text, previous, next, before }: Token): boolean {
  if (text !== 'A') return false
  if (NAMED_BY_LETTER.test(previous) && !/[.:;!?]/u.test(before)) return true
  return next === '' || !/^[A-Za-z\d]/u.test(next)
}
