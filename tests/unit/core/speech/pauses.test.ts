import { expect, it } from 'vitest'
import { pauseBetween, turnToRepeat } from '#core/speech/pauses.ts'

it('a pause is as chosen at normal speed, and twice that between blocks', () => {
  expect(pauseBetween(150, 1, false)).toBe(150)
  expect(pauseBetween(150, 1, true)).toBe(300)
})

it('a pause shrinks with the speed, but not as much', () => {
  expect(pauseBetween(150, 2, false)).toBeCloseTo(98.96, 1)
  expect(pauseBetween(150, 0.5, false)).toBeCloseTo(227.4, 1)
})

it('the learner’s turn is as long as the sentence times the factor, and never too short to begin', () => {
  expect(turnToRepeat(4000, 1.5)).toBe(6000)
  expect(turnToRepeat(200, 1)).toBe(1000)
})
