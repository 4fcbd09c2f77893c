import { basename } from 'node:path'
import { writeTable } from '#core/review/write-table.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Accent } from '#shared/model/pronunciation.ts'
import type { NewReviewWord, ReviewWord, TableFormat } from '#shared/model/review.ts'
import { replaceFile } from '#main/files/replace-file.ts'
import type { RememberFile } from '#main/files/written-files.ts'
import type { ReviewRepo } from './review.repo.ts'

interface ReviewOptions {
  readonly repo: ReviewRepo
  /** The IPA of a term; rejects where it cannot be said. */
  readonly ipaOf: (term: string, accent: Accent) => Promise<string>
  /** Asks the learner where the list is to be written; null when the dialog was closed. */
  readonly chooseTarget: (format: TableFormat) => Promise<string | null>
  readonly remember: RememberFile
  /** Milliseconds since 1970. */
  readonly now: () => number
}

interface ExportedList {
  /** Of the file, without its path. */
  readonly name: string
  readonly fileId: string
  readonly words: number
}

const HEAD = ['word', 'IPA', '中文', 'sentence', 'document', 'page', 'added']

/** The learner's word list. What is taken off it can come back; nothing is ever deleted. */
export function createReviewService({ repo, ipaOf, chooseTarget, remember, now }: ReviewOptions) {
  function setRemoved(id: number, at: number | null): void {
    if (!repo.exists(id)) throw new SoundleafError('not-found')
    repo.durably(() => repo.remove(id, at))
  }

  async function rowOf(word: ReviewWord, accent: Accent): Promise<string[]> {
    const { term, zh, context, documentTitle, pageNumber, addedAt } = word
    const ipa = await ipaOf(term, accent).catch(() => '') // the list is worth more than one word's IPA
    const day = new Date(addedAt).toISOString().slice(0, 10)
    return [term, ipa, zh, context, documentTitle, String(pageNumber), day]
  }

  return {
    list: (): readonly ReviewWord[] => repo.list(),

    /** Puts a word on the list, once; gives its id there. Throws `not-found` for an unknown page. */
    add(word: NewReviewWord): number {
      return repo.durably(() => {
        if (!repo.pageExists(word.pageId)) throw new SoundleafError('not-found', { pageId: word.pageId })
        return repo.findSame(word.term) ?? repo.add(word, now())
      })
    },

    /** These two throw `not-found` where there is no such word. */
    remove: (id: number): void => setRemoved(id, now()),
    restore: (id: number): void => setRemoved(id, null),

    /**
     * Writes the list where the learner chooses; null when the dialog was closed. Rejects with `review-not-exported`
     * when the file cannot be written: what was there before is then untouched.
     */
    async export(format: TableFormat, accent: Accent): Promise<ExportedList | null> {
      const target = await chooseTarget(format)
      if (target === null) return null
      const words = repo.list()
      const rows = await Promise.all(words.map((word) => rowOf(word, accent)))
      try {
        await replaceFile(target, writeTable([HEAD, ...rows], format))
      } catch (error) {
        const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
        throw new SoundleafError('review-not-exported', { reason }, { cause: error })
      }
      return { name: basename(target), fileId: remember(target), words: words.length }
    },
  }
}

export type ReviewService = ReturnType<typeof createReviewService>
