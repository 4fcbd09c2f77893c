import { expect, it } from 'vitest'
import { fit, rank } from '#renderer/features/palette/match.ts'

const IMPORT = { titles: ['导入文件…', 'Import files…'], initials: 'd r w j …' }
const FOCUS = { titles: ['专注阅读', 'Focus on the text'], initials: 'z z y d' }
const STYLE = {
  titles: ['切换单词音 / 连读', 'Switch IPA: each word / connected'],
  initials: 'q h d c y / l d',
}

it('finds by either language, by pinyin initials, and by letters with others between', () => {
  for (const query of ['导入', 'import', 'IMPORT FI', 'drwj', 'dr', 'imfl'])
    expect(fit(query, IMPORT)).toBeGreaterThan(0)
  expect(fit('zzz', IMPORT)).toBe(0)
  expect(fit('入导', IMPORT)).toBe(0)
})

it('puts a beginning before a middle, and a middle before scattered letters', () => {
  expect(rank('d', [STYLE, FOCUS, IMPORT])[0]).toBe(IMPORT)
  expect(rank('连读', [FOCUS, STYLE])).toEqual([STYLE])
  expect(rank('', [FOCUS, STYLE, IMPORT])).toEqual([FOCUS, STYLE, IMPORT])
})
