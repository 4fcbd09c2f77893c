/** What the fixed work below takes on the machine that the tests' limits were set for, in milliseconds. */
const REFERENCE_MS = 20

/**
 * Milliseconds of processor time that `work` takes, on the machine that limits are set for. Unlike the clock, it does not
 * count what others do meanwhile; and where the processor is slower, or shared, fixed work beside it tells by how much.
 */
export async function cpuTime(work: () => unknown): Promise<number> {
  const before = fixedWork()
  const time = await processorTime(work)
  const slowness = (before + fixedWork()) / 2 / REFERENCE_MS
  return time / Math.max(1, slowness)
}

async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Words cut out of a text, looked up and counted: what most of the measured code does. */
function fixedWork(): number {
  const before = process.cpuUsage()
  const counts = new Map<string, number>()
  for (let round = 0; round < 240; round++) {
    const text =
      `each task ${round} runs its containers on a cluster, the agent (v1.${round}) registers it; `.repeat(30)
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const key = word.toLowerCase()
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  if (counts.size < 240) throw new Error('the fixed work was not done')
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
