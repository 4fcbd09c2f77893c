import { writeStudyPage } from '#core/study/write-page.ts'
import type { StudySections } from '#shared/model/study.ts'
import { fingerprint, manifestFile, packArchive, type PackManifest } from './pack.ts'

export interface PageToPack {
  readonly number: number
  readonly title: string
  readonly text: string
  readonly sections: StudySections
}

interface PackTerms {
  readonly title: string
  readonly licence: string
  /** Whether the pages themselves go along. */
  readonly withText: boolean
}

/** The pages as one zip, in the layout of docs/study-pack-format.md. */
export function writePack(
  pages: readonly PageToPack[],
  { title, licence, withText }: PackTerms,
): Promise<Uint8Array> {
  const width = Math.max(2, ...pages.map(({ number }) => String(number).length))
  const files: Record<string, string> = {}
  const listed: PackManifest['pages'] = []
  for (const { number, title: pageTitle, text, sections } of pages) {
    const name = `page-${String(number).padStart(width, '0')}`
    files[`${name}.md`] = writeStudyPage(number, pageTitle.replace(/\s+/gu, ' '), sections)
    if (withText) files[`${name}.txt`] = text
    listed.push({
      number,
      file: `${name}.md`,
      fingerprint: fingerprint(text),
      ...(withText ? { text: `${name}.txt` } : {}),
    })
  }
  return packArchive({ ...manifestFile({ title, language: 'zh-CN', licence, pages: listed }), ...files })
}
