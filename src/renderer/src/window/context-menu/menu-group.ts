/** One entry of a context menu. */
export interface MenuItem {
  readonly label: string
  readonly run: () => void
  /** A key that does the same, as Electron writes it. */
  readonly accelerator?: string
  readonly enabled?: boolean
  /** For an entry that switches something: whether it is on. */
  readonly checked?: boolean
}

/** Entries that belong together: a line parts them from the next group. */
export type MenuGroup = readonly MenuItem[]
