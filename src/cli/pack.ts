import { readFile, readdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { findSharedSentences } from '#core/study/check-pack.ts'
import { checkStudyPage, type PackProblem } from '#core/study/check-page.ts'
import { importBytes } from '#core/import/index.ts'
import { formatPage } from '#core/text/format.ts'
import { decodeTools } from '#main/library/decode.ts'
import {
  fingerprint,
  readManifest,
  readStudyPage,
  writeManifest,
  type PackManifest,
} from '#main/study/pack.ts'
import type { ImportedPage } from '#shared/model/document.ts'
import type { StudySections } from '#shared/model/study.ts'

const USAGE = `usage: pack check FOLDER --document FILE    检查学习包是否完整、与原文对齐
       pack stamp FOLDER --document FILE    为学习包写出 pack.json（页面指纹）
`

interface PageReport {
  readonly number: number
  readonly problems: readonly PackProblem[]
}

/**
 * `pack check` holds a study pack to docs/study-pack-format.md and prints a report per page; exit 1 on any problem.
 * `pack stamp` writes the manifest that ties the pack's files to the document's pages.
 */
export async function run(args: string[]): Promise<number> {
  const request = readArguments(args)
  if (request === null) {
    process.stderr.write(USAGE)
    return 2
  }
  const { command, folder, document } = request
  const pages = await readDocument(document)
  if (command === 'stamp') {
    await stamp(folder, pages)
    return 0
  }
  return check(folder, pages)
}

function readArguments(
  args: string[],
): { command: 'check' | 'stamp'; folder: string; document: string } | null {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { document: { type: 'string' } },
    })
    const [command, folder] = positionals
    if ((command !== 'check' && command !== 'stamp') || folder === undefined || positionals.length !== 2)
      return null
    return values.document === undefined ? null : { command, folder, document: values.document }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return null
  }
}

async function readDocument(file: string): Promise<readonly ImportedPage[]> {
  const source = { name: basename(file), bytes: await readFile(file) }
  const { documents } = await importBytes(source, decodeTools, {
    signal: { aborted: false },
    report: () => undefined,
  })
  return documents.flatMap((document) => document.pages)
}

async function stamp(folder: string, pages: readonly ImportedPage[]): Promise<void> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md')).sort()
  const entries: PackManifest['pages'] = []
  for (const file of files) {
    const { number } = await readStudyPage(folder, file)
    const page = pages.find((candidate) => candidate.number === number)
    if (number === null || !page) throw new Error(`${file}: no page ${number ?? '?'} in the document`)
    entries.push({ number, file, fingerprint: fingerprint(page.text) })
  }
  const title = formatPage(pages[0]?.text ?? '').title
  await writeManifest(folder, { title, language: 'zh-CN', licence: 'GPL-3.0-or-later', pages: entries })
}

async function check(folder: string, pages: readonly ImportedPage[]): Promise<number> {
  const manifest = await readManifest(folder)
  const sections = new Map<number, StudySections>()
  const reports: PageReport[] = []
  for (const page of pages) {
    const entry = manifest.pages.find((candidate) => candidate.fingerprint === fingerprint(page.text))
    if (!entry) {
      reports.push({
        number: page.number,
        problems: [{ section: 'pack', message: 'no file explains this page' }],
      })
      continue
    }
    const parsed = await readStudyPage(folder, entry.file)
    sections.set(page.number, parsed.sections)
    const wrongNumber =
      parsed.number === page.number ? [] : [{ section: 'pack', message: 'another page’s number' }]
    reports.push({
      number: page.number,
      problems: [...wrongNumber, ...checkStudyPage(parsed, formatPage(page.text))],
    })
  }
  const shared = findSharedSentences(sections)
  const problems = shared.length + reports.reduce((sum, report) => sum + report.problems.length, 0)
  const report = {
    pages: pages.length,
    problems,
    shared,
    reports: reports.filter((r) => r.problems.length > 0),
  }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  return problems === 0 ? 0 : 1
}
