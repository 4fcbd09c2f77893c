import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareText, type Run } from '#core/study/compare/compare-text.ts'

/** `-…-` was there, `+…+` is new. */
function marked(before: string, after: string): string {
  const signs = { same: '', gone: '-', new: '+' }
  return compareText(before, after)
    .map(({ kind, text }) => signs[kind] + text + signs[kind])
    .join('')
}

function versionOf(runs: readonly Run[], without: Run['kind']): string {
  return runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')
}

describe('two versions of a text', () => {
  it.each([
    ['Docker runs anywhere', 'Docker runs everywhere', 'Docker runs -anywhere-+everywhere+'],
    ['容器就像集装箱。', '容器好比集装箱。', '容器-就像-+好比+集装箱。'],
    ['用 ECS 启动容器', '用 Amazon ECS 启动容器', '用 +Amazon +ECS 启动容器'],
    ["don't run it's 3.5 times", "don't run it's 4.5 times", "don't run it's -3-+4+.5 times"],
    ['naïve café', 'naive café', '-naïve-+naive+ café'],
    ['一样', '一样', '一样'],
    ['', '新的', '+新的+'],
    ['旧的', '', '-旧的-'],
  ])('%j → %j is %j', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected)
  })

  it('with a change on each side of a space are one change', () => {
    expect(marked('you must plan ahead now', 'you must think twice now')).toBe(
      'you must -plan ahead-+think twice+ now',
    )
  })

  it('that share hardly a word are shown whole', () => {
    expect(marked('把应用装进集装箱', '的确如此，应该说是一种很轻的虚拟化')).toBe(
      '-把应用装进集装箱-+的确如此，应该说是一种很轻的虚拟化+',
    )
  })

  it('can both be read off the runs, to the last character', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc
        .array(fc.constantFrom('容', '器', 'ECS', ' ', '，', 'run', '**', '\n'), { maxLength: 40 })
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = compareText(before, after)
        expect(versionOf(runs, 'new')).toBe(before)
        expect(versionOf(runs, 'gone')).toBe(after)
        expect(runs.every(({ text }) => text !== '')).toBe(true)
        if (before === after) expect(runs.every(({ kind }) => kind === 'same')).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
