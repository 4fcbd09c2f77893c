import { describe, expect, it } from 'vitest'
import { placePages } from '#core/study/answer/place-pages.ts'

const document = [
  { number: 7, title: 'What is Docker?' },
  { number: 8, title: 'Amazon ECS – EC2 Launch Type' },
  { number: 9, title: 'Summary' },
  { number: 10, title: 'Summary' },
]

describe('a page of an answer', () => {
  it.each([
    ['is the page with its number', { number: 9, title: '' }, [8], 9],
    ['is the page with its title', { number: null, title: 'amazon ECS - EC2  launch type' }, [7], 8],
    [
      'counted from 1 is the page with its title',
      { number: 7, title: 'Amazon ECS – EC2 Launch Type' },
      [8, 9],
      8,
    ],
    ['that was asked for by its number has any title', { number: 8, title: 'What is Docker?' }, [8], 8],
    ['with the title of two pages is known by its number', { number: 10, title: 'Summary' }, [8], 10],
    ['with the title of two pages and no number is none', { number: null, title: 'Summary' }, [8], null],
    ['with the number of no page is none', { number: 1, title: 'Docker 是什么' }, [8], null],
    ['without a title and a number is none', { number: null, title: '' }, [8], null],
  ])('%s', (_what, page, asked, expected) => {
    expect(placePages([page], document, asked)).toEqual([expected])
  })
})
