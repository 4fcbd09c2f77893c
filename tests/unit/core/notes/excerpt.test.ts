import { expect, it } from 'vitest'
import { noteExcerpt } from '#core/notes/excerpt.ts'
import { cpuTime } from '../../../cpu-time.ts'

it.each([
  ['## 要点\n\n- EC2 要自己**准备机器**\n> 班长去报到', '要点 EC2 要自己准备机器 班长去报到'],
  ['run `docker ps`, *really*', 'run docker ps, really'],
  ['2 * 3 * 4 and a*b*c', '2 * 3 * 4 and a*b*c'],
  ['an unfinished **thought', 'an unfinished **thought'],
  ['an empty **** stays', 'an empty **** stays'],
])('shows %j as it reads', (note, shown) => {
  expect(noteExcerpt(note, '')).toBe(shown)
})

it('begins near what was looked for', () => {
  expect(noteExcerpt(`${'word '.repeat(40)}**needle** and more`, 'needle')).toMatch(/^….*needle and more$/u)
})

it('begins with a whole word', () => {
  const note = `${'and instances '.repeat(8)}needle`
  expect(noteExcerpt(note, 'needle')).toMatch(/^…(?:and |instances )/u)
})

it.each([39, 40, 41])('never begins inside a character, after %i others', (count) => {
  const shown = noteExcerpt(`${'x'.repeat(count % 2)}${'😀'.repeat(count)}needle`, 'needle')
  expect(shown).not.toMatch(/\p{Surrogate}/u)
})

it.each(['`a ', '**a ', '__a ', '*a ', 'a* ', '** '])(
  'takes a long note of %j in its stride',
  async (part) => {
    expect(await cpuTime(() => noteExcerpt(part.repeat(40_000), ''))).toBeLessThan(1000)
  },
)
