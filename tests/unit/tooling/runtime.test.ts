import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { locateElectron } from '../../../scripts/electron-runtime.mjs'
import { packAsar } from '../../../scripts/runtime/asar.mjs'
import { changedAt } from '../../../scripts/runtime/build.mjs'
import { aptArguments, choosePackages, NEEDS } from '../../../scripts/runtime/debian.mjs'
import { refuseUnlessIntact } from '../../../scripts/runtime/fallback.mjs'
import { electronExecutable } from '../../../scripts/runtime/places.mjs'
import { missingIn } from '../../../scripts/runtime/system-libraries.mjs'
import { pngFromXwd } from '../../../scripts/runtime/xwd.mjs'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'soundleaf-runtime-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

describe("an Electron of one's own", () => {
  it('goes before every other', async () => {
    await mkdir(path.dirname(path.join(folder, electronExecutable)), { recursive: true })
    await writeFile(path.join(folder, electronExecutable), '')
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
    expect(await locateElectron()).toEqual({
      kind: 'override',
      binary: path.join(folder, electronExecutable),
    })
  })

  it('is an error when it is not there, not a reason to take another', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
    await expect(locateElectron()).rejects.toThrow('there is no Electron at')
  })
})

describe('what is fetched', () => {
  it('is refused when a single byte differs from what was pinned', async () => {
    const file = path.join(folder, 'runtime.tgz')
    await writeFile(file, 'the runtime')
    const pinned = `sha512-${createHash('sha512').update('the runtime').digest('base64')}`
    await expect(refuseUnlessIntact(file, pinned)).resolves.toBeUndefined()
    await writeFile(file, 'the runtimE')
    await expect(refuseUnlessIntact(file, pinned)).rejects.toThrow('runtime.tgz is not the file we expect')
  })
})

describe('the system packages', () => {
  const onDebian12 = (name: string): boolean => !name.endsWith('t64')

  it('go by their old names on a release that has no new ones', () => {
    const { packages, unknown } = choosePackages([...NEEDS.libraries, ...NEEDS.display], onDebian12)
    expect(packages).toEqual(['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'xvfb'])
    expect(unknown).toEqual([])
  })

  it('go by their new names where both are known, since the old ones are then only provided', () => {
    expect(choosePackages(NEEDS.libraries, () => true).packages).toEqual([
      'libgtk-3-0t64',
      'libnss3',
      'libasound2t64',
      'libgbm1',
    ])
  })

  it('are told when no list knows them', () => {
    expect(choosePackages(NEEDS.compiler, () => false)).toEqual({ packages: [], unknown: ['g++'] })
  })

  it('are installed without what is merely recommended', () => {
    expect(aptArguments(['xvfb'])).toEqual(['install', '-y', '--no-install-recommends', 'xvfb'])
  })
})

it('finds the missing libraries in what ldd says, each once, but not the one that lies beside Electron', () => {
  const report = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibffmpeg.so => not found',
    '\tlibgtk-3.so.0 => not found',
    '\tlibnss3.so => /lib/x86_64-linux-gnu/libnss3.so (0x00007f)',
    '\tlibgtk-3.so.0 => not found',
  ].join('\n')
  expect(missingIn(report)).toEqual(['libgtk-3.so.0'])
})

it('packs an asar whose files can be found through its head', () => {
  const archive = packAsar({ 'package.json': '{"main":"main.js"}', 'main.js': 'const leaf = "声"' })
  const jsonLength = archive.readUInt32LE(12)
  const head = JSON.parse(archive.toString('utf8', 16, 16 + jsonLength)) as {
    files: Record<string, { size: number; offset: string }>
  }
  const bodies = 8 + archive.readUInt32LE(4)
  const read = (name: string): string => {
    const { size, offset } = head.files[name]!
    return archive.toString('utf8', bodies + Number(offset), bodies + Number(offset) + size)
  }
  expect(read('package.json')).toBe('{"main":"main.js"}')
  expect(read('main.js')).toBe('const leaf = "声"')
})

it('knows when anything in a folder last changed', async () => {
  expect(changedAt(path.join(folder, 'nowhere'))).toBeNull()
  await writeFile(path.join(folder, 'a'), '')
  expect(changedAt(folder)).toBe(changedAt(path.join(folder, 'a')))
})

it('turns a window dump into a PNG, its bytes from blue-green-red to red-green-blue', () => {
  const [width, height, headerSize, colours] = [2, 1, 104, 1]
  const dump = Buffer.alloc(headerSize + colours * 12 + width * height * 4)
  const fields = [
    [0, headerSize],
    [16, width],
    [20, height],
    [44, 32],
    [48, width * 4],
    [76, colours],
  ] as const
  for (const [at, value] of fields) dump.writeUInt32BE(value, at)
  dump.set([1, 2, 3, 0, 4, 5, 6, 0], headerSize + colours * 12)

  const png = pngFromXwd(dump)
  expect(png.toString('latin1', 1, 4)).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height])
  const at = png.indexOf('IDAT')
  const pixels = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
  expect([...pixels]).toEqual([0, 3, 2, 1, 6, 5, 4])
})
