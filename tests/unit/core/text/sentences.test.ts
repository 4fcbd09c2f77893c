import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSentences } from '#core/text/sentences.ts'

const texts = (text: string): string[] => findSentences(text).map(({ start, end }) => text.slice(start, end))

describe('sentences of a text', () => {
  it.each<[string, string[]]>([
    [
      'To scale, just increase the number of tasks. Simple - no more EC2 instances',
      ['To scale, just increase the number of tasks.', 'Simple - no more EC2 instances'],
    ],
    [
      'It’s all Serverless! You pay per use. Really?',
      ['It’s all Serverless!', 'You pay per use.', 'Really?'],
    ],
    ['“Is it worth it?” people ask.', ['“Is it worth it?” people ask.']],
    ['He said “Stop.” Then he left.', ['He said “Stop.”', 'Then he left.']],
    ['Is it (really?) so? Yes (it is.) Fine.', ['Is it (really?) so?', 'Yes (it is.) Fine.']],
    ['It works. (Mostly.) Good.', ['It works.', '(Mostly.) Good.']],
    ['One… Two… three…', ['One…', 'Two… three…']],
    ['Wait... What? No!! Ok', ['Wait...', 'What?', 'No!!', 'Ok']],
    ['第一句。第二句！Third one. 第四句', ['第一句。', '第二句！', 'Third one.', '第四句']],
    ['We use Node. It runs JavaScript.', ['We use Node.', 'It runs JavaScript.']],
    ['Pick plan B. Then pay.', ['Pick plan B.', 'Then pay.']],
    ['In the U.S. The law differs.', ['In the U.S.', 'The law differs.']],
    ['Disks, keys, etc. They are sold.', ['Disks, keys, etc.', 'They are sold.']],
    ['It costs $5. That is cheap.', ['It costs $5.', 'That is cheap.']],
    ['', []],
    ['   ', []],
  ])('splits %j', (text, expected) => {
    expect(texts(text)).toEqual(expected)
  })

  it.each([
    'Find base images for many technologies or OS (e.g., Ubuntu, MySQL, …)',
    'Hardcoded, e.g. URLs, i.e. Uniform Resource Locators',
    'Docker vs. Virtual Machines',
    'Logging configuration (ex CloudWatch)',
    'Update from v1.2 to v2.0 in us-east-1a at 3.5 GB',
    'you must provision & maintain the infrastructure (the EC2 instances)',
    'Disks, keys, etc. are sold here',
    'See No. 5 and Fig. 2 by J. R. Smith and Dr. Weiss',
    'Edit package.json or https://example.org/a.b. in place',
    'Yahoo! is a company',
    'At 5 p.m. the U.S. office closes',
    'Add EC2 Instances when you’re missing capacity (CPU, RAM…)',
    'It uses ASP.NET Core and Node.js v20',
  ])('keeps %j whole', (text) => {
    expect(texts(text)).toEqual([text])
  })

  it('cuts a text without any full stop, between words', () => {
    const parts = texts('word '.repeat(2000))
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(part.length).toBeLessThan(1100)
    expect(parts.join(' ')).toBe('word '.repeat(2000).trim())
  })

  it('keeps every character, in order', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '1',
      '.',
      '!',
      '?',
      '…',
      ' ',
      '(',
      ')',
      '“',
      '”',
      '。',
      'e.g.',
      '中',
      '\n',
    )
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: piece }), fc.string({ unit: 'binary' })), (text) => {
        let last = 0
        for (const { start, end } of findSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(texts(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
      }),
      { numRuns: 1000 },
    )
  })
})
