import type { CallInput, CallOutput } from '#shared/bridge/contract.ts'
import type { PageId } from '#shared/model/ids.ts'
import { FAKE_FILE_ID } from './fake-file.ts'

type Word = CallOutput<'review.list'>[number]
type Met = Pick<Word, 'documentId' | 'documentTitle' | 'pageNumber'>

/** The learner's word list in memory. */
export function createFakeReview(metIn: (pageId: PageId) => Met) {
  const words: Word[] = []
  const removed = new Set<number>()
  const list = (): Word[] => words.filter(({ id }) => !removed.has(id)).reverse()

  return {
    list,
    add(word: CallInput<'review.add'>): { id: number } {
      const same = list().find(({ term }) => term.toLowerCase() === word.term.toLowerCase())
      if (same) return { id: same.id }
      const id = words.length + 1
      words.push({ id, ...word, ...metIn(word.pageId), addedAt: Date.now() })
      return { id }
    },
    remove: (id: number): void => void removed.add(id),
    restore: (id: number): void => void removed.delete(id),
    export: ({ format }: CallInput<'review.export'>) => ({
      name: `words.${format}`,
      fileId: FAKE_FILE_ID,
      words: list().length,
    }),
  }
}
