import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writeTable } from '#core/review/write-table.ts'

it('quotes every cell of a CSV, whatever it holds', () => {
  expect(
    writeTable(
      [
        ['a', 'he said "no", twice'],
        ['两\n行', ''],
      ],
      'csv',
    ),
  ).toBe('\uFEFF"a","he said ""no"", twice"\r\n"两\n行",""\r\n')
})

it('keeps a row of a TSV on its line', () => {
  expect(
    writeTable(
      [
        ['a\tb', '两\r\n行'],
        ['c', 'd'],
      ],
      'tsv',
    ),
  ).toBe('a b\t两 行\nc\td\n')
})

it.each(['=HYPERLINK("http://x")', '+1', '-1+2', '@SUM(A1)', ' =1', '|calc'])(
  'lets no spreadsheet take %s for a formula',
  (cell) => {
    expect(writeTable([[cell]], 'tsv')).toMatch(/^'/u)
    expect(writeTable([[cell]], 'csv')).toMatch(/^\uFEFF"'/u)
  },
)

it('gives a CSV that reads back to the same cells', () => {
  const cell = fc.string({ unit: 'binary', maxLength: 12 })
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
      (rows) => {
        const read = [
          ...writeTable(rows, 'csv')
            .slice(1)
            .matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/gu),
        ].map(([, text = '']) => text.replaceAll('""', '"'))
        expect(read.map((text, at) => (text === rows.flat()[at] ? text : text.slice(1)))).toEqual(rows.flat())
      },
    ),
  )
})
