import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { isEmptySection } from '#core/study/section-text.ts'
import { tidySection } from '#core/study/tidy-section.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { PackReport } from '#shared/model/pack.ts'
import { SECTION_NAMES, type StudySections } from '#shared/model/study.ts'
import type { SectionEntry, SectionStates } from '#shared/model/study-section.ts'
import { pageTitle } from '#core/text/page-title.ts'
import { fileName } from '#main/app/file-name.ts'
import type { CallContext } from '#main/ipc/handlers.ts'
import { contentHash } from '#main/library/content-hash.ts'
import type { LibraryRepo } from '#main/library/library.repo.ts'
import { replaceFile } from '#main/files/replace-file.ts'
import type { RememberFile } from '#main/files/written-files.ts'
import { archiveFiles, fingerprint, isPack } from './pack.ts'
import { readPack, type PackPage, type ReadPack } from './read-pack.ts'
import { writeValue } from './stored-section.ts'
import type { PageEntry, RevisionOf, StudyService } from './study.service.ts'
import { writePack, type PageToPack } from './write-pack.ts'

interface PacksOptions {
  readonly library: LibraryRepo
  readonly study: Pick<StudyService, 'page' | 'putAround' | 'undoMany'>
  /** Asks the learner where a pack of that name is to be written; null when the dialog was closed. */
  readonly chooseTarget: (name: string) => Promise<string | null>
  readonly remember: RememberFile
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told when a pack brought its document along. */
  readonly libraryChanged: () => void
}

interface ExportWish {
  readonly documentId: DocumentId
  /** Whether the document's own pages go along. */
  readonly withText: boolean
}

interface ExportedPack {
  /** Of the file, without its path. */
  readonly name: string
  readonly fileId: string
  readonly pages: number
  readonly sections: number
}

export interface AttachedPack {
  readonly report: PackReport
  /** The document that the pack brought along. */
  readonly added: DocumentId | null
}

/** What an import can still be asked to do. */
interface Remembered {
  readonly done: readonly RevisionOf[]
  readonly withheld: readonly PageEntry[]
}

/** How many imports can be taken back in one step; each section's own history stays whatever happens. */
const REMEMBERED = 20
/** The course's explanations are under the app's own licence; whose the others are, the app cannot know. */
const COURSE_LICENCE = 'GPL-3.0-or-later'
/** Of the time that attaching takes. */
const READING = 0.6

