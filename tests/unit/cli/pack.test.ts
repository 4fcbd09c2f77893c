import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseStudyPage } from '#core/study/parse-page.ts'

const PAGE = 'resources/courses/aws-containers/page-08.md'
const COURSE = 'resources/courses/aws-containers.prompts.txt'
const folder = mkdtempSync(join(tmpdir(), 'pack-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function pack(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/index.ts', 'pack', ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

function fileWith(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('cli pack read-answer', () => {
  it('prints what an answer holds as JSON', () => {
    const { status, stdout, stderr } = pack('read-answer', PAGE)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { number, title, sections } = parseStudyPage(readFileSync(PAGE, 'utf8'))
    expect(JSON.parse(stdout)).toMatchObject({ pages: [{ number, title, sections }], unplaced: [] })
  })

  it('gives an answer without a number the page that it was asked for, and tells what found no place', () => {
    const file = fileWith('answer.md', '好的！\n\n**9. 小结**\n- 一\n- 二\n')
    const { status, stdout, stderr } = pack('read-answer', file, '--page', '12', '--layout')
    expect({ status, stdout }).toEqual({ status: 0, stdout: '# 第 12 页 ·\n\n## 9. 小结\n\n1. 一\n2. 二\n' })
    expect(stderr).toContain('好的！')
  })

  it('exits with 1 when nothing was recognised, and still prints every line', () => {
    const { status, stdout } = pack('read-answer', fileWith('chat.md', '我看不到图片。\n'))
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ unplaced: [{ text: '我看不到图片。', start: 0, end: 7 }] })
  })

  it('exits with 1 and the reason when the file is not there', () => {
    const { status, stderr } = pack('read-answer', join(folder, 'nothing.md'))
    expect(status).toBe(1)
    expect(stderr).toContain('nothing.md')
  })
})

describe('cli pack build', () => {
  it('makes one file of a folder, which is checked as the folder is', () => {
    const out = join(folder, 'course.soundleaf')
    expect(pack('build', 'resources/courses/aws-containers', '--out', out)).toMatchObject({
      status: 0,
      stdout: '',
    })
    const { status, stdout } = pack('check', out, '--document', COURSE)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ pages: 43, problems: 0 })
  }, 30_000)

  it('exits with 1 when the folder is no pack, and writes nothing', () => {
    const out = join(folder, 'none.soundleaf')
    expect(pack('build', folder, '--out', out).status).toBe(1)
    expect(existsSync(out)).toBe(false)
  })
})

describe('cli pack prompt', () => {
  it('prints the prompt for one page, and for a run of pages', () => {
    const one = pack('prompt', '--document', COURSE, '--page', '8')
    expect(one).toMatchObject({ status: 0, stderr: '' })
    expect(one.stdout.match(/🟩 第 \d+ 页/gu)).toEqual(['🟩 第 8 页'])
    const run = pack('prompt', '--document', COURSE, '--page', '8-10')
    expect(run.stdout.match(/🟩 第 \d+ 页/gu)).toEqual(['🟩 第 8 页', '🟩 第 9 页', '🟩 第 10 页'])
  })

  it('exits with 1 when the document has no such page', () => {
    expect(pack('prompt', '--document', COURSE, '--page', '99')).toMatchObject({ status: 1, stdout: '' })
  })
})

describe('cli pack, used wrongly', () => {
  it.each([
    [['read-answer']],
    [['read-answer', PAGE, '--page', '2-3']],
    [['read-answer', PAGE, '--page', 'x']],
    [['prompt', '--document', COURSE]],
    [['prompt', '--page', '3']],
    [['check', 'folder']],
    [['build', 'folder']],
    [['build', 'folder', '--out', 'x', '--document', COURSE]],
    [['stamp', 'folder', '--document', COURSE, '--page', '3']],
    [['fly']],
  ])('says how to use it: %j', (args) => {
    const { status, stdout, stderr } = pack(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('pack read-answer FILE')
  })

  it('says how to use it when asked', () => {
    const { status, stdout } = pack('read-answer', '--help')
    expect(status).toBe(0)
    expect(stdout).toContain('pack prompt --document FILE --page N[-M]')
  })
})
