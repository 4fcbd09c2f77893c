import { noteExcerpt } from '#core/notes/excerpt.ts'
import { tagsOf } from '#core/notes/tags.ts'
import type { NotesOverview } from '#shared/model/notes-overview.ts'
import type { OverviewRepo } from './overview.repo.ts'

/** The most notes, and the most marks, that are listed at once: a learner narrows what is longer. */
const MAX_LISTED = 500

interface OverviewWish {
  /** What the note, the mark or the title of its page holds, in either case; empty for all. */
  readonly query: string
  /** A tag, without its `#`, that the note has; null for all. Marks have no tags. */
  readonly tag: string | null
}

/** Everything that the learner wrote, across documents. */
export function createOverviewService(repo: Pick<OverviewRepo, 'notes' | 'marks'>) {
  return {
    list({ query, tag }: OverviewWish): NotesOverview {
      const wanted = query.trim().toLowerCase()
      const holds = (...texts: readonly string[]): boolean =>
        wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted))
      const all = repo.notes().map((note) => ({ ...note, tags: tagsOf(note.text) }))
      const notes = all.filter(
        (note) =>
          (tag === null || note.tags.includes(tag)) && holds(note.text, note.pageTitle, note.documentTitle),
      )
      const marks = tag === null ? repo.marks().filter((mark) => holds(mark.quote, mark.comment)) : []
      return {
        notes: notes
          .slice(0, MAX_LISTED)
          .map(({ text, ...note }) => ({ ...note, excerpt: noteExcerpt(text, wanted) })),
        marks: marks.slice(0, MAX_LISTED),
        tags: countTags(all.flatMap(({ tags }) => tags)),
        total: notes.length + marks.length,
      }
    },
  }
}

export type OverviewService = ReturnType<typeof createOverviewService>

function countTags(tags: readonly string[]): NotesOverview['tags'] {
  const counts = new Map<string, number>()
  for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((one, other) => other.count - one.count || (one.tag < other.tag ? -1 : 1))
}
