import { describe, expect, test } from 'vitest'
import { usableState } from '#main/app/window-state.ts'

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 }
const LEFT = { x: -1920, y: 0, width: 1920, height: 1040 }
const state = { bounds: { x: -1500, y: 100, width: 1000, height: 700 }, isMaximized: false }

describe('the window’s remembered place', () => {
  test('is used while its screen is there', () => {
    expect(usableState(state, [SCREEN, LEFT])).toEqual(state)
  })

  test('is not used when its screen is gone', () => {
    expect(usableState(state, [SCREEN])).toBeNull()
  })

  test('is used when a part of the window that can be grasped is on a screen', () => {
    const over = { ...state, bounds: { ...state.bounds, x: -900 } }
    expect(usableState(over, [SCREEN])).toEqual(over)
    expect(usableState({ ...state, bounds: { ...state.bounds, x: -950 } }, [SCREEN])).toBeNull()
  })

  test.each([
    [undefined],
    [null],
    ['x'],
    [{}],
    [{ bounds: { x: 'a' } }],
    [{ ...state, bounds: { ...state.bounds, width: 10 } }],
  ])('is not used when it makes no sense: %j', (stored) => {
    expect(usableState(stored, [SCREEN, LEFT])).toBeNull()
  })
})
