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
  /** Where the sentence ends below that the target is part of, with all that stands under it; null as above. */
  readonly rowEnd: number | null
  /** Where what stands beside the text begins; the page's width where nothing does. */
  readonly railStart: number
  /** What of the page is in sight, in pixels. */
  readonly room: { readonly width: number; readonly bottom: number }
  /** Of the hint, in pixels. */
  readonly height: number
}

/** As wide as a hint is made where there is room, in pixels. */
export const HINT_WIDTH = 292
/** From what it speaks of to the hint: the arrow and a little air. */
const GAP = 14
/** From the lower edge of a sentence, which has air of its own, to the hint. */
const AIR = 4
/** From the hint's edges to what is around it. */
const MARGIN = 12
/** The arrow of a hint at the right, below the hint's upper edge: at its title. */
const ARROW_DOWN = 24
/** The arrow keeps off the round corners. */
const CORNER = 18
/** Beside what is no part of a text, at the page's very edge, both are less. */
const EDGE = { margin: 5, corner: 15 }
/** Farther below what it speaks of, in pixels, nobody would find the hint that belongs to it. */
const FAR = 130
/** A word that ends this near to the end of the text is its last. */
const NEAR = 6

/**
 * Where to put a hint for `target`: right of it where its text ends, or else below its sentence, off what stands beside
 * the text; directly below it where the sentence ends far away or too low. Without a target it is the upper right, and
 * where there is no room below, the lower edge, over the text; both without an arrow.
 */
export function placeHint({ target, textEnd, rowEnd, railStart, room, height }: Placing): HintPlace {
  const width = Math.min(HINT_WIDTH, room.width - 2 * MARGIN)
  const last = room.width - width - MARGIN
  const lowest = Math.max(MARGIN, room.bottom - height - MARGIN)
  if (target === null) return { side: 'nowhere', left: last, top: MARGIN, arrow: 0 }
  const [across, down] = [(target.left + target.right) / 2, (target.top + target.bottom) / 2]
  if (textEnd !== null && textEnd + GAP <= last && target.right >= textEnd - NEAR) {
    const top = Math.max(MARGIN, Math.min(lowest, down - ARROW_DOWN))
    return { side: 'right', left: textEnd + GAP, top, arrow: down - top }
  }
  const isText = textEnd !== null
  const edge = width < HINT_WIDTH ? last : room.width - width - EDGE.margin
  const beside = isText ? Math.min(last, railStart - width - MARGIN) : edge
  const corner = isText ? CORNER : EDGE.corner
  const left = Math.max(MARGIN, Math.min(beside, across - 2 * CORNER))
  const isNear = rowEnd !== null && rowEnd >= target.bottom && rowEnd - target.bottom <= FAR
  const belowItself = Math.max(MARGIN, target.bottom + GAP)
  const belowAll = isNear ? Math.max(MARGIN, rowEnd + AIR) : belowItself
  const top = belowAll > lowest ? belowItself : belowAll
  if (top > lowest) return { side: 'nowhere', left: last, top: lowest, arrow: 0 }
  const arrow = Math.max(corner, Math.min(width - corner, across - left))
  return { side: 'below', left, top, arrow }
}
