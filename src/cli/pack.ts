import { readFile, readdir, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { findSharedSentences } from '#core/study/check-pack.ts'
import { checkStudyPage, type PackProblem } from '#core/study/check-page.ts'
import { importBytes } from '#core/import/index.ts'
import { formatPage } from '#core/text/format.ts'
import { decodeTools } from '#main/library/decode.ts'
import { replaceFile } from '#main/files/replace-file.ts'
import {
  archiveFiles,
  fingerprint,
  folderFiles,
  manifestFile,
  packArchive,
  readManifest,
  readStudyPage,
  writeManifest,
  type PackFiles,
  type PackManifest,
} from '#main/study/pack.ts'
import { strictText } from '#main/study/zip.ts'
import type { ImportedPage } from '#shared/model/document.ts'
import type { StudySections } from '#shared/model/study.ts'
import { printPrompt, readAnswer } from './pack-answer.ts'

const USAGE = `usage: pack check PACK --document FILE      检查学习包（文件夹或 .soundleaf）是否完整、与原文对齐
       pack build FOLDER --out FILE.soundleaf
                                            把学习包文件夹装成一个文件
       pack stamp FOLDER --document FILE    为学习包写出 pack.json（页面指纹）
       pack read-answer FILE [--page N] [--layout]
                                            读懂从聊天机器人粘回的答案，写成 JSON；--layout 写成学习页版式
       pack prompt --document FILE --page N[-M]
                                            为一页或几页写出现成的提示词
`

interface PageReport {
  readonly number: number
  readonly problems: readonly PackProblem[]
}

type Request =
  | { readonly command: 'build'; readonly folder: string; readonly out: string }
  | { readonly command: 'check' | 'stamp'; readonly folder: string; readonly document: string }
  | {
      readonly command: 'read-answer'
      readonly file: string
      readonly page: number | null
      readonly layout: boolean
    }
  | { readonly command: 'prompt'; readonly document: string; readonly first: number; readonly last: number }

/**
 * `pack check` holds a study pack to docs/study-pack-format.md and prints a report per page; exit 1 on any problem.
 * `pack stamp` writes the manifest that ties the pack's files to the document's pages; `pack build` makes one file of
 * them. `pack read-answer` shows what the paste-back parser makes of an answer; `pack prompt` writes the prompt that
 * asks for one.
 */
export async function run(args: string[]): Promise<number> {
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    process.stdout.write(USAGE)
    return 0
  }
  const request = readArguments(args)
  if (request === null) {
    process.stderr.write(USAGE)
    return 2
  }
  switch (request.command) {
    case 'read-answer':
      return readAnswer(request.file, request.page, request.layout)
    case 'prompt':
      return printPrompt(await readDocument(request.document), request.first, request.last)
    case 'build':
      await build(request.folder, request.out)
      return 0
    case 'stamp':
      await stamp(request.folder, await readDocument(request.document))
      return 0
    case 'check':
      return check(request.folder, await readDocument(request.document))
  }
}

function readArguments(args: string[]): Request | null {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        document: { type: 'string' },
        page: { type: 'string' },
        out: { type: 'string' },
        layout: { type: 'boolean' },
      },
    })
    const [command, path, ...others] = positionals
    return others.length > 0 ? null : readRequest(command, path, values)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return null
  }
}

interface Options {
  readonly document?: string | undefined
  readonly page?: string | undefined
  readonly out?: string | undefined
  readonly layout?: boolean | undefined
}

function readRequest(
  command: string | undefined,
  path: string | undefined,
  { document, page, out, layout = false }: Options,
): Request | null {
  if (command === 'build') {
    const isAsked = path !== undefined && out !== undefined
    return isAsked && document === undefined && page === undefined && !layout
      ? { command, folder: path, out }
      : null
  }
  if (out !== undefined) return null
  const pages = page === undefined ? null : /^([1-9]\d{0,5})(?:-([1-9]\d{0,5}))?$/.exec(page)
  if (page !== undefined && pages === null) return null
  const first = pages ? Number(pages[1]) : null
  const last = pages ? Number(pages[2] ?? pages[1]) : null
  if (command === 'check' || command === 'stamp') {
    if (path === undefined || document === undefined || pages !== null || layout) return null
    return { command, folder: path, document }
  }
  if (command === 'read-answer') {
    if (path === undefined || document !== undefined || first !== last) return null
    return { command, file: path, page: first, layout }
  }
  if (command !== 'prompt' || path !== undefined || document === undefined || layout) return null
  return first === null || last === null ? null : { command, document, first, last }
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
    const { number } = await readStudyPage(folderFiles(folder), file)
    const page = pages.find((candidate) => candidate.number === number)
    if (number === null || !page) throw new Error(`${file}: no page ${number ?? '?'} in the document`)
    entries.push({ number, file, fingerprint: fingerprint(page.text) })
  }
  const title = formatPage(pages[0]?.text ?? '').title
  await writeManifest(folder, { title, language: 'zh-CN', licence: 'GPL-3.0-or-later', pages: entries })
}

/** All that the manifest names, and nothing else that lies in the folder. */
async function build(folder: string, out: string): Promise<void> {
  const files = folderFiles(folder)
  const manifest = await readManifest(files)
  const names = manifest.pages.flatMap(({ file, text }) => (text === undefined ? [file] : [file, text]))
  const contents: Record<string, string> = manifestFile(manifest)
  for (const name of names) {
    const text = strictText(await files(name))
    if (text === null) throw new Error(`${name}: not UTF-8`)
    contents[name] = text
  }
  await replaceFile(out, await packArchive(contents))
  process.stderr.write(`${out}: ${manifest.pages.length} 页 pages\n`)
}

async function filesOf(path: string): Promise<PackFiles> {
  return (await stat(path)).isDirectory() ? folderFiles(path) : archiveFiles(await readFile(path))
}

async function check(path: string, pages: readonly ImportedPage[]): Promise<number> {
  const files = await filesOf(path)
  const manifest = await readManifest(files)
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
    const parsed = await readStudyPage(files, entry.file)
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
