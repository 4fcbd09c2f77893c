import type { CallInput, CallOutput, ImportResult } from '#shared/bridge/contract.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { DocumentSummary, PageSummary, ReadState } from '#shared/model/library.ts'
import type { FakePage } from './fake-document.ts'
import { buildPage } from './fake-document.ts'

interface FakeDocument {
  readonly id: DocumentId
  title: string
  removedAt: number | null
  readonly bundled: boolean
  readonly pages: readonly { readonly id: PageId; readonly content: FakePage; state: ReadState }[]
  lastPageId: PageId | null
}

interface FakeLibraryOptions {
  readonly hasNote: (pageId: PageId) => boolean
  readonly libraryChanged: () => void
  readonly progressChanged: (documentId: DocumentId) => void
}

/** Documents, pages and progress in memory. */
export function createFakeLibrary({ hasNote, libraryChanged, progressChanged }: FakeLibraryOptions) {
  const documents: FakeDocument[] = []
  let lastRowId = 0

  function addDocument(title: string, contents: readonly FakePage[], bundled: boolean): FakeDocument {
    const added: FakeDocument = {
      id: ++lastRowId as DocumentId,
      title,
      bundled,
      lastPageId: null,
      removedAt: null,
      pages: contents.map((content) => ({ id: ++lastRowId as PageId, content, state: 'unseen' })),
    }
    documents.push(added)
    return added
  }

  function documentWith(id: DocumentId): FakeDocument {
    const found = documents.find((document) => document.id === id)
    if (!found) throw new SoundleafError('not-found')
    return found
  }

  function documentOf(pageId: PageId): FakeDocument {
    const found = documents.find((document) => document.pages.some((page) => page.id === pageId))
    if (!found) throw new SoundleafError('not-found')
    return found
  }

  function pageOf(pageId: PageId): FakeDocument['pages'][number] {
    const found = documentOf(pageId).pages.find((page) => page.id === pageId)
    if (!found) throw new SoundleafError('not-found')
    return found
  }

  function summary({ id, title, bundled, lastPageId, pages: own }: FakeDocument): DocumentSummary {
    const doneCount = own.filter((page) => page.state === 'done').length
    const lastPlace = own.findIndex((page) => page.id === lastPageId)
    return {
      ...{ id, title, bundled, lastPageId, doneCount },
      lastPageNumber: lastPlace < 0 ? null : lastPlace + 1,
      pageCount: own.length,
    }
  }

  function importText(title: string, text: string): ImportResult {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    const added = addDocument(title, [buildPage(lines.map((line) => ['paragraph', line, '']))], false)
    libraryChanged()
    return { name: title, documents: [added.id], pageCount: 1, warnings: [], pack: null, error: null }
  }

  function pagesOf({ pages }: FakeDocument): PageSummary[] {
    return pages.map(({ id, content, state }, place) => ({
      id,
      state,
      number: place + 1,
      title: content.page.title,
      hasNote: hasNote(id),
    }))
  }

  return {
    addDocument,
    pageOf,
    /** Every document with the texts of its pages. */
    texts: () =>
      documents.map(({ id, title, pages: own }) => ({
        id,
        title,
        pages: own.map((page) => ({
          id: page.id,
          title: page.content.page.title,
          text: page.content.page.text,
        })),
      })),
    list: () => documents.filter(({ removedAt }) => removedAt === null).map(summary),
    rename({ documentId, title }: CallInput<'library.rename'>): void {
      documentWith(documentId).title = title
      libraryChanged()
    },
    remove({ documentId }: CallInput<'library.remove'>): void {
      documentWith(documentId).removedAt = Date.now()
      libraryChanged()
    },
    restore({ documentId }: CallInput<'library.restore'>): void {
      documentWith(documentId).removedAt = null
      libraryChanged()
    },
    losses(documentIds: readonly DocumentId[]): CallOutput<'library.losses'> {
      const own = documentIds.flatMap((id) => documentWith(id).pages)
      const none = { highlights: 0, recordings: 0, bookmarks: 0, words: 0, sections: 0 }
      const notes = own.filter(({ id }) => hasNote(id)).length
      const pagesRead = own.filter(({ state }) => state !== 'unseen').length
      return { ...none, pages: own.length, notes, pagesRead }
    },
    erase(documentIds: readonly DocumentId[]): void {
      for (const id of documentIds) documents.splice(documents.indexOf(documentWith(id)), 1)
      libraryChanged()
    },
    removed: (): CallOutput<'library.removed'> =>
      documents.flatMap(({ id, title, bundled, removedAt, pages }) =>
        removedAt === null
          ? []
          : [
              {
                ...{ id, title, bundled, removedAt },
                pageCount: pages.length,
                noteCount: pages.filter((page) => hasNote(page.id)).length,
              },
            ],
      ),
    pages({ documentId }: CallInput<'library.pages'>): CallOutput<'library.pages'> {
      const found = documents.find((document) => document.id === documentId)
      if (!found) throw new SoundleafError('not-found')
      return pagesOf(found)
    },
    /** Where a page stands. */
    placeOf: (pageId: PageId) => {
      const { id: documentId, title: documentTitle, pages } = documentOf(pageId)
      return { documentId, documentTitle, pageNumber: pages.findIndex(({ id }) => id === pageId) + 1 }
    },
    /** All pages of the document that the page belongs to. */
    pagesBeside: (pageId: PageId) => pagesOf(documentOf(pageId)),
    importText,
    visit({ pageId }: CallInput<'progress.visit'>): void {
      const page = pageOf(pageId)
      if (page.state === 'unseen') page.state = 'reading'
      const document = documentOf(pageId)
      document.lastPageId = pageId
      progressChanged(document.id)
    },
    setState({ pageId, state }: CallInput<'progress.setState'>): void {
      pageOf(pageId).state = state
      progressChanged(documentOf(pageId).id)
    },
  }
}
