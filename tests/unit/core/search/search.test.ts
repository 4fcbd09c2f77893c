import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt } from '#core/search/excerpt.ts'
import { findText } from '#core/search/find-text.ts'
import { readMarked, toIndexText } from '#core/search/index-text.ts'
import { matchExpression } from '#core/search/match-expression.ts'

const SPACED = (text: string): string => text.replaceAll('|', '\u0001')

describe('the indexed text', () => {
  test.each([
    ['容器', '容|器'],
    ['用ECS跑', '用|ECS|跑'],
    ['容器，服务', '容|器，服|务'],
    ['EC2 instance', 'EC2 instance'],
    ['かな混じり', 'か|な|混|じ|り'],
  ])('of %s makes a word of each character', (text, indexed) => {
    expect(toIndexText(text)).toBe(SPACED(indexed))
  })

  test('gives back a text of the same length, whatever was in it', () => {
    const unit = fc.constantFrom('容', '器', 'a', ' ', '\u0001', '\u0002', '\u0003', '\0', '𠮷', '🔑', '\n')
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const { text: back, marks } = readMarked(toIndexText(text))
        expect(back).toBe(text.replace(/[\u0000-\u0003]/gu, ' '))
        expect(marks).toEqual([])
      }),
    )
  })

  test('tells where the marks stand', () => {
    expect(readMarked(SPACED('a \u0002容|器\u0003|b \u0002c\u0003'))).toEqual({
      text: 'a 容器b c',
      marks: [
        { start: 2, end: 4 },
        { start: 6, end: 7 },
      ],
    })
  })
})

describe('the expression', () => {
  test.each([
    ['containers', '"containers"*'],
    ['launch type', '"launch" AND "type"*'],
    ['launch type ', '"launch" AND "type"'],
    ['"launch type"', '"launch type"'],
    ['“launch type” x', '"launch type" AND "x"'],
    ['容器', SPACED('"容|器"')],
    ['ECS容器', SPACED('"ECS|容|器"')],
    ['80/443', '"80/443"'],
    ['ＥＣＳ', '"ECS"*'],
    ['NEAR(a b) OR c*', '"NEAR(a" AND "b)" AND "OR" AND "c*"'],
    ['🔑 - "', null],
    ['', null],
  ])('of %s', (query, expression) => {
    expect(matchExpression(query)).toBe(expression)
  })

  test('has at most sixteen terms', () => {
    expect(matchExpression('a '.repeat(90))?.split(' AND ')).toHaveLength(16)
  })
})

describe('an excerpt', () => {
  const at = (text: string, word: string) => {
    const start = text.indexOf(word)
    return { start, end: start + word.length }
  }

  test('of a short text is the text, on one line', () => {
    const text = 'One\n  two   three'
    expect(excerpt(text, [at(text, 'three')])).toEqual({
      snippet: { text: 'One two three', marks: [{ start: 8, end: 13 }] },
      at: 12,
    })
  })

  test('shows the stretch with the most hits, with what was left out marked', () => {
    const text = `hit ${'filler words here '.repeat(30)}hit and hit and more ${'filler words here '.repeat(30)}`
    const marks = [...text.matchAll(/hit/gu)].map(({ index }) => ({ start: index, end: index + 3 }))
    const { snippet, at: first } = excerpt(text, marks)
    expect(first).toBe(marks[1]!.start)
    expect(snippet.text).toMatch(/^….*hit and hit.*…$/u)
    expect(snippet.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['hit', 'hit'])
  })

  test('marks what it marks in the text, for any text and marks', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '\n', '容', '。', '🔑', '、')
    const cuts = fc.array(fc.nat(600), { maxLength: 10 })
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 600 }), cuts, (text, places) => {
        const ends = [...new Set(places.map((place) => Math.min(place, text.length)))].sort((a, b) => a - b)
        const marks = ends.slice(0, -1).flatMap((start, index) => {
          const end = Math.min(ends[index + 1]!, start + 3)
          return index % 2 === 0 ? [{ start, end }] : []
        })
        const { snippet } = excerpt(text, marks)
        expect(/\p{Surrogate}/u.test(snippet.text)).toBe(false)
        for (const { start, end } of snippet.marks) {
          const shown = snippet.text.slice(start, end)
          const folded = marks.map((mark) => text.slice(mark.start, mark.end).replace(/\s+/gu, ' ').trim())
          expect(folded).toContain(shown.trim())
        }
      }),
    )
  })
})

describe('finding as it is written', () => {
  test.each([
    ['Run the ECS agent', 'ecs', ['ECS']],
    ['café CAFÉ cafe', 'cafe', ['café', 'CAFÉ', 'cafe']],
    ['容器与容器', '容器', ['容器', '容器']],
    ['two  words\nhere', 'two words here', ['two  words\nhere']],
    ['ＥＣＳ full', 'ecs', ['ＥＣＳ']],
    ['the ﬁne', 'f', ['ﬁ']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['key 🔑 here', '🔑', ['🔑']],
    ['anything', '', []],
    ['anything', '   ', []],
  ])('in %s for %s', (text, query, found) => {
    expect(findText(text, query).map(({ start, end }) => text.slice(start, end))).toEqual(found)
  })

  test('never fails, and never overlaps', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', maxLength: 4 }),
        (text, query) => {
          let last = 0
          for (const { start, end } of findText(text, query)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
        },
      ),
    )
  })
})
