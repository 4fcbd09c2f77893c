import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnswerJson, readPartialJson } from '#core/model/partial-json.ts'

describe('JSON that is still being written', () => {
  it.each([
    ['{"zh":"集', { zh: '集' }, 'cut'],
    ['{"zh":"集群","n', { zh: '集群' }, 'cut'],
    ['{"zh":"集群","n":1', { zh: '集群' }, 'cut'],
    ['{"list":["a","b', { list: ['a', 'b'] }, 'cut'],
    ['{"list":[{"n":1,"zh":"一"},{"n":2', { list: [{ n: 1, zh: '一' }, {}] }, 'cut'],
    ['{"a":tru', {}, 'cut'],
    ['{"a":"x\\', { a: 'x' }, 'cut'],
    ['{"a":"x\\u4e', { a: 'x' }, 'cut'],
    ['{"a":"x\ud83d', { a: 'x' }, 'cut'],
    ['{"a" 1}', {}, 'broken'],
    ['{"a":1,"b":nope}', { a: 1 }, 'broken'],
    ['{"a":["x" "y"]}', { a: ['x'] }, 'broken'],
    ['{"a":01}', {}, 'broken'],
    ['{"a":"x"} and more', { a: 'x' }, 'whole'],
    ['{"a":"two\nlines"}', { a: 'two\nlines' }, 'whole'],
    ['{ }', {}, 'whole'],
  ])('%j', (text, value, state) => {
    expect(readPartialJson(text)).toEqual({ value, state })
  })

  it('is read as JSON is, when it is whole', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 2), (value, indent) => {
        const text = `${JSON.stringify(value, null, indent)} `
        expect(readPartialJson(text)).toEqual({ value: JSON.parse(text) as unknown, state: 'whole' })
      }),
    )
  })

  it('is never broken by where it is cut, and strings only grow', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' })), fc.nat(), (value, seed) => {
        const text = JSON.stringify(value)
        const cut = seed % (text.length + 1)
        const { value: part, state } = readPartialJson(text.slice(0, cut))
        expect(state).toBe(cut === text.length ? 'whole' : 'cut')
        for (const [key, said] of Object.entries((part ?? {}) as Record<string, string>)) {
          expect(value[key]?.startsWith(said)).toBe(true)
        }
      }),
    )
  })

  it('keeps a property called __proto__ a property', () => {
    const { value } = readPartialJson('{"__proto__":{"polluted":true}}')
    expect(Object.keys(value as object)).toEqual(['__proto__'])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('of nothing but brackets is broken, not a full stack', () => {
    expect(readPartialJson('['.repeat(1_000_000)).state).toBe('broken')
  })
})

describe('the JSON in an answer', () => {
  it.each([
    ['好的，下面是：\n```json\n{"a":1}\n```', { a: 1 }],
    ['<think>先想 {"a":0} 一下</think>{"a":1}', { a: 1 }],
    ['\n{"a":1}', { a: 1 }],
  ])('is found: %j', (answer, value) => {
    expect(readAnswerJson(answer)?.value).toEqual(value)
  })

  it('has not begun while the model thinks or greets', () => {
    expect(readAnswerJson('<think>也许 {"a":0}')).toBeNull()
    expect(readAnswerJson('好的')).toBeNull()
  })
})
