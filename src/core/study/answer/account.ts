import type { Ledger } from '../ledger.ts'
import type { Slice } from '../slice.ts'

/** Where a reader puts what it finds. */
export interface Account {
  readonly ledger: Ledger
  /** Pronunciation between the lines: known, and computed by the app. */
  readonly computed: Slice[]
  readonly unplaced: Slice[]
}
