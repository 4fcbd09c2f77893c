import type { Clip, ClipBeginning } from '#shared/model/speech.ts'
import { on } from '#renderer/bridge/client.ts'

/** What there is of a clip. */
export interface GrownClip {
  readonly clip: Clip
  /** Nothing will follow. */
  readonly isWhole: boolean
}

interface Way {
  beginning: ClipBeginning | null
  /** Called when there is a longer one. */
  readonly waiting: Set<() => void>
}

/** Clips that are being made, and what has come of each so far. */
export function createClipsUnderWay() {
  const ways = new Map<string, Way>()

  on('speech.beginning', ({ ticket, beginning }) => {
    const way = ways.get(ticket)
    if (!way) return
    way.beginning = beginning
    for (const wake of way.waiting) wake()
    way.waiting.clear()
  })

  /** The way's next beginning after this one; never settles when there is none. */
  async function after(way: Way, shown: ClipBeginning | null): Promise<ClipBeginning | null> {
    if (way.beginning === shown) await new Promise<void>((resolve) => way.waiting.add(resolve))
    return way.beginning
  }

  return {
    /** Follows a clip while it is being made: `begin` asks for it with a ticket of its own. */
    async load(key: string, begin: (ticket: string) => Promise<Clip>): Promise<Clip> {
      const ticket = crypto.randomUUID()
      const way: Way = { beginning: null, waiting: new Set() }
      ways.set(ticket, way).set(key, way)
      try {
        return await begin(ticket)
      } finally {
        ways.delete(ticket)
        if (ways.get(key) === way) ways.delete(key)
      }
    },

    /** What there is of the clip under this key, longer each time and at last whole. Throws as `whole` rejects. */
    async *growing(key: string, whole: Promise<Clip>): AsyncGenerator<GrownClip, void> {
      const way = ways.get(key)
      let shown: ClipBeginning | null = null
      while (way) {
        const next: ClipBeginning | null = await Promise.race([whole.then(() => null), after(way, shown)])
        if (next === null) break
        shown = next
        yield { clip: next, isWhole: false }
      }
      yield { clip: await whole, isWhole: true }
    },
  }
}
