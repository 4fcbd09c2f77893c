import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ClipCache } from '#main/speech/clip-cache.ts'
import { clipKey } from '#main/speech/clip-key.ts'
import { ClipMemory } from '#main/speech/clip-memory.ts'
import type { Clip } from '#shared/model/speech.ts'
import { tokensOf } from './course.ts'

let folder: string
const problems: unknown[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soundleaf-clips-'))
  problems.length = 0
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function open(limitBytes = 1e6, at = folder): ClipCache {
  return new ClipCache({ folder: at, limitBytes, onProblem: (error) => problems.push(error) })
}

function clip(bytes = 8000): Clip {
  const pcm = Uint8Array.from({ length: bytes }, (_, at) => at % 251)
  return {
    voice: 'flite:slt',
    sampleRate: 16_000,
    durationMs: bytes / 32,
    pcm,
    words: [{ start: 0, end: 0, t0: 20, t1: 220.5 }],
    phones: [{ ipa: 'ɑ', t0: 20, t1: 100 }],
  }
}

function keyOf(text: string): string {
  const identity = { engine: 'flite', engineVersion: '1', voice: 'flite:slt', accent: 'us' } as const
  return clipKey(identity, tokensOf(text))
}

function fileOf(key: string, extension: 'json' | 'wav'): string {
  return join(folder, key.slice(0, 2), key.slice(2, 4), `${key}.${extension}`)
}

async function filesIn(at: string): Promise<string[]> {
  const entries = await readdir(at, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

describe('the key of a clip', () => {
  const identity = { engine: 'flite', engineVersion: '1', voice: 'flite:slt', accent: 'us' } as const

  it('does not depend on where the words stand', () => {
    const tokens = tokensOf('Docker images')
    const moved = tokens.map((token) => ({ ...token, start: token.start + 40, end: token.end + 40 }))
    expect(clipKey(identity, moved)).toBe(clipKey(identity, tokens))
    expect(clipKey(identity, tokens)).toMatch(/^[0-9a-f]{64}$/u)
  })

  it('changes with whatever changes the sound', () => {
    const tokens = tokensOf('Docker images')
    const keys = [
      clipKey(identity, tokens),
      clipKey({ ...identity, engineVersion: '2' }, tokens),
      clipKey({ ...identity, voice: 'flite:rms' }, tokens),
      clipKey({ ...identity, accent: 'uk' }, tokens),
      clipKey(identity, tokensOf('Docker, images')),
      clipKey(identity, tokensOf('Docker image')),
      clipKey(identity, tokens.slice(1)),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('clips on disk', () => {
  it('come back as they were, also after a restart', async () => {
    const key = keyOf('Docker')
    await open().write(key, clip())
    const found = await open().read(key, 1)
    expect(found).toEqual(clip())
    expect(await filesIn(folder)).toHaveLength(2)
    expect(problems).toEqual([])
  })

  it('are missing without a fuss', async () => {
    expect(await open().read(keyOf('Docker'), 1)).toBeNull()
    expect(problems).toEqual([])
  })

  it.each<readonly [harm: string, extension: 'json' | 'wav', change: (file: Buffer) => Buffer]>([
    ['the audio is cut short', 'wav', (file) => file.subarray(0, -100)],
    ['the audio is empty', 'wav', () => Buffer.alloc(0)],
    [
      'the audio is zeros of the right length',
      'wav',
      (file) => Buffer.concat([file.subarray(0, 44), Buffer.alloc(file.length - 44)]),
    ],
    ['the header is damaged', 'wav', (file) => Buffer.concat([Buffer.from('JUNK'), file.subarray(4)])],
    [
      'the sample rate differs',
      'wav',
      (file) => Buffer.concat([file.subarray(0, 24), Buffer.from([1]), file.subarray(25)]),
    ],
    ['the description is cut short', 'json', (file) => file.subarray(0, -10)],
    ['the description is of another kind', 'json', () => Buffer.from('{"voice":1}')],
    ['the description is empty', 'json', () => Buffer.alloc(0)],
  ])('are taken as missing when %s', async (_, extension, change) => {
    const key = keyOf('Docker')
    const cache = open()
    await cache.write(key, clip())
    const path = fileOf(key, extension)
    await writeFile(path, change(await readFile(path)))
    expect(await cache.read(key, 1)).toBeNull()
    expect(problems).toHaveLength(1)
    await cache.write(key, clip())
    expect(await cache.read(key, 1)).toEqual(clip())
  })

  it('are taken as missing when half of the pair is, or the words do not fit', async () => {
    const key = keyOf('Docker')
    const cache = open()
    await cache.write(key, clip())
    expect(await cache.read(key, 2)).toBeNull()
    await rm(fileOf(key, 'wav'))
    expect(await cache.read(key, 1)).toBeNull()
  })

  it('make room by dropping what was used longest ago', async () => {
    const cache = open(30_000)
    const keys = ['one', 'two', 'three'].map(keyOf)
    for (const [index, key] of keys.entries()) {
      await cache.write(key, clip())
      const usedAt = new Date(Date.now() - 100_000 + index * 1000)
      await utimes(fileOf(key, 'json'), usedAt, usedAt)
    }
    const restarted = open(30_000)
    expect(await restarted.read(keys[0]!, 1)).not.toBeNull() // used again: no longer the oldest
    await restarted.write(keyOf('four'), clip())
    expect(await restarted.read(keys[1]!, 1)).toBeNull()
    expect(await restarted.read(keys[0]!, 1)).not.toBeNull()
    expect(await restarted.read(keyOf('four'), 1)).not.toBeNull()
  })

  it('clear away what an interrupted write left, but not a write under way', async () => {
    const old = `${fileOf(keyOf('old'), 'wav')}.1234.tmp`
    const fresh = `${fileOf(keyOf('fresh'), 'wav')}.1234.tmp`
    for (const path of [old, fresh]) {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, 'half')
    }
    const twoHoursAgo = new Date(Date.now() - 7_200_000)
    await utimes(old, twoHoursAgo, twoHoursAgo)
    await open().write(keyOf('Docker'), clip())
    await expect(stat(old)).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(stat(fresh)).resolves.toBeDefined()
  })

  it('survive many writers of the same clip at once', async () => {
    const key = keyOf('Docker')
    const caches = Array.from({ length: 8 }, () => open())
    await Promise.all(caches.map((cache) => cache.write(key, clip())))
    expect(await open().read(key, 1)).toEqual(clip())
    expect(await filesIn(folder)).toHaveLength(2)
    expect(problems).toEqual([])
  })

  it('are only not kept when the folder cannot be used', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    const cache = open(1e6, file)
    await cache.write(keyOf('Docker'), clip())
    expect(await cache.read(keyOf('Docker'), 1)).toBeNull()
    expect(problems.length).toBeGreaterThan(0)
  })
})

/** Only root may mount; elsewhere the test above stands for it. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0 && mounts()

function mounts(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe.runIf(canMount)('a disk that is full', () => {
  beforeEach(() => execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]))
  afterEach(() => execFileSync('umount', [folder]))

  it('keeps what fits and leaves nothing half written', async () => {
    const cache = open()
    await cache.write(keyOf('small'), clip(8000))
    await cache.write(keyOf('large'), clip(100_000))
    expect(problems).toMatchObject([{ code: 'ENOSPC' }])
    expect(await cache.read(keyOf('small'), 1)).toEqual(clip(8000))
    expect(await cache.read(keyOf('large'), 1)).toBeNull()
    expect(await filesIn(folder)).toHaveLength(2)
  })
})

describe('clips in memory', () => {
  it('drop what was used longest ago and count every byte', () => {
    const memory = new ClipMemory(25_000)
    for (const name of ['a', 'b', 'c']) memory.set(name, clip())
    expect(memory.get('a')).not.toBeNull()
    memory.set('d', clip())
    expect(memory.get('b')).toBeNull()
    expect(memory.get('a')).not.toBeNull()
    memory.set('a', clip(24_000))
    expect(memory.get('c')).toBeNull()
    expect(memory.get('a')?.pcm).toHaveLength(24_000)
    memory.set('huge', clip(26_000))
    expect(memory.get('huge')).toBeNull()
  })
})
