import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWithin, keepsReplacedText } from '#core/notes/history.ts'

describe('isWithin', () => {
  test.each([
    ['', ''],
    ['', 'abc'],
    ['abc', 'abc'],
    ['abc', 'abcd'],
    ['abc', 'xabc'],
    ['abc', 'abxxc'],
    ['aa', 'aaa'],
  ])('%j is %j with at most one stretch cut out', (part, whole) => {
    expect(isWithin(part, whole)).toBe(true)
  })

  test.each([
    ['abc', 'ab'],
    ['abc', 'abx'],
    ['abc', 'axbxc'],
    ['abc', 'cba'],
  ])('%j is not within %j', (part, whole) => {
    expect(isWithin(part, whole)).toBe(false)
  })
})

/** Saves the texts one after the other and returns what is kept and what stands at the end. */
function saveAll(texts: readonly string[]): { kept: string[]; current: string } {
  const kept: string[] = []
  let current = ''
  for (const next of texts) {
    if (keepsReplacedText(current, next, () => kept.at(-1) ?? null)) kept.push(current)
    current = next
  }
  return { kept, current }
}

describe('what goes into the history', () => {
  test('text that only grows leaves no trail', () => {
    expect(saveAll(['a', 'ab', 'xab', 'xa and b']).kept).toEqual([])
  })

  test('holding the delete key leaves one entry, from before it was pressed', () => {
    expect(saveAll(['all my notes', 'all my not', 'all my', 'all', '']).kept).toEqual(['all my notes'])
  })

  test('replacing everything keeps what was there, and so does the next replacing', () => {
    expect(saveAll(['first', 'second thing', 'third thing']).kept).toEqual(['first', 'second thing'])
  })

  test('everything that was ever saved is in the note or in its history, in order', () => {
    const isSubsequence = (part: string, whole: string): boolean => {
      let at = 0
      for (let i = 0; i < whole.length && at < part.length; i += 1) if (whole[i] === part[at]) at += 1
      return at === part.length
    }
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '字', ' '), maxLength: 12 })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const { kept, current } = saveAll(texts)
        return texts.every((saved) => [...kept, current].some((found) => isSubsequence(saved, found)))
      }),
    )
  })
})
