import { SoundleafError } from '#shared/bridge/errors.ts'
import type { CallInput } from '#shared/bridge/contract.ts'
import type { Highlight } from '#shared/model/highlight.ts'
import type { PageId } from '#shared/model/ids.ts'

/** What the learner marked, in memory. */
export function createFakeHighlights() {
  const kept = new Map<number, Highlight>()
  const removed = new Set<number>()

  function find(id: number): Highlight {
    const found = kept.get(id)
    if (!found) throw new SoundleafError('not-found')
    return found
  }

  return {
    list: (pageId: PageId): Highlight[] =>
      [...kept.values()]
        .filter((each) => each.pageId === pageId && !removed.has(each.id))
        .sort((a, b) => a.start - b.start),
    add(marked: CallInput<'highlights.add'>): Highlight {
      const added = { ...marked, id: kept.size + 1, comment: '', createdAt: Date.now() }
      kept.set(added.id, added)
      return added
    },
    change(change: CallInput<'highlights.change'>): Highlight {
      const changed = { ...find(change.id), ...change }
      kept.set(change.id, changed)
      return changed
    },
    remove(id: number): void {
      removed.add(find(id).id)
    },
    restore(id: number): void {
      removed.delete(find(id).id)
    },
  }
}
