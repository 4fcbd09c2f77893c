import { describe, expect, it } from 'vitest'
import { HINT_WIDTH, placeHint } from '#renderer/features/hints/place-hint.ts'

const ROOM = { width: 700, bottom: 600 }
const HEIGHT = 130
/** A target that is part of no text. */
const ALONE = { textEnd: null, rowEnd: null, railStart: ROOM.width }

/** A target 20 high whose middle is at `across`, `down`. */
function targetAt(across: number, down: number, width = 40) {
  return { left: across - width / 2, right: across + width / 2, top: down - 10, bottom: down + 10 }
}

describe('a hint', () => {
  it('stands right of the text where nothing else does, its arrow level with what it speaks of', () => {
    const target = targetAt(300, 100)
    const place = placeHint({
      ...{ target, room: ROOM, height: HEIGHT },
      ...{ textEnd: target.right, rowEnd: 150, railStart: ROOM.width },
    })
    expect(place.side).toBe('right')
    expect(place.left).toBeGreaterThan(target.right)
    expect(place.left + HINT_WIDTH).toBeLessThan(ROOM.width)
    expect(place.top + place.arrow).toBe(100)
  })

  it.each([
    ['its last word, where that goes too far to the right', 620, 640],
    ['what its sentence goes on after', 60, 300],
  ])('stands below the whole sentence for %s', (_what, across, textEnd) => {
    const target = targetAt(across, 100)
    const row = { textEnd, rowEnd: 160, railStart: ROOM.width }
    const place = placeHint({ target, room: ROOM, height: HEIGHT, ...row })
    expect(place.side).toBe('below')
    expect(place.top).toBeGreaterThan(row.rowEnd)
    expect(place.top - row.rowEnd).toBeLessThan(20)
    expect(place.left + place.arrow).toBe(across)
  })

  it('stands directly below what it speaks of where the sentence ends far away', () => {
    const target = targetAt(60, 100)
    const row = { textEnd: 300, rowEnd: 260, railStart: ROOM.width }
    const place = placeHint({ target, room: ROOM, height: HEIGHT, ...row })
    expect(place.top - target.bottom).toBeGreaterThan(0)
    expect(place.top - target.bottom).toBeLessThan(20)
  })

  it('stands directly below what it speaks of where there is no room below the sentence', () => {
    const target = targetAt(60, 430)
    const row = { textEnd: 300, rowEnd: 470, railStart: ROOM.width }
    const place = placeHint({ target, room: ROOM, height: HEIGHT, ...row })
    expect(place.side).toBe('below')
    expect(place.top).toBeLessThan(row.rowEnd)
    expect(place.top + HEIGHT).toBeLessThan(ROOM.bottom)
  })

  it('leaves the way to the sections beside the text free', () => {
    const target = targetAt(620, 100)
    const place = placeHint({
      ...{ target, room: ROOM, height: HEIGHT },
      ...{ textEnd: target.right, rowEnd: 160, railStart: 660 },
    })
    expect(place.left + HINT_WIDTH).toBeLessThan(660)
    expect(place.left + place.arrow).toBe(620)
  })

  it('points at a button that is close to the edge', () => {
    const place = placeHint({ target: targetAt(672, 20, 36), room: ROOM, height: HEIGHT, ...ALONE })
    expect(place.left + place.arrow).toBe(672)
  })

  it.each([5, 695])('stays inside the page, arrow and all, for what is at %i', (across) => {
    const place = placeHint({
      ...{ target: targetAt(across, 100, 10), room: ROOM, height: HEIGHT, ...ALONE },
    })
    expect(place.left).toBeGreaterThan(0)
    expect(place.left + HINT_WIDTH).toBeLessThan(ROOM.width)
    expect(place.arrow).toBeGreaterThan(10)
    expect(place.arrow).toBeLessThan(HINT_WIDTH - 10)
  })

  it('fits into a page narrower than itself', () => {
    const place = placeHint({
      ...{ target: targetAt(100, 50), height: HEIGHT, ...ALONE },
      room: { width: 260, bottom: 600 },
    })
    expect(place).toMatchObject({ side: 'below', left: 12 })
  })

  it('keeps its buttons in sight at the lower edge, without an arrow', () => {
    const place = placeHint({
      ...{ target: targetAt(300, 560), textEnd: 640, rowEnd: 590, railStart: ROOM.width },
      ...{ room: ROOM, height: HEIGHT },
    })
    expect(place.side).toBe('nowhere')
    expect(place.top + HEIGHT).toBeLessThan(ROOM.bottom)
  })

  it('stands at the upper right when what it speaks of is not to be seen', () => {
    const place = placeHint({ target: null, room: ROOM, height: HEIGHT, ...ALONE })
    expect(place).toMatchObject({ side: 'nowhere', top: 12 })
    expect(place.left + HINT_WIDTH).toBe(ROOM.width - 12)
  })
})
