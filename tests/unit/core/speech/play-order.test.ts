import { describe, expect, it } from 'vitest'
import type { PlayOrder, Turn } from '#core/speech/play-order.ts'
import { isWithin, stretchBetween, turnAfter } from '#core/speech/play-order.ts'

/** The title, sentence 2, is read first. */
const playlist = [2, 0, 1, 3, 4]
const page: PlayOrder = { playlist, last: 4, times: 1, loop: null }

function read(order: PlayOrder, first: number, most = 20): number[] {
  const heard: number[] = []
  let turn: Turn | null = { sentence: first, round: 1 }
  while (turn && heard.length < most) {
    heard.push(turn.sentence)
    turn = turnAfter(order, turn)
  }
  return heard
}

describe('the order of reading', () => {
  it('is the playlist’s, to the last sentence that was asked for', () => {
    expect(read(page, 2)).toEqual([2, 0, 1, 3, 4])
    expect(read(page, 1)).toEqual([1, 3, 4])
    expect(read({ ...page, last: 1 }, 2)).toEqual([2, 0, 1])
    expect(read({ ...page, last: 2 }, 2)).toEqual([2])
  })

  it('says each sentence as often as asked', () => {
    expect(read({ ...page, times: 3, last: 0 }, 2)).toEqual([2, 2, 2, 0, 0, 0])
    expect(read({ ...page, times: Infinity }, 0, 5)).toEqual([0, 0, 0, 0, 0])
  })

  it('goes round in a loop once it is inside, whatever was asked to be last', () => {
    const looping = { ...page, last: 0, loop: { first: 0, last: 3 } }
    expect(read(looping, 1, 7)).toEqual([1, 3, 0, 1, 3, 0, 1])
    expect(read({ ...page, loop: { first: 0, last: 1 } }, 2, 6)).toEqual([2, 0, 1, 0, 1, 0])
    expect(read({ ...page, loop: { first: 0, last: 1 } }, 3)).toEqual([3, 4])
  })

  it('repeats inside a loop, and loops over one sentence', () => {
    expect(read({ ...page, times: 2, loop: { first: 0, last: 1 } }, 0, 6)).toEqual([0, 0, 1, 1, 0, 0])
    expect(read({ ...page, loop: { first: 1, last: 1 } }, 1, 3)).toEqual([1, 1, 1])
  })

  it('ends after a sentence that is not on the page any more', () => {
    expect(read(page, 99)).toEqual([99])
  })
})

it('a stretch lies between two sentences in reading order, whichever was marked first', () => {
  expect(stretchBetween(playlist, 1, 2)).toEqual({ first: 2, last: 1 })
  expect(stretchBetween(playlist, 2, 1)).toEqual({ first: 2, last: 1 })
  expect(playlist.filter((sentence) => isWithin(playlist, { first: 2, last: 1 }, sentence))).toEqual([
    2, 0, 1,
  ])
  expect(isWithin(playlist, { first: 2, last: 1 }, 99)).toBe(false)
})
