import * as v from 'valibot'
import { SMALLEST } from './smallest-window.ts'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const pixels = v.pipe(v.number(), v.safeInteger())
export const windowStateSchema = v.object({
  bounds: v.object({ x: pixels, y: pixels, width: pixels, height: pixels }),
  isMaximized: v.boolean(),
})
export type WindowState = v.InferOutput<typeof windowStateSchema>

/** How much of the window must lie on a screen for its place to be used again, in pixels each way. */
const VISIBLE = 100

/**
 * The state to open the window with: what was remembered, if it is understood and enough of it lies on one of the
 * screens there are now (one may have been unplugged); otherwise null.
 * @param stored what was remembered, in any form
 * @param screens the screens' usable areas
 */
export function usableState(stored: unknown, screens: readonly Rectangle[]): WindowState | null {
  const parsed = v.safeParse(windowStateSchema, stored)
  if (!parsed.success) return null
  const { bounds } = parsed.output
  if (bounds.width < SMALLEST.width || bounds.height < SMALLEST.height) return null
  return screens.some((screen) => overlap(bounds, screen) >= VISIBLE) ? parsed.output : null
}

/** The smaller side of the area two rectangles share; 0 or less when they share none. */
function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.min(width, height)
}
