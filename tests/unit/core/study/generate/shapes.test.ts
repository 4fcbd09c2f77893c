import { describe, expect, it } from 'vitest'
import {
  exampleOf,
  fillShape,
  findMisfit,
  jsonSchemaOf,
  list,
  number,
  record,
  text,
} from '#core/model/shape.ts'

const shape = record({ rows: list(record({ n: number('编号'), zh: text('中文') }), 1, 3) })

describe('the shape of an answer', () => {
  it('gives a JSON schema that allows nothing else', () => {
    expect(jsonSchemaOf(shape)).toEqual({
      type: 'object',
      required: ['rows'],
      additionalProperties: false,
      properties: {
        rows: {
          type: 'array',
          minItems: 1,
          maxItems: 3,
          items: {
            type: 'object',
            required: ['n', 'zh'],
            additionalProperties: false,
            properties: {
              n: { type: 'integer', description: '编号' },
              zh: { type: 'string', description: '中文' },
            },
          },
        },
      },
    })
  })

  it('has an example that has the shape', () => {
    expect(findMisfit(shape, exampleOf(shape))).toBeNull()
  })

  it.each([
    [{ rows: [{ n: 1, zh: 'a' }], more: 1 }, null],
    [[], '答案 应当是对象'],
    [null, '答案 应当是对象'],
    [{}, '答案 缺少字段 rows'],
    [{ rows: 'x' }, '答案.rows 应当是数组'],
    [{ rows: [] }, '答案.rows 至少要有 1 项，现在是 0 项'],
    [{ rows: Array(4).fill({ n: 1, zh: '' }) }, '答案.rows 最多 3 项，现在是 4 项'],
    [
      {
        rows: [
          { n: 1, zh: 'a' },
          { n: '2', zh: 'b' },
        ],
      },
      '答案.rows[1].n 应当是整数',
    ],
    [{ rows: [{ n: 1, zh: null }] }, '答案.rows[0].zh 应当是字符串'],
  ])('tells what is wrong with %j', (value, misfit) => {
    expect(findMisfit(shape, value)).toBe(misfit)
  })

  it('is filled with what has come', () => {
    expect(fillShape(shape, { rows: [{ n: 1, zh: 'a' }, { zh: 'no number' }, { n: 3 }, 'x'] })).toEqual({
      rows: [
        { n: 1, zh: 'a' },
        { n: 3, zh: '' },
      ],
    })
    expect(fillShape(shape, {})).toEqual({ rows: [] })
    expect(fillShape(shape, 'x')).toBeUndefined()
  })
})
