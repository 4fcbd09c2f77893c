import { basename } from 'node:path'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { StudySections } from '#shared/model/study.ts'
import { describeError, type Log } from '#main/app/log.ts'
import { fingerprint, readManifest, readStudyPage, type PackManifest } from './pack.ts'

/** The study sections of a page and where they come from. */
export interface StudyPage {
  readonly origin: 'pack'
  readonly sections: StudySections
}

interface StudyOptions {
  /** The folders of the packs that are there; an earlier one wins where two explain the same page. */
  readonly packFolders: readonly string[]
  /** The page's stored text; undefined when there is no such page. */
  readonly pageText: (pageId: PageId) => string | undefined
  readonly log: Log
}

/**
 * Finds the study sections of pages. A pack belongs to a page by the page's text, not by a document's id, so a
 * learner who imports the same deck again finds its explanations there too.
 */
export function createStudyService({ packFolders, pageText, log }: StudyOptions) {
  let index: Promise<ReadonlyMap<string, { folder: string; file: string }>> | null = null

  async function readIndex(): Promise<ReadonlyMap<string, { folder: string; file: string }>> {
    const found = new Map<string, { folder: string; file: string }>()
    for (const folder of packFolders) {
      for (const page of await pagesOf(folder)) {
        if (!found.has(page.fingerprint)) found.set(page.fingerprint, { folder, file: page.file })
      }
    }
    return found
  }

  /** A pack that cannot be read explains nothing, and the others still do. */
  async function pagesOf(folder: string): Promise<PackManifest['pages']> {
    try {
      return (await readManifest(folder)).pages
    } catch (error) {
      log('pack-not-read', { pack: basename(folder), ...describeError(error) })
      return []
    }
  }

  return {
    /** The page's sections, or null when no pack explains it. Rejects with `not-found` when there is no such page. */
    async page(pageId: PageId): Promise<StudyPage | null> {
      const text = pageText(pageId)
      if (text === undefined) throw new SoundleafError('not-found', { pageId })
      index ??= readIndex()
      const entry = (await index).get(fingerprint(text))
      if (entry === undefined) return null
      const { sections } = await readStudyPage(entry.folder, entry.file)
      return { origin: 'pack', sections }
    },
  }
}

export type StudyService = ReturnType<typeof createStudyService>
