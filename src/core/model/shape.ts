/**
 * What a model's answer must look like. One definition gives the JSON schema that the server is asked to keep to, the
 * example in the prompt, the check of the whole answer and the reading of a part of it.
 */
export type Shape = TextShape | NumberShape | ListShape | RecordShape

interface TextShape {
  readonly kind: 'text'
  /** What goes there, in Chinese, for the model. */
  readonly says: string
}
interface NumberShape {
  readonly kind: 'number'
  readonly says: string
}
interface ListShape<Item extends Shape = Shape> {
  readonly kind: 'list'
  readonly of: Item
  readonly min: number
  readonly max: number
}
export interface RecordShape<Fields extends ShapeFields = ShapeFields> {
  readonly kind: 'record'
  readonly fields: Fields
}
interface ShapeFields {
  readonly [name: string]: Shape
}

/** The type of an answer that has the shape. */
export type ValueOf<S extends Shape> = S extends TextShape
  ? string
  : S extends NumberShape
    ? number
    : S extends ListShape<infer Item>
      ? readonly ValueOf<Item>[]
      : S extends RecordShape<infer Fields>
        ? { readonly [K in keyof Fields]: ValueOf<Fields[K]> }
        : never

export const text = (says: string): TextShape => ({ kind: 'text', says })
export const number = (says: string): NumberShape => ({ kind: 'number', says })
export const record = <F extends ShapeFields>(fields: F): RecordShape<F> => ({ kind: 'record', fields })
/** A list of `min` to `max` items. */
export const list = <Item extends Shape>(of: Item, min: number, max: number): ListShape<Item> => ({
  kind: 'list',
  of,
  min,
  max,
})

type Schema = Readonly<Record<string, unknown>>

/**
 * The JSON schema (draft 2020-12) of the shape, within what grammars of local servers can keep to: every field is
 * required, no other is allowed. Lengths of texts are left out, because they make such grammars very large.
 */
export function jsonSchemaOf(shape: Shape): Schema {
  switch (shape.kind) {
    case 'text':
      return { type: 'string', description: shape.says }
    case 'number':
      return { type: 'integer', description: shape.says }
    case 'list':
      return { type: 'array', items: jsonSchemaOf(shape.of), minItems: shape.min, maxItems: shape.max }
    case 'record':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(shape.fields).map(([name, field]) => [name, jsonSchemaOf(field)]),
        ),
        required: Object.keys(shape.fields),
        additionalProperties: false,
      }
  }
}

/** An example of the shape, its texts saying what goes there. */
export function exampleOf(shape: Shape): unknown {
  switch (shape.kind) {
    case 'text':
      return shape.says
    case 'number':
      return 1
    case 'list':
      return [exampleOf(shape.of)]
    case 'record':
      return Object.fromEntries(Object.entries(shape.fields).map(([name, f]) => [name, exampleOf(f)]))
  }
}

/** Why a value has not the shape, in Chinese, for the model; null when it has it. Fields beyond the shape do no harm. */
export function findMisfit(shape: Shape, value: unknown, path = '答案'): string | null {
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string' ? null : `${path} 应当是字符串`
    case 'number':
      return Number.isSafeInteger(value) ? null : `${path} 应当是整数`
    case 'list':
      return findListMisfit(shape, value, path)
    case 'record': {
      if (!isRecord(value)) return `${path} 应当是对象`
      for (const [name, field] of Object.entries(shape.fields)) {
        if (!Object.hasOwn(value, name)) return `${path} 缺少字段 ${name}`
        const misfit = findMisfit(field, value[name], `${path}.${name}`)
        if (misfit !== null) return misfit
      }
      return null
    }
  }
}

function findListMisfit({ of, min, max }: ListShape, value: unknown, path: string): string | null {
  if (!Array.isArray(value)) return `${path} 应当是数组`
  if (value.length < min) return `${path} 至少要有 ${min} 项，现在是 ${value.length} 项`
  if (value.length > max) return `${path} 最多 ${max} 项，现在是 ${value.length} 项`
  for (const [place, item] of value.entries()) {
    const misfit = findMisfit(of, item, `${path}[${place}]`)
    if (misfit !== null) return misfit
  }
  return null
}

/** The value as far as it has the shape: what is missing is empty, what does not fit is left out. */
export function fillShape<S extends Shape>(shape: S, value: unknown): ValueOf<S> | undefined {
  return fill(shape, value) as ValueOf<S> | undefined
}

function fill(shape: Shape, value: unknown): unknown {
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string' ? value : ''
    case 'number':
      return Number.isSafeInteger(value) ? value : undefined
    case 'list':
      return Array.isArray(value)
        ? value.map((item) => fill(shape.of, item)).filter((item) => item !== undefined)
        : []
    case 'record': {
      if (!isRecord(value)) return undefined
      const entries = Object.entries(shape.fields).map(([name, field]): [string, unknown] => [
        name,
        fill(field, Object.hasOwn(value, name) ? value[name] : undefined),
      ])
      return entries.some(([, filled]) => filled === undefined) ? undefined : Object.fromEntries(entries)
    }
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
