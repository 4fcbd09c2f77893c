import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { completeRuntime, locateElectron } from './electron-runtime.mjs'
import { aptArguments, aptGet, isDebianLike, NEEDS, packagesHere } from './runtime/debian.mjs'
import { hasVirtualDisplay } from './runtime/display.mjs'
import { forgetFailedDownload } from './runtime/official.mjs'
import { isRoot, lacksDisplay, projectRoot, runCommand, tell } from './runtime/places.mjs'
import { bindingIsBuilt, hasCompiler } from './runtime/sqlite-binding.mjs'
import { missingLibraries, sandboxTrouble } from './runtime/system-libraries.mjs'

const USAGE = `npm run setup [-- --retry-download]

Gets ready to run: finds or fetches Electron, and on Debian and Ubuntu installs the system libraries it needs
(as root; otherwise it prints the command). Safe to run again.

  --retry-download   try the official Electron again now, not a day after the last failure`

/**
 * What must come from the system before this Electron can run here.
 * @param {import('./electron-runtime.mjs').LocatedElectron} electron
 */
async function systemNeeds(electron) {
  const libraries = missingLibraries(electron.binary)
  const needs = [
    ...(libraries.length > 0 ? NEEDS.libraries : []),
    ...(lacksDisplay() && !hasVirtualDisplay() ? NEEDS.display : []),
    ...(electron.kind === 'fallback' && !(await bindingIsBuilt()) && !hasCompiler() ? NEEDS.compiler : []),
  ]
  return { libraries, needs }
}

/** @param {import('./electron-runtime.mjs').LocatedElectron} electron */
async function provideSystem(electron) {
  const { libraries, needs } = await systemNeeds(electron)
  if (needs.length === 0) return
  if (!isDebianLike()) {
    const wanted = [...libraries, ...needs.filter((names) => !NEEDS.libraries.includes(names)).flat()]
    throw new Error(
      `install these with your system's package manager, then run setup again: ${wanted.join(', ')}`,
    )
  }
  if (!isRoot()) {
    const packages = packagesHere(needs, null)
    throw new Error(
      `some system packages are missing. Install them, then run setup again:\n  sudo apt-get ${aptArguments(packages).join(' ')}`,
    )
  }
  installPackages(needs)
  const left = await systemNeeds(electron)
  if (left.needs.length > 0) {
    throw new Error(
      `still missing after the installation: ${[...left.libraries, ...left.needs.flat()].join(', ')}`,
    )
  }
}

/** @param {readonly (readonly string[])[]} needs */
function installPackages(needs) {
  const refresh = () => {
    tell('fetching the lists of packages')
    if (!aptGet(['update'])) throw new Error('apt-get update failed')
  }
  const packages = packagesHere(needs, refresh)
  tell(`installing ${packages.join(' ')}`)
  if (aptGet(aptArguments(packages))) return
  // The usual reason is a list that is older than the archive.
  refresh()
  if (!aptGet(aptArguments(packages))) throw new Error(`apt-get could not install ${packages.join(' ')}`)
}

/** @param {import('./electron-runtime.mjs').LocatedElectron} electron */
function checkSandbox(electron) {
  const trouble = sandboxTrouble()
  const helper = path.join(path.dirname(electron.binary), 'chrome-sandbox')
  if (trouble === null || !existsSync(helper)) return
  const owner = spawnSync('stat', ['-c', '%u %a', helper], { encoding: 'utf8' }).stdout.trim()
  if (owner === '0 4755') return
  throw new Error(
    `${trouble}, so Electron's sandbox needs its helper. Allow it, then run setup again:\n` +
      `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  )
}

function checkPackages() {
  if (existsSync(path.join(projectRoot, 'node_modules/electron/package.json'))) return
  throw new Error('the packages are not installed yet. Run: npm ci')
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  // The first that runs TypeScript sources without a switch.
  if (major > 22 || (major === 22 && minor >= 18)) return
  throw new Error(`Node ${process.versions.node} is too old here: run this through npm, or install Node 24`)
}

await runCommand(async () => {
  const args = process.argv.slice(2)
  if (args.includes('--help')) {
    process.stdout.write(`${USAGE}\n`)
    return
  }
  checkPackages()
  checkNode()
  if (args.includes('--retry-download')) await forgetFailedDownload()
  const electron = await locateElectron()
  await provideSystem(electron)
  checkSandbox(electron)
  const runtime = await completeRuntime(electron)
  // Only now: it runs TypeScript sources, which an old Node could not even load.
  const { ensurePhonetics } = await import('./build-phonetics.mjs')
  const { ensureDictionary } = await import('./build-dictionary.mjs')
  await ensurePhonetics()
  await ensureDictionary()
  tell(`ready: Electron ${runtime.electron} (${runtime.kind}). Now: npm start`)
})
