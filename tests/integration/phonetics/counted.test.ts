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

it('says marks that are no part of the displayed word: degrees, inches, amperes', async () => {
  const { pronouncer } = await realPronouncer()
  const spoken = (text: string) =>
    pronouncer
      .pronounce(text, { accent: 'us', style: 'citation' })
      .words.flatMap((word) => word.spoken)
      .join(' ')
  expect(spoken('an angle of 90° here')).toBe('an angle of ninety degrees here')
  expect(spoken('at 64 °C')).toBe('at sixty four degrees celsius')
  expect(spoken('a 27" 4K monitor')).toBe('a twenty seven inch four K monitor')
  expect(spoken('draws 1.5 A')).toBe('draws one point five amps')
  expect(spoken('a fuse of 5 A protects it')).toBe('a fuse of five amps protects it')
  expect(spoken('In step 5 A fuse burns')).toBe('in step five a fuse burns')
  expect(spoken('A* and */*')).toBe('A star and star slash star')
})
