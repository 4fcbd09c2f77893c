/** JSON that is still being written. */
export interface PartialJson {
  /** What is certain so far: the last string may be unfinished; a number or name that may go on is left out. */
  readonly value: unknown
  /** `cut`: right so far, but not at its end. `broken`: no JSON from some point on; `value` is what stood before it. */
  readonly state: 'whole' | 'cut' | 'broken'
}

/** Deeper than any answer we ask for; a text of nothing but brackets must not exhaust the stack. */
const DEEPEST = 16
/** Stands for a value that is not there (yet); `null` and `undefined` would be values. */
const NONE = Symbol('none')

/**
 * Finds and reads the JSON object in a model's answer, also while it is being written. What a model writes around it
 * is passed over: its thinking (`<think>…</think>`), a preamble, a code fence. Null when no object has begun yet.
 */
export function readAnswerJson(answer: string): PartialJson | null {
  const thinking = /^\s*<think>/u.exec(answer)
  const end = thinking ? answer.indexOf('</think>') : 0
  if (end < 0) return null
  const start = answer.indexOf('{', end)
  return start < 0 ? null : readPartialJson(answer, start)
}

/** Reads one JSON value from `start` on; what follows it is not looked at. In time linear in the text's length. */
export function readPartialJson(text: string, start = 0): PartialJson {
  let at = start
  let state: PartialJson['state'] = 'whole'

  function stop(why: 'cut' | 'broken'): typeof NONE {
    if (state === 'whole') state = why
    return NONE
  }
  const going = (): boolean => state === 'whole'

  function skip(pattern: RegExp): string {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? ''
    at += found.length
    return found
  }

  function readValue(depth: number): unknown {
    skip(/\s*/uy)
    const first = text[at]
    if (first === undefined) return stop('cut')
    if (first === '"') return readString()
    if (first !== '{' && first !== '[') return readBare()
    if (depth >= DEEPEST) return stop('broken')
    return first === '{' ? readObject(depth + 1) : readList(depth + 1)
  }

  /** Numbers, `true`, `false`, `null`. At the end of the text they may go on, so they are not yet there. */
  function readBare(): unknown {
    const word = skip(/[-+.\w]*/uy)
    if (at === text.length) return stop('cut')
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/iu.test(word) ? Number(word) : stop('broken')
  }

  function readString(): string {
    at += 1
    let value = ''
    for (;;) {
      value += skip(/[^"\\]*/uy) // line breaks too, which models forget to escape
      const sign = text[at]
      if (sign === undefined) {
        stop('cut')
        return dropHalfPair(value)
      }
      if (sign === '"') {
        at += 1
        return value
      }
      const escaped = readEscape()
      if (escaped === NONE) return dropHalfPair(value)
      value += escaped
    }
  }

  function readEscape(): string | typeof NONE {
    const sign = text[at + 1]
    if (sign === undefined) return stop('cut')
    if (sign === 'u') {
      const digits = text.slice(at + 2, at + 6)
      if (!/^[0-9a-f]*$/iu.test(digits)) return stop('broken')
      if (digits.length < 4) return stop('cut')
      at += 6
      return String.fromCharCode(parseInt(digits, 16))
    }
    const plain = ESCAPES.get(sign)
    if (plain === undefined) return stop('broken')
    at += 2
    return plain
  }

  function readList(depth: number): unknown[] {
    at += 1
    const items: unknown[] = []
    if (closes(']')) return items
    while (going()) {
      const item = readValue(depth)
      if (item !== NONE) items.push(item)
      if (!going() || !goesOn(']')) break
    }
    return items
  }

  function readObject(depth: number): Record<string, unknown> {
    at += 1
    const entries: [string, unknown][] = []
    if (closes('}')) return {}
    while (going()) {
      const entry = readEntry(depth)
      if (entry !== NONE && entry[1] !== NONE) entries.push(entry)
      if (!going() || !goesOn('}')) break
    }
    return Object.fromEntries(entries) // defines plain properties, `__proto__` too
  }

  function readEntry(depth: number): [string, unknown] | typeof NONE {
    skip(/\s*/uy)
    if (text[at] !== '"') return stop(at === text.length ? 'cut' : 'broken')
    const key = readString()
    if (!going()) return NONE
    skip(/\s*/uy)
    if (text[at] !== ':') return stop(at === text.length ? 'cut' : 'broken')
    at += 1
    return [key, readValue(depth)]
  }

  function closes(bracket: string): boolean {
    skip(/\s*/uy)
    if (text[at] !== bracket) return false
    at += 1
    return true
  }

  /** True behind a comma; false behind the bracket, and where the text ends or is none of both. */
  function goesOn(bracket: string): boolean {
    if (closes(bracket)) return false
    if (text[at] === ',') {
      at += 1
      return true
    }
    stop(at === text.length ? 'cut' : 'broken')
    return false
  }

  const value = readValue(0)
  return { value: value === NONE ? undefined : value, state }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ...['"', '\\', '/'].map((sign): [string, string] => [sign, sign]),
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

/** A character outside the basic plane whose second half has not come yet is not shown. */
function dropHalfPair(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text
}
