import { noteExcerpt } from '#core/notes/excerpt.ts'
import { tagsOf } from '#core/notes/tags.ts'
import type { CallInput, CallOutput } from '#shared/bridge/contract.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { Note } from '#shared/model/note.ts'
import type { createFakeLibrary } from './fake-library.ts'

interface FakeOverviewOptions extends CallInput<'notes.overview'> {
  readonly notes: ReadonlyMap<PageId, Note>
  readonly library: ReturnType<typeof createFakeLibrary>
}

/** The notes in memory, as the list of all notes shows them. There are no marks in it. */
export function fakeOverview({
  query,
  tag,
  notes,
  library,
}: FakeOverviewOptions): CallOutput<'notes.overview'> {
  const all = library.list().flatMap((document) =>
    library.pages({ documentId: document.id }).flatMap((page) => {
      const note = notes.get(page.id)
      if (note === undefined || note.text === '') return []
      const where = { documentId: document.id, documentTitle: document.title, pageId: page.id }
      const about = { pageNumber: page.number, pageTitle: page.title, savedAt: note.savedAt ?? 0 }
      return [{ ...where, ...about, text: note.text, tags: [...tagsOf(note.text)] }]
    }),
  )
  const found = all.filter(({ text, tags }) => (tag === null || tags.includes(tag)) && text.includes(query))
  const tags = [...new Set(all.flatMap(({ tags }) => tags))]
  return {
    notes: found.map(({ text, ...note }) => ({ ...note, excerpt: noteExcerpt(text, query) })),
    marks: [],
    tags: tags.map((each) => ({ tag: each, count: all.filter(({ tags }) => tags.includes(each)).length })),
    total: found.length,
  }
}
