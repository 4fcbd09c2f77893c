import { expect, it } from 'vitest'
import { realPronouncer } from './real-pronouncer.ts'

it('says a unit and the scale of a sum by what stands before, whatever was said earlier', async () => {
  const { pronouncer } = await realPronouncer()
  const spoken = (text: string) =>
    pronouncer
      .pronounce(text, { accent: 'us', style: 'citation' })
      .words.flatMap((word) => word.spoken)
      .join(' ')
  spoken('min and million')
  expect(spoken('15 min')).toBe('fifteen minutes')
  expect(spoken('$5 million')).toBe('five million dollars')
  expect(spoken('5 million')).toBe('five million')
})
