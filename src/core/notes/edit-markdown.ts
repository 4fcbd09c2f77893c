/** A change to a note: what replaces the stretch [start, end), and what is selected then. Offsets are UTF-16 units. */
export interface MarkdownEdit {
  readonly start: number
  readonly end: number
  readonly insert: string
  readonly select: readonly [start: number, end: number]
}

/** Puts `mark` around the selected text, or takes it away where it stands there already. */
export function toggleMark(text: string, start: number, end: number, mark: string): MarkdownEdit {
  const inside = text.slice(start, end)
  const size = mark.length
  if (text.slice(start - size, start) === mark && text.slice(end, end + size) === mark && !isLonger()) {
    return { start: start - size, end: end + size, insert: inside, select: [start - size, end - size] }
  }
  if (inside.length >= 2 * size && inside.startsWith(mark) && inside.endsWith(mark) && !isLongerInside()) {
    const bare = inside.slice(size, -size)
    return { start, end, insert: bare, select: [start, start + bare.length] }
  }
  return { start, end, insert: mark + inside + mark, select: [start + size, end + size] }

  /** `*` inside `**` is no mark of its own. */
  function isLonger(): boolean {
    const sign = mark.slice(0, 1)
    let before = 0
    while (text[start - 1 - before] === sign) before += 1
    return before === 2 && size === 1
  }
  function isLongerInside(): boolean {
    const sign = mark.slice(0, 1)
    let before = 0
    while (inside[before] === sign) before += 1
    return before === 2 && size === 1
  }
}

/** Begins every selected line with `prefix`, or takes it away where all of them begin with it. */
export function togglePrefix(text: string, start: number, end: number, prefix: string): MarkdownEdit {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', Math.max(start, end - 1))
  const to = lineEnd < 0 ? text.length : lineEnd
  const lines = text.slice(from, to).split('\n')
  const all = lines.every((line) => line.startsWith(prefix))
  const insert = lines.map((line) => (all ? line.slice(prefix.length) : prefix + line)).join('\n')
  const isCaret = start === end
  const shift = all ? -prefix.length : prefix.length
  const caret = Math.max(from, start + shift)
  return { start: from, end: to, insert, select: isCaret ? [caret, caret] : [from, from + insert.length] }
}

/** Puts the selected text into code: a span within a line, a fence around lines. */
export function toggleCode(text: string, start: number, end: number): MarkdownEdit {
  const inside = text.slice(start, end)
  if (!inside.includes('\n')) return toggleMark(text, start, end, '`')
  const opening = start > 0 && text[start - 1] !== '\n' ? '\n```\n' : '```\n'
  const closing = inside.endsWith('\n') ? '```\n' : '\n```\n'
  const from = start + opening.length
  return { start, end, insert: opening + inside + closing, select: [from, from + inside.length] }
}

/** Puts `inserted` in place of the selected text, and the caret behind it. */
export function insertText(start: number, end: number, inserted: string): MarkdownEdit {
  const caret = start + inserted.length
  return { start, end, insert: inserted, select: [caret, caret] }
}
