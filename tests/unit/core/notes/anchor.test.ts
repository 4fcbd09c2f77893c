import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { anchorOf, findAnchor, type SentenceStretch } from '#core/notes/anchor.ts'

const PAGE = ['Launch types', 'You must provision the EC2 instances.', 'The agent runs on the instances.']

function words(sentences: readonly string[], stretches: readonly SentenceStretch[]): string {
  return stretches.map(({ sentence, start, end }) => sentences[sentence]!.slice(start, end)).join('')
}

function anchor(sentence: number, words: string, sentences = PAGE) {
  const start = sentences[sentence]!.indexOf(words)
  return anchorOf(sentences, [{ sentence, start, end: start + words.length }])!
}

it('finds words where they stood', () => {
  expect(findAnchor(PAGE, anchor(1, 'provision the'))).toEqual([{ sentence: 1, start: 9, end: 22 }])
})

it('keeps to the one that was meant where the same words stand twice', () => {
  expect(findAnchor(PAGE, anchor(2, 'the instances'))).toEqual([{ sentence: 2, start: 18, end: 31 }])
  expect(findAnchor(['New first line.', ...PAGE], anchor(2, 'instances'))).toEqual([
    { sentence: 3, start: 22, end: 31 },
  ])
})

it('spans sentences', () => {
  const spanning = anchorOf(PAGE, [
    { sentence: 1, start: 27, end: 37 },
    { sentence: 2, start: 0, end: 9 },
  ])!
  expect(spanning.quote).toBe('instances. The agent')
  const merged = [PAGE[0]!, `${PAGE[1]} ${PAGE[2]}`]
  expect(findAnchor(merged, spanning)).toEqual([{ sentence: 1, start: 27, end: 47 }])
})

it('gives nothing where the words are gone, or where a short word could be meant in several places', () => {
  expect(findAnchor(['Something else.'], anchor(1, 'provision'))).toBeNull()
  expect(findAnchor(['a the b', 'c the d'], anchor(1, 'the'))).toBeNull()
  expect(anchorOf(PAGE, [])).toBeNull()
  expect(anchorOf(PAGE, [{ sentence: 0, start: 6, end: 7 }])).toBeNull()
})

const word = fc.stringMatching(/^[a-c]{1,3}$/)
const page = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })

it('holds however the same words are spaced and cut into sentences', () => {
  fc.assert(
    fc.property(
      page,
      fc.nat(),
      fc.nat(),
      fc.array(fc.nat(4), { minLength: 36, maxLength: 36 }),
      (lines, a, b, cuts) => {
        const sentences = lines.map((line) => line.join(' '))
        const all = lines.flat()
        const [from, to] = [a % all.length, b % all.length].sort((x, y) => x - y) as [number, number]
        const stretches = lines.flatMap((line, sentence) => {
          const before = lines.slice(0, sentence).flat().length
          const mine = line.map((_, at) => at).filter((at) => before + at >= from && before + at <= to)
          if (mine.length === 0) return []
          const start = line.slice(0, mine[0]).join(' ').length + (mine[0] === 0 ? 0 : 1)
          return [{ sentence, start, end: line.slice(0, mine.at(-1)! + 1).join(' ').length }]
        })
        const kept = anchorOf(sentences, stretches)!
        // The same words, spaced and cut at random.
        const again: string[] = ['']
        for (const [place, each] of all.entries()) {
          const cut = cuts[place] ?? 1
          if (cut === 0) again.push(each)
          else again.push(`${again.pop()}${' '.repeat(cut)}${each}`)
        }
        const found = findAnchor(again, kept)
        expect(found).not.toBeNull()
        expect(words(again, found!).replace(/\s/g, '')).toBe(all.slice(from, to + 1).join(''))
        const ink = (list: readonly string[]) => list.join('').replace(/\s/g, '').length
        const at =
          ink(again.slice(0, found![0]!.sentence)) +
          ink([again[found![0]!.sentence]!.slice(0, found![0]!.start)])
        expect(at).toBe(all.slice(0, from).join('').length)
      },
    ),
  )
})

it('never gives other words, whatever becomes of the page', () => {
  fc.assert(
    fc.property(page, page, fc.nat(), (before, after, at) => {
      const sentences = before.map((line) => line.join(' '))
      const sentence = at % sentences.length
      const kept = anchorOf(sentences, [{ sentence, start: 0, end: sentences[sentence]!.length }])!
      const changed = after.map((line) => line.join('  '))
      const found = findAnchor(changed, kept)
      if (found) expect(words(changed, found).replace(/\s/g, '')).toBe(kept.quote.replace(/\s/g, ''))
    }),
  )
})
