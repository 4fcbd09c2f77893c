import { describe, expect, test } from 'vitest'
import { separator } from '#core/phonetics/breaks.ts'

describe('what stands between the IPA of two words', () => {
  test.each([
    ['a space', ' ', ' '],
    ['a comma', ', ', ' · '],
    ['a semicolon', '; ', ' · '],
    ['a colon', ': ', ' · '],
    ['an opening bracket', ' (', ' · '],
    ['a closing bracket', ') ', ' · '],
    ['a square bracket', ' [', ' · '],
    ['a full stop inside a label', '. ', ' · '],
    ['a question mark', '? ', ' · '],
    ['an exclamation mark', '! ', ' · '],
    ['an ellipsis', '… ', ' · '],
    ['an ellipsis of dots', '... ', ' · '],
    ['a bullet', ' • ', ' · '],
    ['the end of a line', '\n', ' · '],
    ['several marks at once', '), “', ' · '],
    ['a spaced en dash', ' – ', ' – '],
    ['an em dash', '—', ' – '],
    ['a spaced hyphen', ' - ', ' – '],
    ['two hyphens', ' -- ', ' – '],
    ['a dash after a bracket', ') – ', ' – '],
    ['a dash that touches the word before', '– ', ' – '],
    ['a hyphen that hangs on the word before', '- ', ' '],
    ['quotation marks', ' “', ' '],
    ['an apostrophe', '’ ', ' '],
    ['nothing', '', ' '],
  ])('%s: %j is %j', (_, between, sign) => {
    expect(separator(between)).toBe(sign)
  })
})
