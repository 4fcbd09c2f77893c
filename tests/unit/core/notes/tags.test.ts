import { expect, it } from 'vitest'
import { pageLinkAt, writePageLink } from '#core/notes/page-link.ts'
import { tagsOf } from '#core/notes/tags.ts'

it.each([
  ['#考点 and #exam-2', ['考点', 'exam-2']],
  ['很重要#考点，再看#考点', ['考点']],
  ['C# and F#5, page #3, https://a.example/#top, &#x27;', []],
  ['# Heading\n#tag', ['tag']],
  ['`#no` and\n```\n#neither\n```\n#yes', ['yes']],
  ['```\n#never closed', []],
])('the tags of %j are %j', (note, tags) => {
  expect(tagsOf(note)).toEqual(tags)
})

it('reads links to pages and sentences, and nothing like them', () => {
  expect(pageLinkAt('see [[8#3]]', 4)).toEqual({ page: 8, sentence: 3, length: 7 })
  expect(pageLinkAt('[[12]]', 0)).toEqual({ page: 12, sentence: null, length: 6 })
  for (const text of ['[[0]]', '[[x]]', '[[8#]]', '[8]', '[[99999999]]'])
    expect(pageLinkAt(text, 0)).toBeNull()
  expect(writePageLink({ page: 8, sentence: 3 })).toBe('[[8#3]]')
  expect(writePageLink({ page: 8, sentence: null })).toBe('[[8]]')
})
