import { expect, test } from 'vitest'
import { isHeardThrough } from '#core/progress/heard-through.ts'

test.each([
  [0, 0, false],
  [0, 1, false],
  [1, 1, true],
  [8, 9, false],
  [9, 9, true],
  [17, 20, false],
  [18, 20, true],
  [25, 20, true],
])('%i heard of %i sentences: %s', (heard, sentences, done) => {
  expect(isHeardThrough({ heard, sentences })).toBe(done)
})
