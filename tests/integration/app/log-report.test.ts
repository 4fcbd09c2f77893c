import fc from 'fast-check'
import { appendFileSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderBytes } from '#main/app/data-folder.ts'
import { logReport } from '#main/app/log-report.ts'
import { describeError, openLog } from '#main/app/log.ts'
import { temporaryFolder } from '../db/workspace.ts'

const VERSIONS = { version: '0.1.0', electron: '45.4.1', chrome: '140', node: '24', platform: 'linux' }
const HEAD = 'Soundleaf 0.1.0 · Electron 45.4.1 · Chrome 140 · Node 24 · linux'

function reportOf(write: (log: ReturnType<typeof openLog>) => void): string {
  const file = join(temporaryFolder(), 'soundleaf.log')
  const log = openLog(file)
  log('begin')
  write(log)
  return logReport(readFileSync(file, 'utf8'), VERSIONS)
}

test('tells what happened, when, and where in the program', () => {
  const report = reportOf((log) => {
    log('call-failed', { call: 'notes.save', ...describeError(new RangeError('secret')) })
    log('request-blocked', { number: 2, target: 'https://example.org', type: 'image' })
  })
  const [head, , failed, blocked] = report.split('\n')
  expect(head).toBe(HEAD)
  expect(failed).toMatch(
    /^\d{4}-\S+Z call-failed call=notes\.save error=RangeError code=none at=log-report\.test\.ts:\d+:\d+/u,
  )
  expect(blocked).toMatch(/ request-blocked number=2 target=… type=image$/u)
})

test.each([
  ['a word that could be a title', 'Kubernetes'],
  ['a file in the home folder', '/home/li/Documents/exam.md'],
  ['a file of another system', 'C:\\Users\\li\\exam.md'],
  ['a host', 'https://my-private-notes.example'],
  ['a sentence', 'The agent registers'],
  ['Chinese', '我的笔记'],
  ['what looks like a field', 'x ms=Kubernetes'],
])('never shows %s, whatever field it stands in', (_what, text) => {
  const fields = [
    'target',
    'aside',
    'sql',
    'key',
    'pack',
    'field',
    'origin',
    'name',
    'error',
    'code',
    'thread',
  ]
  const report = reportOf((log) => {
    for (const field of fields) log('something-happened', { [field]: text })
    log('call-failed', describeError(Object.assign(new Error(text), { name: text, code: text })))
  })
  expect(report).not.toContain(text)
})

test('never shows a line that the log did not write', () => {
  const file = join(temporaryFolder(), 'soundleaf.log')
  openLog(file)('begin')
  appendFileSync(
    file,
    'my note\n2026-01-01T00:00:00.000Z My note\n2026-01-01T00:00:00.000Z my-note and more\n',
  )
  expect(logReport(readFileSync(file, 'utf8'), VERSIONS).split('\n')).toHaveLength(3)
})

test('never shows any text that a learner could have written, in any field', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const marked = `Zq${text}qZ`
      expect(
        reportOf((log) => log('event', { title: marked, at: ` ${marked}`, code: `/${marked}` })),
      ).not.toContain('Zq')
    }),
    { numRuns: 50 },
  )
})

test('holds the end of a long log, and the log itself stays small while it is written', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'soundleaf.log')
  const log = openLog(file)
  for (let number = 1; number <= 9000; number += 1) log('event', { number, type: 'x'.repeat(150) })
  expect(statSync(file).size).toBeLessThan(1_000_500)
  expect(statSync(`${file}.1`).size).toBeLessThan(1_000_500)
  const lines = logReport(readFileSync(file, 'utf8'), VERSIONS).trimEnd().split('\n')
  expect(lines.length).toBeLessThanOrEqual(401)
  expect(lines.at(-1)).toContain('number=9000')
})

test('counts the files of a folder and of its folders, and follows no link out of it', async () => {
  const folder = temporaryFolder()
  const outside = join(temporaryFolder(), 'large')
  writeFileSync(outside, 'x'.repeat(5000))
  mkdirSync(join(folder, 'clips'))
  writeFileSync(join(folder, 'a'), '12345')
  writeFileSync(join(folder, 'clips', 'b'), '123')
  symlinkSync(outside, join(folder, 'link'))
  expect(await folderBytes(folder)).toBe(8)
  expect(await folderBytes(join(folder, 'gone'))).toBe(0)
})
