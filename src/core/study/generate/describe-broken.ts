import type { PartialJson } from '#core/model/partial-json.ts'

/** Why an answer could not be read, in Chinese, for the model. */
export function describeBroken(state: PartialJson['state'] | undefined): string {
  if (state === 'cut') return 'JSON 没有写完，请写得简短一些'
  return state === undefined ? '里面没有 JSON 对象' : 'JSON 的语法有错'
}
