/** The top of an axis for values up to `most`: an even number that is easily halved, 10 at least. */
export function niceTop(most: number): number {
  const steps = [10, 20, 30, 40, 60, 80]
  for (let scale = 1; ; scale *= 10) {
    const found = steps.find((step) => step * scale >= most)
    if (found !== undefined) return found * scale
  }
}
