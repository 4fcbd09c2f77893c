import { expect, test } from 'vitest'
import { createRecent } from '#main/reading/recent.ts'

test('what was used longest ago goes first', () => {
  const recent = createRecent<string, number>(2)
  recent.set('a', 1)
  recent.set('b', 2)
  expect(recent.get('a')).toBe(1)
  recent.set('c', 3)
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3])
})

test('setting again replaces, and deleting forgets', () => {
  const recent = createRecent<string, number>(2)
  recent.set('a', 1)
  recent.set('a', 2)
  recent.set('b', 3)
  expect(recent.get('a')).toBe(2)
  recent.delete('a')
  expect(recent.get('a')).toBeUndefined()
})
