import { describe, expect, it } from 'vitest'
import { dictionaries } from '#renderer/i18n/useText.ts'
import { ERROR_CODES } from '#shared/bridge/errors.ts'
import { IMPORT_WARNING_CODES } from '#shared/model/library.ts'

const HAN = /\p{Script=Han}/u
const NAMES_IN_BOTH = ['app.name', 'app.latinName', 'display.languages.zh-CN', 'display.languages.en']
const MAY_BE_EMPTY = ['player.states.idle', 'recording.states.idle']

/** Every text of a dictionary under its path; functions are called with stand-in values. */
function textsOf(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function')
    return [[path, String((value as (...values: unknown[]) => unknown)(2, 3, 4))]]
  return Object.entries(value as object).flatMap(([key, inner]) =>
    textsOf(inner, path === '' ? key : `${path}.${key}`),
  )
}

describe.each(Object.entries(dictionaries))('the texts in %s', (language, dictionary) => {
  it.each(ERROR_CODES)('say for the error %s what happened, what was kept and what to do', (code) => {
    const { cause, kept, todo } = dictionary.errors[code]
    for (const text of [cause, kept, todo]) expect(text.trim()).not.toBe('')
  })

  it.each(IMPORT_WARNING_CODES)('explain the import warning %s', (code) => {
    expect(dictionary.warnings[code]('GB18030').trim()).not.toBe('')
  })

  it('are never empty, and speak their own language', () => {
    for (const [path, text] of textsOf(dictionary, '')) {
      if (MAY_BE_EMPTY.includes(path)) continue
      expect(text.trim(), path).not.toBe('')
      if (language === 'en' && !NAMES_IN_BOTH.includes(path)) expect(text, path).not.toMatch(HAN)
    }
  })
})

it('both languages have the same texts', () => {
  const paths = Object.values(dictionaries).map((dictionary) => textsOf(dictionary, '').map(([path]) => path))
  expect(new Set(paths[1])).toEqual(new Set(paths[0]))
})
