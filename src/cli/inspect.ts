import { parseArgs } from 'node:util'
import type { Imported } from '#core/import/index.ts'
import { importBytes } from '#core/import/index.ts'
import { formatPage } from '#core/text/format.ts'
import { decodeTools } from '#main/library/decode.ts'
import { fileSource } from '#main/library/sources.ts'
import type { ErrorCode } from '#shared/bridge/errors.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { FormattedPage, ImportedPage } from '#shared/model/document.ts'

const HELP = `用法 Usage: cli inspect FILE [--json]

写出文件里的文档：页、块、句、词，位置以 UTF-16 单位计，指向该页的 text。
Writes what the file holds: documents, pages, blocks, sentences, words. start and end are UTF-16 offsets into the
page's text. JSON, unless stdout is a terminal and --json is not given.
`

interface InspectedPage extends FormattedPage {
  readonly number: number
}

/** Runs \`cli inspect\`. Resolves to the exit code: 0 done, 1 failed, 2 bad use. */
export async function run(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${HELP}`)
    return 2
  }
  if (options.help) {
    process.stdout.write(HELP)
    return 0
  }
  try {
    const imported = await importFile(options.file)
    if (options.json || !process.stdout.isTTY) writeJson(imported)
    else writeOutline(imported)
    return 0
  } catch (error) {
    if (!(error instanceof SoundleafError)) throw error
    process.stderr.write(`${options.file}: ${messageOf(error.code)}\n`)
    return 1
  }
}

function readOptions(args: string[]): { file: string; json: boolean; help: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const [file = ''] = positionals
    if (!values.help && (positionals.length !== 1 || file === '')) {
      return '请给出一个文件 One FILE is needed.'
    }
    return { file, ...values }
  } catch (error) {
    if (error instanceof TypeError) return error.message
    throw error
  }
}

async function importFile(path: string): Promise<Imported> {
  const task = await fileSource(path).read()
  if (task.kind !== 'file') throw new SoundleafError('import-unreadable', { name: path })
  return importBytes(task, decodeTools)
}

function inspectPage({ number, text }: ImportedPage): InspectedPage {
  return { number, ...formatPage(text) }
}

/** Page by page: a large file's JSON does not fit into one string. */
function writeJson({ documents, warnings }: Imported): void {
  const { stdout } = process
  stdout.write('{"documents":[')
  for (const [i, { title, pages }] of documents.entries()) {
    stdout.write(`${i > 0 ? ',' : ''}{"title":${JSON.stringify(title)},"pages":[`)
    for (const [j, page] of pages.entries()) {
      stdout.write(`${j > 0 ? ',' : ''}${JSON.stringify(inspectPage(page))}`)
    }
    stdout.write(']}')
  }
  stdout.write(`],"warnings":${JSON.stringify(warnings)}}\n`)
}

function writeOutline({ documents, warnings }: Imported): void {
  for (const { title, pages } of documents) {
    process.stdout.write(`${title}  (${pages.length} 页 pages)\n`)
    for (const page of pages) writePage(inspectPage(page))
  }
  for (const { code, page, detail } of warnings) {
    process.stderr.write(`提醒 warning: ${code}${page === null ? '' : ` (第${page}页)`} ${detail}\n`)
  }
}

function writePage({ number, title, blocks }: InspectedPage): void {
  process.stdout.write(`\n— ${number} — ${title}\n`)
  for (const { kind, level, marker, text } of blocks) {
    process.stdout.write(
      `${kind.padEnd(10)} ${'  '.repeat(level)}${marker}${marker === '' ? '' : ' '}${text}\n`,
    )
  }
}

/** Cause, what was kept, what to do; Chinese, then English. */
const MESSAGES: Partial<Record<ErrorCode, readonly [string, string]>> = {
  'import-empty': [
    '文件是空的，没有文字。没有导入任何内容，文件没有改动。请换一个有文字的文件。',
    'The file is empty. Nothing was imported, the file is as it was. Choose a file that has text in it.',
  ],
  'import-binary': [
    '这不是文本文件（可能是图片、压缩包或程序）。没有导入任何内容，文件没有改动。请导出成 .txt 或 .md。',
    'This is not a text file. Nothing was imported, the file is as it was. Export it as .txt or .md.',
  ],
  'import-no-pages': [
    '文件里没有找到可以读的页面。没有导入任何内容，文件没有改动。请检查文件内容。',
    'No readable pages were found. Nothing was imported, the file is as it was. Look at what the file holds.',
  ],
  'import-too-large': [
    '文件超过 200 MB。没有导入任何内容，文件没有改动。请把它拆成几个小文件。',
    'The file is larger than 200 MB. Nothing was imported, the file is as it was. Split it into smaller files.',
  ],
  'import-unreadable': [
    '文件打不开，或者认不出它的编码。没有导入任何内容，文件没有改动。请确认路径和权限，或另存为 UTF-8。',
    'The file cannot be opened, or its encoding is unknown. Nothing was imported, the file is as it was. Check its path and your rights, or save it as UTF-8.',
  ],
}

function messageOf(code: ErrorCode): string {
  return MESSAGES[code]?.join('\n') ?? code
}
