import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleFile } from '#main/security/bundle-path.ts'

let folder: string
let root: string

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'soundleaf-bundle-')))
  root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  mkdirSync(join(folder, 'renderer-secret'))
  writeFileSync(join(root, 'index.html'), 'page')
  writeFileSync(join(root, 'assets', 'a b.js'), 'script')
  writeFileSync(join(root, '..a.js'), 'script')
  writeFileSync(join(folder, 'soundleaf.db'), 'secret')
  writeFileSync(join(folder, 'renderer-secret', 'key.txt'), 'secret')
  symlinkSync(join(folder, 'soundleaf.db'), join(root, 'link.js'))
  symlinkSync(folder, join(root, 'up'))
  symlinkSync(join(root, 'assets'), join(root, 'inside'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the page’s own scheme', () => {
  test.each([
    ['app://bundle/index.html', 'index.html'],
    ['app://bundle/index.html?x=1#/page/8', 'index.html'],
    ['app://bundle/assets/a%20b.js', 'assets/a b.js'],
    ['app://bundle/inside/a%20b.js', 'assets/a b.js'],
    ['app://bundle/..a.js', '..a.js'],
  ])('serves %s', (address, file) => {
    expect(bundleFile(root, address)).toBe(join(root, file))
  })

  test.each([
    ['a folder above, escaped', 'app://bundle/..%2fsoundleaf.db'],
    ['a folder above, escaped in part', 'app://bundle/%2e%2e/soundleaf.db'],
    ['a folder above, escaped whole', 'app://bundle/%2e%2e%2fsoundleaf.db'],
    ['a folder above, escaped twice', 'app://bundle/%252e%252e%252fsoundleaf.db'],
    ['a folder above, from inside', 'app://bundle/assets/..%2f..%2fsoundleaf.db'],
    ['a sibling that begins with the same name', 'app://bundle/..%2frenderer-secret%2fkey.txt'],
    ['backslashes', 'app://bundle/..%5csoundleaf.db'],
    ['a drive', 'app://bundle/C:%5cWindows%5cwin.ini'],
    ['an absolute path', 'app://bundle/%2fetc%2fpasswd'],
    ['an absolute path, twice', 'app://bundle//etc/passwd'],
    ['a NUL', 'app://bundle/index.html%00.js'],
    ['a broken escape', 'app://bundle/%E0%A4%A'],
    ['a link to a file outside', 'app://bundle/link.js'],
    ['a link to a folder outside', 'app://bundle/up/soundleaf.db'],
    ['another host', 'app://other/index.html'],
    ['another scheme', 'file:///etc/passwd'],
    ['the folder itself', 'app://bundle/'],
    ['a file that is not there', 'app://bundle/none.js'],
    ['no address', 'index.html'],
  ])('does not serve %s: %s', (_what, address) => {
    expect(bundleFile(root, address)).toBeNull()
  })
})
