import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createEventReader } from '#core/model/event-stream.ts'

const read = (pieces: readonly string[]): string[] => {
  const reader = createEventReader()
  return pieces.flatMap((piece) => reader.take(piece))
}

it.each([
  ['data: one\n\ndata: two\n\n', ['one', 'two']],
  ['data:one\r\n\r\n', ['one']],
  ['data: a\ndata: b\n\n', ['a\nb']],
  [': a comment\n\nevent: x\nid: 7\ndata: y\n\n', ['y']],
  ['data\n\n', ['']],
  ['data: never ended\n', []],
  ['\n\n\n', []],
])('%j gives %j', (stream, events) => {
  expect(read([stream])).toEqual(events)
})

it('gives the same wherever the pieces end', () => {
  const line = fc.constantFrom('data: {"a":1}', 'data: 中文😀', ': ping', 'event: e', 'data:', '', '')
  const end = fc.constantFrom('\n', '\r\n', '\r')
  const stream = fc
    .array(
      fc.tuple(line, end).map(([text, sign]) => text + sign),
      { maxLength: 12 },
    )
    .map((lines) => lines.join(''))
  fc.assert(
    fc.property(stream, fc.array(fc.nat(80), { maxLength: 6 }), (text, cuts) => {
      const places = [0, ...cuts.filter((cut) => cut <= text.length).sort((a, b) => a - b), text.length]
      const pieces = places.slice(1).map((place, index) => text.slice(places[index], place))
      expect(read([...pieces, '\n'])).toEqual(read([text, '\n']))
    }),
  )
})
