import { commonPairs } from './common-pairs.ts'

/** A stretch of text that stands in both versions, only in the one that is there, or only in the new one. */
export interface Run {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** A word or number in letters, white space, or any other character: a Chinese one stands for itself. */
const TOKEN = /[\p{Script=Latin}\p{M}\p{N}'’_]+|\s+|./gsu
/** What says nothing by itself: as the only thing that is left between two changes it would only make confetti. */
const SILENT = /^[\s\p{P}\p{S}]*$/u
/** Two texts that share less than this are two texts, not one that was changed. */
const LEAST_SHARED = 0.3

/**
 * What changed between two texts, word by word in English and character by character in Chinese. The runs that are
 * `same` or `gone` give back `before`, those that are `same` or `new` give back `after`.
 */
export function compareText(before: string, after: string): readonly Run[] {
  const [first, second] = [tokensOf(before), tokensOf(after)]
  const runs: Run[] = []
  let [a, b] = [0, 0]
  for (const [atFirst, atSecond] of [...commonPairs(first, second), [first.length, second.length] as const]) {
    add(runs, 'gone', first.slice(a, atFirst).join(''))
    add(runs, 'new', second.slice(b, atSecond).join(''))
    add(runs, 'same', first[atFirst] ?? '')
    ;[a, b] = [atFirst + 1, atSecond + 1]
  }
  const calm = withoutConfetti(runs)
  return shared(calm) < LEAST_SHARED ? replaced(before, after) : calm
}

/** How much two texts share, from 0 to 1, whatever the order of their words. */
export function likeness(before: string, after: string): number {
  const counts = new Map<string, number>()
  const [first, second] = [tokensOf(before), tokensOf(after)].map((tokens) =>
    tokens.filter((token) => !SILENT.test(token)),
  ) as [string[], string[]]
  for (const token of first) counts.set(token, (counts.get(token) ?? 0) + 1)
  let common = 0
  for (const token of second) {
    const left = counts.get(token) ?? 0
    if (left === 0) continue
    counts.set(token, left - 1)
    common += 1
  }
  const all = first.length + second.length
  return all === 0 ? 0 : (2 * common) / all
}

function tokensOf(text: string): readonly string[] {
  return text.match(TOKEN) ?? []
}

function add(runs: Run[], kind: Run['kind'], text: string): void {
  if (text === '') return
  const last = runs.at(-1)
  if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text }
  else runs.push({ kind, text })
}

/** Changes with nothing but a space or a comma between them become one. */
function withoutConfetti(runs: readonly Run[]): readonly Run[] {
  const calm: Run[] = []
  let gone = ''
  let added = ''
  const settle = (): void => {
    add(calm, 'gone', gone)
    add(calm, 'new', added)
    gone = added = ''
  }
  runs.forEach((run, place) => {
    const between = place > 0 && place < runs.length - 1
    if (run.kind === 'gone') gone += run.text
    else if (run.kind === 'new') added += run.text
    else if (between && SILENT.test(run.text) && gone !== '' && added !== '') {
      gone += run.text
      added += run.text
    } else {
      settle()
      add(calm, 'same', run.text)
    }
  })
  settle()
  return calm
}

function shared(runs: readonly Run[]): number {
  const length = (kinds: readonly Run['kind'][]): number =>
    runs
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((sum, { text }) => sum + text.replace(/[\s\p{P}]/gu, '').length, 0)
  const longer = Math.max(length(['same', 'gone']), length(['same', 'new']))
  return longer === 0 ? 1 : length(['same']) / longer
}

function replaced(before: string, after: string): readonly Run[] {
  const runs: Run[] = []
  add(runs, 'gone', before)
  add(runs, 'new', after)
  return runs
}
