/** A rectangle, in pixels of what the hint is placed in. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where a hint stands, and how far along its edge the arrow is, to what it speaks of. */
export interface HintPlace {
  readonly side: 'right' | 'below' | 'nowhere'
  readonly left: number
  readonly top: number
  readonly arrow: number
}

interface Placing {
  readonly target: Box | null
  /** How far the text goes to the right that the target is part of; null for what is no part of a text. */
  readonly textEnd: number | null
  /** What of the page is in sight, in pixels. */
  readonly room: { readonly width: number; readonly bottom: number }
  /** Of the hint, in pixels. */
  readonly height: number
}

/** As wide as a hint is made where there is room, in pixels. */
export const HINT_WIDTH = 292
/** From what it speaks of to the hint: the arrow and a little air. */
const GAP = 14
/** From the hint's edges to what is around it. */
const MARGIN = 12
/** The arrow of a hint at the right, below the hint's upper edge: at its title. */
const ARROW_DOWN = 24
/** The arrow keeps off the round corners. */
const CORNER = 18
/** A word that ends this near to the end of the text is its last. */
const NEAR = 6

/**
 * Where to put a hint for `target`: right of it where its text ends, or else directly below it. Without a target it is the
 * upper right, and where there is no room below the lower edge, over the text; both without an arrow.
 */
export function placeHint({ target, textEnd, room, height }: Placing): HintPlace {
  const width = Math.min(HINT_WIDTH, room.width - 2 * MARGIN)
  const last = room.width - width - MARGIN
  const lowest = Math.max(MARGIN, room.bottom - height - MARGIN)
  if (target === null) return { side: 'nowhere', left: last, top: MARGIN, arrow: 0 }
  const [across, down] = [(target.left + target.right) / 2, (target.top + target.bottom) / 2]
  if (textEnd !== null && textEnd + GAP <= last && target.right >= textEnd - NEAR) {
    const top = Math.max(MARGIN, Math.min(lowest, down - ARROW_DOWN))
    return { side: 'right', left: textEnd + GAP, top, arrow: down - top }
  }
  const left = Math.max(MARGIN, Math.min(last, across - 2 * CORNER))
  const top = Math.max(MARGIN, target.bottom + GAP)
  if (top > lowest) return { side: 'nowhere', left: last, top: lowest, arrow: 0 }
  const arrow = Math.max(CORNER, Math.min(width - CORNER, across - left))
  return { side: 'below', left, top, arrow }
}
