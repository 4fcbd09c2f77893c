import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { MarkdownEdit } from '#core/notes/edit-markdown.ts'
import { toggleCode, toggleMark, togglePrefix } from '#core/notes/edit-markdown.ts'

function apply(text: string, { start, end, insert }: MarkdownEdit): string {
  return text.slice(0, start) + insert + text.slice(end)
}

it('puts a mark around the selection and takes it away again', () => {
  const text = 'an agent runs'
  const bold = toggleMark(text, 3, 8, '**')
  const marked = apply(text, bold)
  expect(marked).toBe('an **agent** runs')
  expect(marked.slice(...bold.select)).toBe('agent')
  expect(apply(marked, toggleMark(marked, ...bold.select, '**'))).toBe(text)
  expect(apply(marked, toggleMark(marked, 3, 12, '**'))).toBe(text)
})

it('makes what is bold italic too, rather than half as bold', () => {
  expect(apply('**a**', toggleMark('**a**', 2, 3, '*'))).toBe('***a***')
})

it('begins every selected line', () => {
  const list = togglePrefix('one\ntwo\nthree', 1, 6, '- ')
  expect(apply('one\ntwo\nthree', list)).toBe('- one\n- two\nthree')
  expect(apply('- one\n- two', togglePrefix('- one\n- two', 0, 11, '- '))).toBe('one\ntwo')
})

it('fences lines, and quotes code within one', () => {
  expect(apply('say ls', toggleCode('say ls', 4, 6))).toBe('say `ls`')
  expect(apply('say\na\nb', toggleCode('say\na\nb', 4, 7))).toBe('say\n```\na\nb\n```\n')
})

it('every toggle twice gives the text back', () => {
  const stretch = fc
    .tuple(fc.stringMatching(/^[ab \n汉]{1,30}$/), fc.nat(30), fc.nat(30))
    .map(
      ([text, a, b]) => [text, Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)] as const,
    )
  fc.assert(
    fc.property(stretch, fc.constantFrom('**', '*', '`'), ([text, start, end], mark) => {
      const edit = toggleMark(text, start, end, mark)
      const marked = apply(text, edit)
      expect(apply(marked, toggleMark(marked, ...edit.select, mark))).toBe(text)
    }),
  )
})
