import fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatPage } from '#core/text/format.ts'
import { repairText } from '#core/text/repair/repair.ts'
import { findWords } from '#core/text/words.ts'
import { decodeTools } from '#main/library/decode.ts'
import { cpuTime } from '../../../cpu-time.ts'
import { outline } from './outline.ts'

const FIXTURES = 'tests/fixtures/text'
const damaged = readFileSync('resources/courses/aws-containers.prompts.txt', 'utf8')
const course = [
  ...repairText(damaged, decodeTools.codePages()).text.matchAll(/🟩 第(\d+)页\n([^]*?)\n--- 第/gu),
].map((found) => ({ number: Number(found[1]), text: found[2] ?? '' }))
const pages = readdirSync(`${FIXTURES}/pages`).filter((name) => name.endsWith('.source.txt'))

describe('formatting a page', () => {
  it.each(course)('lays out page $number of the course as a person would', async ({ number, text }) => {
    await expect(outline(formatPage(text))).toMatchFileSnapshot(
      `../../../fixtures/text/course/page-${String(number).padStart(2, '0')}.txt`,
    )
  })

  it.each(pages)('lays out %s as a person would', async (name) => {
    const text = readFileSync(`${FIXTURES}/pages/${name}`, 'utf8')
    await expect(outline(formatPage(text))).toMatchFileSnapshot(
      `../../../fixtures/text/pages/${name.replace('.source', '')}`,
    )
  })

  it('takes the title from the first title, or the first words', () => {
    expect(formatPage(course[39]?.text ?? '').title).toBe('Amazon EKS - Diagram')
    expect(formatPage('# Deep dive\n\nText.').title).toBe('Deep dive')
    expect(formatPage('docker run it now').title).toBe('docker run it now')
    expect(formatPage('').title).toBe('')
    expect(formatPage(`${'long words '.repeat(30)}.`).title.length).toBeLessThan(90)
  })

  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '• A bullet that goes on and',
      '- dash',
      '  - deeper',
      '1.',
      '1. One',
      '2) Two',
      '# Heading',
      '===',
      '---',
      '```',
      '> quoted',
      'on-',
      'premises (open',
      'docker push a/b:c',
      '--flag',
      'const a = 1;',
      '| a | b |',
      '|---|---|',
      'Guest OS',
      '(VM)',
      'A sentence, e.g. this one. And another.',
      '中文，句子。第二句。',
      '',
      '\t',
    ),
  )
  const anyPage = fc
    .array(line, { maxLength: 25 })
    .chain((lines) => fc.constantFrom('\n', '\r\n').map((end) => lines.join(end)))

  const bare = (text: string): string => text.replace(/\s+/gu, '')

  function check(text: string): void {
    const page = formatPage(text)
    expect(page.text).toBe(text.replace(/\r\n?/gu, '\n'))
    expect(bare(page.blocks.map(({ marker, text: own }) => marker + own).join(''))).toBe(bare(text))
    let last = 0
    for (const block of page.blocks) {
      expect(block.start).toBeGreaterThanOrEqual(last)
      expect(bare(page.text.slice(block.start, block.end))).toBe(bare(block.marker + block.text))
      expect(bare(block.sentences.map((s) => s.text).join(''))).toBe(bare(block.text))
      last = block.start
      for (const sentence of block.sentences) {
        expect(sentence.start).toBeGreaterThanOrEqual(last)
        expect(sentence.end).toBeLessThanOrEqual(block.end)
        expect(bare(page.text.slice(sentence.start, sentence.end))).toBe(bare(sentence.text))
        expect(sentence.words.map((word) => word.text)).toEqual(
          findWords(sentence.text).map((word) => word.text),
        )
        last = sentence.start
        for (const word of sentence.words) {
          expect(word.start).toBeGreaterThanOrEqual(last)
          expect(bare(page.text.slice(word.start, word.end))).toBe(word.text)
          last = word.end
        }
        last = sentence.end
      }
      last = block.end
    }
    expect(last).toBeLessThanOrEqual(page.text.length)
  }

  it('keeps every character of every course page, in order, with true offsets', () => {
    expect(course).toHaveLength(43)
    for (const { text } of course) check(text)
  })

  it('keeps every character of any text, in order, with true offsets', () => {
    fc.assert(fc.property(anyPage, check), { numRuns: 1500 })
  })

  it('spans a broken word over its line end', () => {
    const page = formatPage(course[1]?.text ?? '')
    const word = page.blocks
      .flatMap((b) => b.sentences.flatMap((s) => s.words))
      .find((w) => w.text === 'on-premises')
    expect(page.text.slice(word?.start, word?.end)).toBe('on-\npremises')
  })

  it.each([
    ['one line', 'word and '.repeat(120_000)],
    ['one letter', 'a'.repeat(1_000_000)],
    ['brackets', '( '.repeat(500_000)],
    ['bullets', '• A bullet that says something\nand goes on\n'.repeat(22_000)],
    ['labels', 'EC2 Instance\nECS Task\nmount\n'.repeat(33_000)],
    ['prose', 'Some words stand here, e.g. these. And more follow after them, v1.2 too.\n'.repeat(14_000)],
    ['steps', '1.\nDo this\n2.\nDo that\n'.repeat(40_000)],
    ['dots', '. '.repeat(500_000)],
    ['blank lines', '\n'.repeat(1_000_000)],
    ['Chinese', '容器是什么？容器很好。'.repeat(90_000)],
  ])('takes a megabyte of %s in time that grows with its length', async (_, text) => {
    // About a second where nothing else runs; a second core at work and counting the coverage can double that.
    expect(await cpuTime(() => formatPage(text))).toBeLessThan(5000)
  })
})
