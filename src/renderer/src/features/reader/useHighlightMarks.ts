import type { Ref } from 'vue'
import { HIGHLIGHT_COLOURS } from '#shared/model/highlight.ts'
import { useHighlights } from '#renderer/stores/highlights.store.ts'
import type { PageRows } from './usePageRows.ts'
import { useStretchMarks, type MarkedStretch } from './useStretchMarks.ts'

const KINDS = HIGHLIGHT_COLOURS.map((colour) => `mark-${colour}` as const)

/** Paints what the learner marked. */
export function useHighlightMarks(rows: Readonly<Ref<PageRows>>): void {
  const highlights = useHighlights()

  function stretches(): readonly MarkedStretch[] {
    return highlights.placed.flatMap(({ colour, stretches }) =>
      (stretches ?? []).map((stretch) => ({ ...stretch, kind: `mark-${colour}` as const })),
    )
  }

  useStretchMarks(rows, KINDS, stretches)
}
