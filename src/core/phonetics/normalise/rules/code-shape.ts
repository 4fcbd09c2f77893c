import type { Rule } from '../token.ts'

const CALL = /^(.*[\w$])\(\)$/u
const GENERIC = /^([A-Za-z][\w.]*)<([^<>]+)>$/u
const GROWTH = /^O\(([^()]+)\)$/u

/** Shapes of code whose marks are not all said: `run()` is run, `Option<T>` option of T, `O(n^2)` O of N squared. */
export const codeShape: Rule = ({ text }, read) => {
  const called = CALL.exec(text)?.[1]
  if (called !== undefined) return read(called)
  const [, kind = '', inner = ''] = GENERIC.exec(text) ?? []
  if (kind !== '') return [...read(kind), 'of', ...inner.split(',').flatMap((part) => read(part.trim()))]
  const growth = GROWTH.exec(text)?.[1]
  return growth === undefined ? undefined : ['O', 'of', ...read(growth)]
}
