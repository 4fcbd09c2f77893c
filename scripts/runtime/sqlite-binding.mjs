import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { cacheFolder, onPath, projectRoot, readJson, tell } from './places.mjs'

const run = promisify(execFile)
const require = createRequire(import.meta.url)

/** The Node-API version from which better-sqlite3's own prebuilt binding works. */
const PREBUILT_NEEDS_NAPI = 10
const SHIM = path.join(projectRoot, 'native/napi10_shim.h')

/**
 * The better-sqlite3 binding to load on a runtime with this Node-API version: null for the package's own, else a
 * file built here once with g++ (docs/adr/0001-fallback-runtime.md).
 * @param {number} napi
 * @returns {Promise<string | null>}
 */
export async function sqliteBinding(napi) {
  if (napi >= PREBUILT_NEEDS_NAPI) return null
  const file = await bindingFile()
  if (!existsSync(file)) await build(file)
  return file
}

/** True when the binding for an old runtime is in the cache already. */
export async function bindingIsBuilt() {
  return existsSync(await bindingFile())
}

/** True when the binding can be built. */
export function hasCompiler() {
  return onPath('g++') !== null && onPath('gcc') !== null
}

/** Where the sources of the build are. */
function sources() {
  return {
    driver: path.dirname(require.resolve('better-sqlite3/package.json')),
    wrapper: path.dirname(require.resolve('node-addon-api/package.json')),
    headers: path.join(path.dirname(require.resolve('node-api-headers/package.json')), 'include'),
  }
}

/** The name carries all that goes into the build, so that a change of any of it builds anew. */
async function bindingFile() {
  const manifest = readJson(path.join(sources().driver, 'package.json'))
  const { version } = /** @type {{ version: string }} */ (manifest)
  const key = createHash('sha256')
    .update(await readFile(SHIM))
    .update(JSON.stringify([COMPILE_C, COMPILE_CPP, LINK]))
    .digest('hex')
    .slice(0, 12)
  return path.join(
    cacheFolder,
    `better-sqlite3-${version}-napi8-${process.platform}-${process.arch}-${key}.node`,
  )
}

const COMPILE_C = ['-O2', '-fPIC', '-w', '-std=c99', '-D_GNU_SOURCE']
const COMPILE_CPP = [
  ...['-O2', '-fPIC', '-w', '-std=c++20', '-fvisibility=hidden'],
  ...['-DNAPI_VERSION=8', '-DNAPI_DISABLE_CPP_EXCEPTIONS', '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'],
]
const LINK = ['-shared', '-s', '-ldl', '-Wl,-Bsymbolic']

/** @param {string} file */
async function build(file) {
  if (!hasCompiler()) throw new Error('g++ is needed to build the SQLite binding: run `npm run setup`')
  tell('building the SQLite binding for the fallback runtime (once, about half a minute)')
  const { driver, wrapper, headers } = sources()
  const sqlite = path.join(driver, 'deps/sqlite3')
  const gypi = await readFile(path.join(driver, 'deps/defines.gypi'), 'utf8')
  const defines = [...gypi.matchAll(/'([A-Z0-9_]+=?[^']*)',/g)].map((match) => `-D${match[1] ?? ''}`)
  if (defines.length === 0)
    throw new Error('better-sqlite3 no longer lists its SQLite options where we read them')
  const includes = [headers, wrapper, sqlite, path.join(driver, 'src')].map((folder) => `-I${folder}`)

  await mkdir(cacheFolder, { recursive: true })
  const scratch = await mkdtemp(path.join(cacheFolder, 'build-'))
  try {
    const objects = [path.join(scratch, 'sqlite3.o'), path.join(scratch, 'better_sqlite3.o')]
    const [c, cpp] = /** @type {[string, string]} */ (objects)
    await Promise.all([
      run('gcc', [...COMPILE_C, ...defines, `-I${sqlite}`, '-c', path.join(sqlite, 'sqlite3.c'), '-o', c]),
      run('g++', [
        ...COMPILE_CPP,
        ...['-include', SHIM, ...includes],
        ...['-c', path.join(driver, 'src/better_sqlite3.cpp'), '-o', cpp],
      ]),
    ])
    const binding = path.join(scratch, 'binding.node')
    await run('g++', ['-o', binding, ...objects, ...LINK])
    await rename(binding, file)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
