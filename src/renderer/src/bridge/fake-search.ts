import type { CallInput, CallOutput } from '#shared/bridge/contract.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import { findText } from '#core/search/find-text.ts'

interface FakeSearchOptions {
  readonly documents: () => readonly {
    readonly id: DocumentId
    readonly title: string
    readonly pages: readonly { readonly id: PageId; readonly title: string; readonly text: string }[]
  }[]
  readonly noteText: (pageId: PageId) => string
}

/** Searches texts and notes as they are written, without stems, ranks or study sections. */
export function createFakeSearch({ documents, noteText }: FakeSearchOptions) {
  return ({ query, scope, pageId }: CallInput<'search.find'>): CallOutput<'search.find'> => {
    const groups = documents()
      .map(({ id, title, pages }) => {
        const hits = pages
          .flatMap((page, place) => [
            { page, place, kind: 'text' as const, text: page.text },
            { page, place, kind: 'note' as const, text: noteText(page.id) },
          ])
          .filter(
            ({ page, kind }) =>
              (scope !== 'page' || page.id === pageId) && (scope !== 'notes' || kind === 'note'),
          )
          .flatMap(({ page, place, kind, text }) => {
            const marks = findText(text, query).map((mark) => ({ ...mark }))
            const at = marks[0]?.start
            const about = {
              pageId: page.id,
              pageNumber: place + 1,
              pageTitle: page.title,
              kind,
              section: null,
            }
            return at === undefined ? [] : [{ ...about, at, snippet: { text, marks } }]
          })
        return { documentId: id, title, count: hits.length, hits }
      })
      .filter(({ count }) => count > 0)
    const titled = documents()
      .map(({ id, title }) => ({
        documentId: id,
        title: { text: title, marks: findText(title, query).map((mark) => ({ ...mark })) },
      }))
      .filter(({ title }) => title.marks.length > 0)
    return {
      documents: titled,
      groups,
      total: groups.reduce((sum, { count }) => sum + count, 0),
      more: false,
      complete: true,
    }
  }
}
