import * as v from 'valibot'
import { parseStudyPage } from '#core/study/parse-page.ts'
import { tidySection } from '#core/study/tidy-section.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { sectionSchemas } from '#shared/bridge/study.schema.ts'
import type { PackProblem, PackProblemCode } from '#shared/model/pack.ts'
import { SECTION_NAMES } from '#shared/model/study.ts'
import type { SectionEntry } from '#shared/model/study-section.ts'
import type { CallContext } from '#main/ipc/handlers.ts'
import { fingerprint, readManifest, type PackFiles, type PackManifest } from './pack.ts'
import { strictText } from './zip.ts'

export interface PackPage {
  readonly number: number
  readonly fingerprint: string
  readonly entries: readonly SectionEntry[]
  /** The page itself; null when the pack does not bring it. */
  readonly text: string | null
}

export interface ReadPack {
  readonly title: string
  readonly pages: readonly PackPage[]
  readonly problems: readonly PackProblem[]
}

/** Line ends and tabs are text; the other control characters only hide something. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/u

/**
 * Reads a pack page by page. What is wrong with a page is told beside the others; sections that are whole are taken even
 * then. Rejects as `readManifest` does.
 */
export async function readPack(files: PackFiles, { report }: CallContext): Promise<ReadPack> {
  const manifest = await readManifest(files)
  const pages: PackPage[] = []
  const problems: PackProblem[] = []
  for (const [index, entry] of manifest.pages.entries()) {
    report(index / manifest.pages.length)
    const tell = (code: PackProblemCode): void => void problems.push({ page: entry.number, code })
    pages.push({
      number: entry.number,
      fingerprint: entry.fingerprint,
      entries: await readEntries(files, entry.file, tell),
      text: await readText(files, entry, tell),
    })
  }
  return { title: manifest.title, pages, problems }
}

type Tell = (code: PackProblemCode) => void

async function readFile(files: PackFiles, name: string, tell: Tell): Promise<string | null> {
  try {
    const text = strictText(await files(name))
    if (text === null) tell('not-text')
    return text
  } catch (error) {
    if (!(error instanceof SoundleafError)) throw error
    tell(error.params['reason'] === 'missing' ? 'missing' : 'damaged')
    return null
  }
}

async function readEntries(files: PackFiles, file: string, tell: Tell): Promise<readonly SectionEntry[]> {
  const markdown = await readFile(files, file, tell)
  if (markdown === null) return []
  const { sections, unplaced } = parseStudyPage(markdown)
  const entries = SECTION_NAMES.flatMap((section) =>
    sections[section] === undefined
      ? []
      : // The parser gives each section the value of its own kind.
        [tidySection({ section, value: sections[section] } as SectionEntry)],
  )
  if (entries.length === 0 && unplaced.length > 0) tell('nothing-found')
  const fitting = entries.filter(({ section, value }) => v.is(sectionSchemas[section], value))
  if (fitting.length < entries.length) tell('too-long')
  return fitting
}

/** The page's text, if it is the one that the fingerprint stands for. */
async function readText(
  files: PackFiles,
  { text: file, fingerprint: expected }: PackManifest['pages'][number],
  tell: Tell,
): Promise<string | null> {
  const text = file === undefined ? null : await readFile(files, file, tell)
  if (text === null) return null
  if (fingerprint(text) === expected && !CONTROLS.test(text)) return text
  tell('damaged')
  return null
}
