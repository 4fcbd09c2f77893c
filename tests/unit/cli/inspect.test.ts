import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

interface Inspected {
  readonly documents: readonly {
    readonly title: string
    readonly pages: readonly {
      readonly number: number
      readonly title: string
      readonly text: string
      readonly blocks: readonly Record<string, unknown>[]
    }[]
  }[]
  readonly warnings: readonly unknown[]
}

const folder = mkdtempSync(join(tmpdir(), 'inspect-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function inspect(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/index.ts', ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('cli inspect', () => {
  it('writes the bundled course as JSON', () => {
    const { status, stdout, stderr } = inspect('inspect', 'resources/courses/aws-containers.prompts.txt')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { documents, warnings } = JSON.parse(stdout) as Inspected
    expect(documents.map(({ title, pages }) => [title, pages.length])).toEqual([['Containers on AWS', 43]])
    expect(warnings).toEqual([{ code: 'text-repaired', page: null, detail: 'windows-1254' }])
    expect(stdout).not.toMatch(/\ufffd|â€|Ã|ğŸ|é¡µ/u)
  })

  it('gives each block its kind, level, text, sentences and words', () => {
    const file = fileWith('small.txt', 'Title\n• It’s here')
    const { documents } = JSON.parse(inspect('inspect', file, '--json').stdout) as Inspected
    expect(documents[0]?.pages).toEqual([
      {
        number: 1,
        title: 'Title',
        text: 'Title\n• It’s here',
        blocks: [
          {
            kind: 'title',
            level: 0,
            marker: '',
            text: 'Title',
            start: 0,
            end: 5,
            sentences: [{ text: 'Title', start: 0, end: 5, words: [{ text: 'Title', start: 0, end: 5 }] }],
          },
          {
            kind: 'bullet',
            level: 0,
            marker: '•',
            text: 'It’s here',
            start: 6,
            end: 17,
            sentences: [
              {
                text: 'It’s here',
                start: 8,
                end: 17,
                words: [
                  { text: 'It’s', start: 8, end: 12 },
                  { text: 'here', start: 13, end: 17 },
                ],
              },
            ],
          },
        ],
      },
    ])
  })

  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty', '', /文件是空的.*\nThe file is empty\./u],
    [
      'binary',
      Uint8Array.from({ length: 400 }, (_, i) => i & 255),
      /不是文本文件.*\nThis is not a text file\./u,
    ],
    ['without pages', '---\n\n***\n', /没有找到可以读的页面.*\nNo readable pages/u],
  ])('says in both languages that a file is %s, and exits with 1', (name, content, message) => {
    const { status, stdout, stderr } = inspect('inspect', fileWith(`${name}.txt`, content))
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(message)
  })

  it.each([
    ['missing', join(folder, 'missing.txt')],
    ['a folder', folder],
  ])('says that it cannot read what is %s', (_, path) => {
    const { status, stdout, stderr } = inspect('inspect', path)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/文件打不开.*\nThe file cannot be opened/u)
  })

  it.each([
    ['no command', []],
    ['an unknown command', ['inspekt']],
    ['no file', ['inspect']],
    ['two files', ['inspect', 'a', 'b']],
    ['an unknown option', ['inspect', 'a', '--xml']],
  ])('exits with 2 on %s, and shows the usage', (_, args) => {
    const { status, stdout, stderr } = inspect(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('用法')
  })

  it.each([[['--help']], [['inspect', '--help']]])('helps with %j', (args) => {
    const { status, stdout, stderr } = inspect(...args)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('用法')
  })
})
