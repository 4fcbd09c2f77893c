/** What the app's session asked for since the app began, but for its own bundle. */
export interface RequestCounts {
  /** Requests that left: none in a built app, those to the development server in development. */
  readonly sent: number
  /** Requests that were stopped before they left. */
  readonly blocked: number
}

/** Counts requests as the session meets them, and tells each change to whoever listens. */
export function createRequestCount() {
  let counts: RequestCounts = { sent: 0, blocked: 0 }
  let listener: ((counts: RequestCounts) => void) | null = null

  function add(change: Partial<RequestCounts>): void {
    counts = { ...counts, ...change }
    listener?.(counts)
  }

  return {
    counts: (): RequestCounts => counts,
    sent: (): void => add({ sent: counts.sent + 1 }),
    /** Returns the number of this one among the blocked. */
    blocked(): number {
      add({ blocked: counts.blocked + 1 })
      return counts.blocked
    },
    /** One listener: the window. */
    tell(told: (counts: RequestCounts) => void): void {
      listener = told
    },
  }
}

export type RequestCount = ReturnType<typeof createRequestCount>
