import { expect, it } from 'vitest'
import { formatPage } from '#core/text/format.ts'
import { pageTitle } from '#core/text/page-title.ts'

const paragraphs = 'A queue keeps the messages until a worker asks for the next one.\n\n'

it('is found at the top of a page of any length', () => {
  const text = `What is a queue?\n\n${paragraphs.repeat(200)}`
  expect(pageTitle(text)).toBe('What is a queue?')
  expect(pageTitle(text)).toBe(formatPage(text).title)
})

it('is found on a page that is one endless line', () => {
  expect(pageTitle('a'.repeat(100_000))).not.toBe('')
})
