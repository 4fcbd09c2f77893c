import { MAX_IMPORT_BYTES } from '#shared/bridge/limits.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { ImportedDocument, ImportedPage } from '#shared/model/document.ts'
import type { ImportWarning } from '#shared/model/library.ts'
import { formatPage } from '#core/text/format.ts'
import { beginsLikeBinary, isFullOfControls } from './binary.ts'
import type { CleanText } from './clean-text.ts'
import { cleanText, countControls } from './clean-text.ts'
import { numberPages } from './number-pages.ts'
import { isEmptyDraft } from './page-draft.ts'
import { readPlainDocument } from './plain-document.ts'
import { readPromptDeck } from './prompt-deck.ts'
import type { ImportProgress, TextTools } from './tools.ts'

export interface Imported {
  readonly documents: readonly ImportedDocument[]
  readonly warnings: readonly ImportWarning[]
}

/**
 * Reads a text file into a document: finds its encoding, repairs damaged text, recognises its format by its content
 * and splits it into pages. Gives everything or nothing: throws a SoundleafError `import-empty`, `import-binary`,
 * `import-no-pages`, `import-too-large`, `import-unreadable`, or `cancelled` after the signal was raised.
 */
export async function importBytes(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  tools: TextTools,
  progress: ImportProgress = {},
): Promise<Imported> {
  if (bytes.byteLength > MAX_IMPORT_BYTES) {
    throw new SoundleafError('import-too-large', { name, limitMb: MAX_IMPORT_BYTES / 1024 / 1024 })
  }
  if (bytes.byteLength === 0) throw new SoundleafError('import-empty', { name })
  if (beginsLikeBinary(bytes)) throw new SoundleafError('import-binary', { name })
  await step(progress, 0)
  const decoded = tools.decode(bytes)
  if (decoded === null)
    throw new SoundleafError(bytes.includes(0) ? 'import-binary' : 'import-unreadable', { name })
  const { text, encoding, certain } = decoded
  if (isFullOfControls(countControls(text), text.length)) throw new SoundleafError('import-binary', { name })
  const guessed: ImportWarning[] = certain ? [] : [{ code: 'encoding-guessed', page: null, detail: encoding }]
  const imported = await read(text, withoutExtension(name), tools, progress)
  return { documents: imported.documents, warnings: [...guessed, ...imported.warnings] }
}

/** Reads pasted text as `importBytes` reads a file. An empty `title` means that the text's own is to be found. */
export async function importText(
  { title, text }: { readonly title: string; readonly text: string },
  tools: TextTools,
  progress: ImportProgress = {},
): Promise<Imported> {
  const imported = await read(text, title, tools, progress)
  if (title.trim() === '') return imported
  return {
    ...imported,
    documents: imported.documents.map((document) => ({ ...document, title: title.trim() })),
  }
}

/** Reports how far the work is; where progress is reported it can be stopped. */
async function step({ signal, report }: ImportProgress, fraction: number): Promise<void> {
  await report?.(fraction)
  if (signal?.aborted === true) throw new SoundleafError('cancelled')
}

async function read(
  text: string,
  name: string,
  tools: TextTools,
  progress: ImportProgress,
): Promise<Imported> {
  if (text.trim() === '') throw new SoundleafError('import-empty', { name })
  await step(progress, 0.2)
  const clean = cleanText(text, tools.codePages())
  await step(progress, 0.7)
  const deck = readPromptDeck(clean.lines)
  const drafts = deck ?? readPlainDocument(clean.lines)
  const found = drafts.filter((draft) => !isEmptyDraft(draft))
  const warnings = warnAboutFile(clean)
  for (const draft of drafts) {
    if (isEmptyDraft(draft)) warnings.push({ code: 'empty-page-skipped', page: draft.number, detail: '' })
  }
  const readable = found.some(({ from, to }) =>
    clean.lines.slice(from, to).some((line) => READABLE.test(line)),
  )
  if (!readable) throw new SoundleafError('import-no-pages', { name })
  await step(progress, 0.8)
  const numbered = numberPages(found, clean)
  await step(progress, 1)
  const title = titleOf(numbered.pages, name)
  return { documents: [{ title, pages: numbered.pages }], warnings: [...warnings, ...numbered.warnings] }
}

const READABLE = /[\p{L}\p{N}]/u

function warnAboutFile({ codePages, controls }: CleanText): ImportWarning[] {
  const warnings: ImportWarning[] = []
  if (codePages.length > 0) warnings.push({ code: 'text-repaired', page: null, detail: codePages.join(', ') })
  if (controls > 0) {
    warnings.push({ code: 'control-characters-removed', page: null, detail: String(controls) })
  }
  return warnings
}

function titleOf(pages: readonly ImportedPage[], name: string): string {
  const [first] = pages
  const title = first === undefined ? '' : formatPage(first.text).title
  return title === '' ? name : title
}

function withoutExtension(name: string): string {
  return name.replace(/(?<=.)\.[^./\\]{1,10}$/u, '')
}
