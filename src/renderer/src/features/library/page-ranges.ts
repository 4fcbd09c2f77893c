/** Page numbers as they are listed in a sentence of that language: `[1, 2, 3, 7]` is `1–3 and 7`. */
export function pageList(numbers: readonly number[], language: string): string {
  const runs: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const run = runs.at(-1)
    if (run && run[1] === number - 1) run[1] = number
    else runs.push([number, number])
  }
  const ranges = runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(ranges)
}
