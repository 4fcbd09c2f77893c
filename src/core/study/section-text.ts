import type { SectionName } from '#shared/model/study.ts'
import type { SectionValue } from '#shared/model/study-section.ts'
import { wordStart } from '../text/word-start.ts'
import { parseInline } from './inline.ts'

type AnyValue = SectionValue<SectionName>

/** Every text that the section holds, in the order it is shown. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

/** Whether the section says nothing: no entry, or only empty ones. */
export function isEmptySection(value: AnyValue): boolean {
  return textsOf(value).every((text) => text.trim() === '')
}

/** What stays of the beginning, before the place where two versions part. */
const LEAD = 6
/** After these a reader can begin. */
const BREAK = /[。！？；，：、·•]/u
const CJK = /\p{Script=Han}/u

function withoutMarks(text: string): string {
  return parseInline(text)
    .map((run) => run.text)
    .join('')
}

/** The section on one line, without its marks. */
function plainText(value: AnyValue): string[] {
  const lines = textsOf(value)
    .map(withoutMarks)
    .map((text) => text.replace(/\s+/gu, ' ').trim())
  return Array.from(lines.filter((text) => text !== '').join(' · '))
}

/**
 * The section on one line of at most `length` characters: its beginning, or, beside `other` that begins the same, the
 * place from which they differ. It begins and ends with whole words, in Chinese at a mark where one is near, and with an
 * ellipsis where more is said.
 */
export function sectionExcerpt(value: AnyValue, length: number, other: AnyValue | null = null): string {
  const characters = plainText(value)
  const beside = other === null ? [] : plainText(other)
  const parting = characters.findIndex((character, place) => character !== beside[place])
  const same = parting < 0 ? characters.length : parting
  const isSeen = other === null || (characters.length === beside.length && parting < 0) || same < length / 2
  const longest = Math.floor(length / 3)
  const start = isSeen
    ? 0
    : clauseStart(
        characters,
        wordStart(characters, Math.max(0, same - LEAD), longest),
        Math.floor(length / 2),
      )
  const rest =
    start > 0 ? ['…', ...characters.slice(characters[start] === ' ' ? start + 1 : start)] : characters
  if (rest.length <= length) return rest.join('')
  const end = wordStart(rest, length - 1, longest)
  return `${rest.slice(0, end).join('').trimEnd()}…`
}

/** The place after the mark before `at`, when Chinese is going on there and the mark is at most `farthest` away. */
function clauseStart(characters: readonly string[], at: number, farthest: number): number {
  if (!CJK.test(characters[at] ?? '')) return at
  let start = at
  while (start > 0 && at - start <= farthest && !BREAK.test(characters[start - 1] ?? '')) start -= 1
  return at - start > farthest ? at : start
}

/** All that the section says, as it is read: a text a line, without the marks of bold, emphasis and code. */
export function sectionText(value: AnyValue): string {
  return textsOf(value)
    .filter((text) => text.trim() !== '')
    .map(withoutMarks)
    .join('\n')
}