/** Study packs as files: a document's explanations written into one, and those of one put beside the pages they explain. */
export function createPacksService({
  library,
  study,
  chooseTarget,
  remember: rememberFile,
  now,
  libraryChanged,
}: PacksOptions) {
  const remembered = new Map<string, Remembered>()

  function remember(importId: string, outcome: Remembered): void {
    remembered.set(importId, outcome)
    for (const id of [...remembered.keys()].slice(0, -REMEMBERED)) remembered.delete(id)
  }

  function recall(importId: string): Remembered {
    const found = remembered.get(importId)
    if (found === undefined) throw new SoundleafError('not-found', { importId })
    return found
  }

  async function pagesToPack(
    { documentId, withText }: ExportWish,
    { report }: CallContext,
  ): Promise<readonly PageToPack[]> {
    const pages = library.pages(documentId)
    const packed: PageToPack[] = []
    for (const [index, { id, number, title }] of pages.entries()) {
      report(index / pages.length)
      const sections = said(await study.page(id))
      if (withText || Object.keys(sections).length > 0) {
        packed.push({ number, title, text: library.pageText(id) ?? '', sections })
      }
    }
    return packed
  }

  /** The pages of the library that the pack explains, each with what the pack says of it. */
  async function pagesExplained(pages: readonly PackPage[]) {
    const byFingerprint = new Map<string, PackPage[]>()
    for (const page of pages) {
      byFingerprint.set(page.fingerprint, [...(byFingerprint.get(page.fingerprint) ?? []), page])
    }
    const found: { readonly pageId: PageId; readonly page: PackPage }[] = []
    for (const { id: documentId } of library.documents()) {
      await turnOfOthers()
      for (const { id: pageId, number } of library.pages(documentId)) {
        const alike = byFingerprint.get(fingerprint(library.pageText(pageId) ?? '')) ?? []
        const page = alike.find((candidate) => candidate.number === number) ?? alike[0]
        if (page !== undefined) found.push({ pageId, page })
      }
    }
    return found
  }

  /** Adds the document of a pack that brings all of its pages. */
  function addDocument({ title, pages }: ReadPack): DocumentId | null {
    const texts = pages.flatMap(({ number, text }) =>
      text === null ? [] : [{ number, text, title: pageTitle(text) }],
    )
    const isWhole = texts.length > 0 && texts.length === pages.length
    if (!isWhole || new Set(texts.map(({ number }) => number)).size < texts.length) return null
    texts.sort((one, other) => one.number - other.number)
    const hash = contentHash(texts.map(({ text }) => text))
    if (library.findByHash(hash) !== undefined) return null
    const about = { title, contentHash: hash, bundled: false, createdAt: now() }
    const documentId = library.transaction(() => library.addDocument(about, texts))
    libraryChanged()
    return documentId
  }

  /** The sections that say something else than what stands on the pages, and how many say the same. */
  async function changesOf(explained: Awaited<ReturnType<typeof pagesExplained>>, { report }: CallContext) {
    const changes: PageEntry[] = []
    let same = 0
    for (const [index, { pageId, page }] of explained.entries()) {
      report(READING + (index / explained.length) * (1 - READING))
      const states = await study.page(pageId)
      for (const entry of page.entries) {
        if (isShown(states, entry)) same += 1
        else changes.push({ ...entry, pageId })
      }
    }
    return { changes, same }
  }

  return {
    recognises: isPack,

    /**
     * Writes what is explained of a document into a file where the learner chooses: what packs say and what was
     * stored above it, not what this machine's rules would say anywhere. Null: the dialog was closed. The file is
     * there when it is whole. Rejects with `not-found`, with `pack-nothing-to-export`, with `pack-not-exported` when it
     * cannot be written, and with `cancelled`.
     */
    async export(wish: ExportWish, context: CallContext): Promise<ExportedPack | null> {
      await turnOfOthers()
      const document = library.documents().find(({ id }) => id === wish.documentId)
      if (document === undefined) throw new SoundleafError('not-found', { documentId: wish.documentId })
      const pages = await pagesToPack(wish, context)
      const sections = pages.reduce((sum, page) => sum + Object.keys(page.sections).length, 0)
      if (sections === 0) throw new SoundleafError('pack-nothing-to-export')
      const path = await chooseTarget(fileName(document.title))
      if (path === null) return null
      context.report(1, basename(path))
      const licence = document.bundled ? COURSE_LICENCE : ''
      const archive = await writePack(pages, { title: document.title, licence, withText: wish.withText })
      await writePlainly(path, archive)
      return { name: basename(path), fileId: rememberFile(path), pages: pages.length, sections }
    },

    /**
     * Puts what a `.soundleaf` says beside every page of the library that it explains, in one step; when not all of
     * them are there and the pack brings its document along, that is added first. What the learner wrote stays and is
     * counted. Rejects with a `pack-…` code when nothing can be read, and with `cancelled`; then nothing is changed.
     */
    async attach(bytes: Uint8Array, context: CallContext): Promise<AttachedPack> {
      const reading = { ...context, report: (fraction: number) => context.report(fraction * READING) }
      const pack = await readPack(archiveFiles(bytes), reading)
      let explained = await pagesExplained(pack.pages)
      context.report(READING)
      const matched = new Set(explained.map(({ page }) => page.fingerprint))
      const added = pack.pages.every((page) => matched.has(page.fingerprint)) ? null : addDocument(pack)
      if (added !== null) explained = await pagesExplained(pack.pages)
      const { changes, same } = await changesOf(explained, context)
      const { put, kept } = await study.putAround({ origin: 'pack', entries: changes })
      const importId = randomUUID()
      remember(importId, { done: put, withheld: kept })
      const there = new Set(explained.map(({ page }) => page.fingerprint))
      const unmatched = pack.pages.filter((page) => !there.has(page.fingerprint))
      return {
        added,
        report: {
          importId,
          title: pack.title,
          pages: pack.pages.length,
          matched: pack.pages.length - unmatched.length,
          unmatched: unmatched.map(({ number }) => number),
          addedDocument: added !== null,
          put: put.length,
          same,
          own: kept.length,
          problems: [...pack.problems],
        },
      }
    },

    /**
     * Puts what the import left alone in place of what the learner wrote; can be taken back with the import, and each
     * by itself. Gives how many sections that were. Rejects with `not-found` for an import that is forgotten.
     */
    async replaceOwn(importId: string): Promise<{ put: number }> {
      const { done, withheld } = recall(importId)
      const { put } = await study.putAround({ origin: 'pack', overwriteOwn: true, entries: withheld })
      remember(importId, { done: [...done, ...put], withheld: [] })
      return { put: put.length }
    },

    /**
     * Gives all sections that the import changed what stood there before, but for those that were changed since. A
     * document that it added stays. Rejects with `not-found` for an import that is forgotten.
     */
    async undo(importId: string): Promise<void> {
      await study.undoMany(recall(importId).done)
      remembered.delete(importId)
    },
  }
}

export type PacksService = ReturnType<typeof createPacksService>

/** The sections that say something others could not work out, in the form that the layout can hold. */
function said(states: SectionStates): StudySections {
  const entries = SECTION_NAMES.flatMap((section) => {
    const { value, origin } = states[section]
    if (value === null || origin === 'rules' || isEmptySection(value)) return []
    return [tidySection({ section, value } as SectionEntry)] // a state's value is of its own section's kind
  })
  return Object.fromEntries(entries.map(({ section, value }) => [section, value]))
}

function isShown(states: SectionStates, entry: SectionEntry): boolean {
  const { value, origin } = states[entry.section]
  if (value === null || origin === 'rules') return false
  const shown = tidySection({ section: entry.section, value } as SectionEntry) // as above
  return writeValue(shown) === writeValue(entry)
}

/** Lets calls that wait be answered first. */
function turnOfOthers(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** A file that cannot be written is the learner's to know about, with the system's reason. */
async function writePlainly(path: string, content: Uint8Array): Promise<void> {
  try {
    await replaceFile(path, content)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new SoundleafError('pack-not-exported', { reason }, { cause: error })
  }
}
