import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { firstSightFile } from '#main/app/first-sight.ts'
import { temporaryFolder } from '../db/workspace.ts'

const PAGE = '<!doctype html>\n<body>\n<div id="app" inert></div>\n</body>\n'
const WINDOW = {
  state: { bounds: { x: 10, y: 20, width: 1280, height: 800 }, isMaximized: false },
  theme: 'dark',
} as const

function place() {
  const folder = temporaryFolder()
  const file = join(folder, 'first-sight.json')
  const pageFile = join(folder, 'index.html')
  writeFileSync(pageFile, PAGE)
  return { file, pageFile, firstSight: firstSightFile(file, pageFile) }
}

/** The data in the page as it is served, as a browser reads it. */
function dataIn(page: string): unknown {
  const [, data] =
    /<script id="first-sight" type="application\/json">([^<]*)<\/script><div id="app"/.exec(page) ?? []
  return JSON.parse(data ?? 'null')
}

describe('the first sight', () => {
  test('is given once, with how the window was, and stays on this machine’s disk no longer', () => {
    const { file, firstSight } = place()
    firstSight.keep(JSON.stringify({ nodes: ['声页 $& $1'] }), WINDOW)
    expect(statSync(file).mode & 0o077).toBe(0)
    const taken = firstSight.take()!
    expect(taken.window).toEqual(WINDOW)
    expect(dataIn(taken.page)).toEqual({ nodes: ['声页 $& $1'] })
    expect(existsSync(file)).toBe(false)
    expect(firstSight.take()).toBeNull()
  })

  test('cannot leave its element, whatever is in it', () => {
    const { firstSight } = place()
    const nodes = ['</script><script>alert(1)</script>', '<!--', ']]>']
    firstSight.keep(JSON.stringify({ nodes }), WINDOW)
    const { page } = firstSight.take()!
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(dataIn(page)).toEqual({ nodes })
  })

  test('is not given to the page of another build', () => {
    const { file, pageFile, firstSight } = place()
    firstSight.keep('{}', WINDOW)
    writeFileSync(pageFile, PAGE.replace('inert', 'inert class="new"'))
    expect(firstSight.take()).toBeNull()
    expect(existsSync(file)).toBe(false)
  })

  test.each([
    ['empty', ''],
    ['cut short', '{"page":"<!doc'],
    ['without a window', `${JSON.stringify({ page: PAGE })}\n{}`],
    [
      'with a theme that there is not',
      `${JSON.stringify({ page: PAGE, window: { ...WINDOW, theme: 'neon' } })}\n{}`,
    ],
    ['of bytes', '\u0000\u0001\n\u0002'],
  ])('is no obstacle when its file is %s', (_name, content) => {
    const { file, firstSight } = place()
    writeFileSync(file, content)
    expect(firstSight.take()).toBeNull()
    firstSight.keep('{}', WINDOW)
    expect(readFileSync(file, 'utf8')).toContain('"theme":"dark"')
  })
})
