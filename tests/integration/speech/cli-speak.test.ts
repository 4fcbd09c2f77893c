import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as v from 'valibot'
import { decodeWav } from '#core/speech/wav.ts'
import { run } from '../../../src/cli/speak.ts'
import { loudness } from './clip-checks.ts'

const TEXT = 'ECS: Launch Docker containers on AWS.'
const number = v.number()
const report = v.strictObject({
  voice: v.string(),
  sampleRate: number,
  durationMs: number,
  words: v.array(v.strictObject({ start: number, end: number, t0: number, t1: number })),
  phones: v.array(v.strictObject({ ipa: v.string(), t0: number, t1: number })),
})

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soundleaf-cli-'))
  file = join(folder, 'said.wav')
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

async function cli(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  const out = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  out.mockClear()
  errors.mockClear()
  const code = await run(args)
  return { code, out: out.mock.calls.flat().join('\n'), errors: errors.mock.calls.flat().join('\n') }
}

async function spoken(...args: string[]): Promise<{
  report: v.InferOutput<typeof report>
  sound: ReturnType<typeof decodeWav>
}> {
  const { code, out } = await cli(...args)
  expect(code).toBe(0)
  return { report: v.parse(report, JSON.parse(out)), sound: decodeWav(await readFile(file)) }
}

describe('cli speak', () => {
  it.each(['flite:slt', 'espeak:en-gb-x-rp'])('writes what it reports with %s', async (voice) => {
    const { report: said, sound } = await spoken(TEXT, '--out', file, '--voice', voice)
    expect(said.voice).toBe(voice)
    expect(said.sampleRate).toBe(sound.sampleRate)
    expect(said.durationMs).toBeCloseTo((sound.samples.length * 1000) / sound.sampleRate, 3)
    expect(loudness(sound.samples)).toBeGreaterThan(300)
    expect(said.words.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      'ECS',
      'Launch',
      'Docker',
      'containers',
      'on',
      'AWS',
    ])
    expect(said.words.at(-1)!.t1).toBeLessThanOrEqual(said.durationMs)
    expect(said.phones.length).toBeGreaterThan(20)
  })

  it('says the letters of an abbreviation', async () => {
    const { report: said } = await spoken('ECS', '--out', file)
    expect(said.phones.map(({ ipa }) => ipa).join('')).toBe('isiɛs')
  })

  it.each([0.5, 1.5, 2])('changes the speed to %s, times with it', async (rate) => {
    const normal = await spoken(TEXT, '--out', file)
    const changed = await spoken(TEXT, '--out', file, '--rate', String(rate))
    const ratio = normal.report.durationMs / changed.report.durationMs
    expect(ratio / rate).toBeGreaterThan(0.98)
    expect(ratio / rate).toBeLessThan(1.02)
    for (const [index, word] of changed.report.words.entries()) {
      expect(word.t0 * ratio).toBeCloseTo(normal.report.words[index]!.t0, 3)
    }
    expect(changed.sound.samples.length / changed.sound.sampleRate).toBeCloseTo(
      changed.report.durationMs / 1000,
      3,
    )
  })

  it('takes text that looks like an option as text', async () => {
    const { report: said } = await spoken('-p hello', '--out', file)
    expect(said.words.at(-1)).toMatchObject({ start: 3, end: 8 })
  })

  it('lists the voices', async () => {
    for (const args of [['--voices'], ['--voice', 'list']]) {
      const { code, out } = await cli(...args)
      expect(code).toBe(0)
      const { voices } = v.parse(v.object({ voices: v.array(v.object({ id: v.string() })) }), JSON.parse(out))
      expect(voices.map(({ id }) => id)).toEqual(expect.arrayContaining(['flite:slt', 'espeak:en-us']))
    }
  })

  it.each([
    ['no file to write', ['hello']],
    ['no text', ['--out', 'x.wav']],
    ['an unknown voice', ['hello', '--out', 'x.wav', '--voice', 'flite:nobody']],
    ['an unknown engine', ['hello', '--out', 'x.wav', '--voice', 'nobody']],
    ['a rate out of range', ['hello', '--out', 'x.wav', '--rate', '3']],
    ['a rate that is no number', ['hello', '--out', 'x.wav', '--rate', 'fast']],
    ['an unknown option', ['hello', '--out', 'x.wav', '--loud']],
  ])('refuses %s in both languages with exit code 2', async (_, args) => {
    const { code, out, errors } = await cli(...args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(errors).toMatch(/\p{Script=Han}/u)
    expect(errors).toMatch(/[a-z]{4}/u)
  })

  it('fails with exit code 1 when there is nothing to say or nowhere to write', async () => {
    expect(await cli('', '--out', file)).toMatchObject({ code: 1, out: '' })
    expect(await cli('🚀 …', '--out', file)).toMatchObject({ code: 1, out: '' })
    expect(await cli('hello', '--out', join(folder, 'no', 'such', 'folder.wav'))).toMatchObject({ code: 1 })
  })

  it('helps', async () => {
    expect(await cli('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--out') as unknown })
  })
})
