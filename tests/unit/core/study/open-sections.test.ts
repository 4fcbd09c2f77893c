import { expect, it } from 'vitest'
import { isOpenSection } from '#core/study/open-sections.ts'

it.each([
  ['where nothing stands', null, null, true],
  ['in place of what rules found', ['容器'], 'rules', true],
  ['where the learner took everything away', [''], 'you', true],
  ['never over what the learner wrote', ['容器'], 'you', false],
  ['never over a pack', ['容器'], 'pack', false],
  ['never over a pasted answer', ['容器'], 'pasted', false],
  ['not again where a model wrote', ['容器'], 'model', false],
  ['not again where a model found nothing to say', [], 'model', false],
] as const)('a model may write %s: %j of %s', (_where, value, origin, open) => {
  expect(isOpenSection({ value, origin })).toBe(open)
})
