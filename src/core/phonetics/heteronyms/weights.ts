/** How many weights there are. Features share them by hash; a few collide, which training takes into account. */
export const WEIGHT_COUNT = 786_432

/**
 * The sizes a weight can have: half a byte each when packed, either sign, closer together where most weights lie. In
 * `WEIGHT_STEP`ths of one.
 */
const SIZES = [0, 2, 4, 7, 11, 17, 27, 45] as const
export const WEIGHT_STEP = 24
const SIGN = 8
const SIGNED = Int8Array.from([...SIZES, ...SIZES.map((size) => -size)])

/** Packs weights two to a byte, each rounded to the nearest size. */
export function packWeights(weights: ArrayLike<number>): Uint8Array {
  const packed = new Uint8Array(WEIGHT_COUNT / 2)
  for (let at = 0; at < WEIGHT_COUNT; at++) {
    const weight = (weights[at] ?? 0) * WEIGHT_STEP
    const code = nearestSize(Math.abs(weight)) | (weight < 0 ? SIGN : 0)
    packed[at >> 1] = (packed[at >> 1] ?? 0) | (code << (at % 2 === 0 ? 0 : 4))
  }
  return packed
}

/** One of the packed weights, in `WEIGHT_STEP`ths. */
export function weightAt(packed: Uint8Array, at: number): number {
  return SIGNED[((packed[at >> 1] ?? 0) >> ((at & 1) << 2)) & 15] ?? 0
}

/** Throws when there are not as many weights as there should be. */
export function checkWeights(packed: Uint8Array): void {
  if (packed.length !== WEIGHT_COUNT / 2) throw new RangeError('not the weights of the heteronym classifier')
}

function nearestSize(size: number): number {
  let nearest = 0
  SIZES.forEach((each, code) => {
    if (Math.abs(each - size) < Math.abs((SIZES[nearest] ?? 0) - size)) nearest = code
  })
  return nearest
}
