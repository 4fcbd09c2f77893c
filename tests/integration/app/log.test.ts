import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeError, logLine, openLog } from '#main/app/log.ts'
import { temporaryFolder } from '../db/workspace.ts'

describe('the log', () => {
  test('writes each line at once, with its fields', () => {
    const file = join(temporaryFolder(), 'logs', 'soundleaf.log')
    const log = openLog(file)
    log('request-blocked', { number: 2, target: 'https://example.org', isLast: true })
    expect(readFileSync(file, 'utf8')).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z request-blocked number=2 target=https:\/\/example\.org isLast=true\n$/,
    )
  })

  test.each([
    ['a sentence', 'Amazon ECS launches tasks'],
    ['Chinese', '我的笔记'],
    ['several lines', 'one\ntwo'],
    ['something long', 'x'.repeat(1000)],
  ])('masks %s, which may be the learner’s', (_what, text) => {
    const line = logLine(new Date(0), 'event', { text })
    expect(line).toBe(`1970-01-01T00:00:00.000Z event text=<${text.length} characters>\n`)
  })

  test('tells where an error came from and not what it says', () => {
    const described = describeError(new RangeError('the learner wrote: secret'))
    expect(described).toMatchObject({ error: 'RangeError', code: 'none' })
    expect(described['at']).toMatch(/^log\.test\.ts:\d+:\d+/)
    expect(JSON.stringify(described)).not.toContain('secret')
    expect(describeError('secret')).toEqual({ error: 'string' })
  })

  test('starts anew when it has grown large, keeping the one before', () => {
    const file = join(temporaryFolder(), 'soundleaf.log')
    writeFileSync(file, 'x'.repeat(1_000_001))
    openLog(file)('begin')
    expect(readFileSync(file, 'utf8')).toMatch(/ begin\n$/)
    expect(existsSync(`${file}.1`)).toBe(true)
  })
})
