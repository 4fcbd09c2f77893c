import { basename } from 'node:path'
import type { ExportedDocument } from '#core/export/exported-page.ts'
import { markdownOf } from '#core/export/markdown.ts'
import { printHtml } from '#core/export/print-html.ts'
import { wholeHtml } from '#core/export/whole-html.ts'
import { EXPORT_WORDS } from '#core/export/words.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type {
  ExportPart,
  ExportTarget,
  ExportWish,
  FileFormat,
  Paper,
  TextFormat,
} from '#shared/model/export.ts'
import type { DocumentId } from '#shared/model/ids.ts'
import type { Settings } from '#shared/model/settings.ts'
import { fileName } from '#main/app/file-name.ts'
import type { CallContext } from '#main/ipc/handlers.ts'
import { replaceFile } from '#main/files/replace-file.ts'
import type { RememberFile } from '#main/files/written-files.ts'
import { gatherPages, gatherWritten, writtenIn, type PageSources } from './gather-pages.ts'

/** What turns a print page into paper. Both reject with `cancelled` once the signal is, and leave no window behind. */
export interface Press {
  /** The built print page, that pages are put into. */
  template(): Promise<string>
  pdf(html: string, paper: Paper, signal: AbortSignal): Promise<Uint8Array>
  /** Asks for a printer with the system's dialog. False: the learner closed it. Rejects with `export-not-printed`. */
  print(html: string, paper: Paper, signal: AbortSignal): Promise<boolean>
}

interface ExportServiceOptions extends PageSources {
  readonly language: () => Settings['language']
  readonly press: Press
  /** Asks the learner where a file of that name and format is to be written; null when the dialog was closed. */
  readonly chooseTarget: (name: string, format: FileFormat) => Promise<string | null>
  readonly remember: RememberFile
}

interface PagesWish extends ExportWish {
  readonly target: ExportTarget
  readonly paper: Paper
}

interface NotesWish {
  readonly parts: readonly ExportPart[]
  readonly target: TextFormat
  /** Documents of the recycle bin, in the place of all in the library. */
  readonly removed?: readonly DocumentId[]
}

interface ExportedFile {
  /** Of the file, without its path. */
  readonly name: string
  readonly fileId: string
  readonly pages: number
}

interface Printed {
  readonly name: null
  readonly fileId: null
  readonly pages: number
}

/** Of the time that exporting takes. */
const GATHERING = 0.6
const SETTING = 0.7

const NOTES_NAME: Readonly<Record<Settings['language'], string>> = { 'zh-CN': '全部笔记', en: 'All notes' }

/** Pages on their way out of the app: to a file or to paper. */
export function createExportService({
  language,
  press,
  chooseTarget,
  remember,
  ...sources
}: ExportServiceOptions) {
  async function look(parts: readonly ExportPart[]) {
    const { createNoteHtml } = await import('./note-html.ts') // with a reader of Markdown: not at every start
    const words = EXPORT_WORDS[language()]
    return { parts, words, noteHtml: createNoteHtml(words.image), language: language() }
  }

  async function typeset({ title, pages }: ExportedDocument, parts: readonly ExportPart[]): Promise<string> {
    const html = printHtml(await press.template(), pages, { ...(await look(parts)), title })
    if (html === null) throw new Error('the built print page has no place for pages')
    return html
  }

  async function textOf(
    documents: readonly ExportedDocument[],
    { parts, target }: NotesWish,
  ): Promise<string> {
    const shown = await look(parts)
    return target === 'markdown' ? markdownOf(documents, shown) : wholeHtml(documents, shown)
  }

  async function contentOf(document: ExportedDocument, wish: PagesWish, signal: AbortSignal) {
    const { target, parts, paper } = wish
    if (target === 'markdown' || target === 'html') return textOf([document], { parts, target })
    return press.pdf(await typeset(document, parts), paper, signal)
  }

  return {
    /**
     * Prints pages, or writes them into a file where the learner chooses, which is there when it is whole. Null: the
     * learner closed the system's dialog. Rejects with `not-found`, with `export-not-written`, `export-not-printed`, and
     * with `cancelled`.
     */
    async pages(wish: PagesWish, { signal, report }: CallContext): Promise<ExportedFile | Printed | null> {
      const path = wish.target === 'printer' ? '' : await chooseTarget(nameOf(wish), wish.target)
      if (path === null) return null
      report(0, basename(path))
      const document = await gatherPages(wish, sources, { report: (part) => report(part * GATHERING) })
      const pages = document.pages.length
      report(SETTING)
      if (wish.target === 'printer') {
        const isPrinted = await press.print(await typeset(document, wish.parts), wish.paper, signal)
        return isPrinted ? { name: null, fileId: null, pages } : null
      }
      const content = await contentOf(document, wish, signal)
      report(1)
      await writePlainly(path, content)
      return { name: basename(path), fileId: remember(path), pages }
    },

    /**
     * Writes every page that has a note or a mark into one file where the learner chooses. Null: the dialog was closed.
     * Rejects with `export-nothing` where nothing was written yet, with `export-not-written`, and with `cancelled`.
     */
    async notes(wish: NotesWish, { report }: CallContext): Promise<ExportedFile | null> {
      const wanted = writtenIn(sources, wish.removed)
      if (wanted.length === 0) throw new SoundleafError('export-nothing')
      const path = await chooseTarget(NOTES_NAME[language()], wish.target)
      if (path === null) return null
      report(0, basename(path))
      const documents = await gatherWritten(wanted, sources, { report })
      report(1)
      await writePlainly(path, await textOf(documents, wish))
      const count = documents.reduce((sum, { pages }) => sum + pages.length, 0)
      return { name: basename(path), fileId: remember(path), pages: count }
    },
  }

  function nameOf({ documentId, first, last }: PagesWish): string {
    const document = sources.library.documents().find(({ id }) => id === documentId)
    if (document === undefined) throw new SoundleafError('not-found', { documentId })
    const numbers = sources.library.pages(documentId).map(({ number }) => number)
    const isWhole = first <= Math.min(...numbers) && last >= Math.max(...numbers)
    const range = first === last ? ` ${first}` : ` ${first}-${last}`
    return `${fileName(document.title)}${isWhole ? '' : range}`
  }
}

export type ExportService = ReturnType<typeof createExportService>

/** A file that cannot be written is the learner's to know about, with the system's reason. */
async function writePlainly(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await replaceFile(path, content)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new SoundleafError('export-not-written', { reason }, { cause: error })
  }
}
