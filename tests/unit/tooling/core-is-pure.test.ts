import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const project = path.resolve(import.meta.dirname, '../../..')
const snippetFile = path.join(project, 'src/core/snippet.ts')

/** What tsconfig.core.json says of a file of the core with this text. */
function complaints(code: string): string[] {
  const read = (file: string): string | undefined => (file === snippetFile ? code : ts.sys.readFile(file))
  const file = path.join(project, 'tsconfig.core.json')
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(file, read).config,
    ts.sys,
    project,
    undefined,
    file,
  )
  const host = ts.createCompilerHost(options)
  const getSourceFile = host.getSourceFile.bind(host)
  host.readFile = read
  host.fileExists = (name) => name === snippetFile || ts.sys.fileExists(name)
  host.getSourceFile = (name, language, ...rest) =>
    name === snippetFile ? ts.createSourceFile(name, code, language) : getSourceFile(name, language, ...rest)
  const program = ts.createProgram([snippetFile], options, host)
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

describe("the core's own types", () => {
  it('are enough for plain rules', () => {
    expect(complaints('export const twice = (n: number): number => n * 2\n')).toEqual([])
  })

  it.each([
    ['Node', 'export const x = process.platform\n'],
    ['a Node module', "import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n"],
    ['the DOM', 'export const x = document.title\n'],
    ['timers', 'export const x = setTimeout(() => {}, 1)\n'],
    ['the network', "export const x = fetch('https://example.org')\n"],
    ['any by omission', 'export const f = (x) => x\n'],
    ['an index that may be missing', 'export const f = (a: string[]): string => a[0]\n'],
    ['what Node cannot strip', 'export enum Kind {\n  A,\n}\n'],
  ])('know nothing of %s', (_what, code) => {
    expect(complaints(code)).not.toEqual([])
  })
})
