import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/**
 * What the app needs of Debian and its relatives, each by the names it has had, newest first: releases since 2024
 * renamed some libraries for 64-bit time.
 */
export const NEEDS = {
  libraries: [['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3'], ['libasound2t64', 'libasound2'], ['libgbm1']],
  display: [['xvfb']],
  compiler: [['g++']],
}

/** True on Debian, Ubuntu and what derives from them. */
export function isDebianLike() {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/**
 * Picks, for each need, the first of its names that a package list knows.
 * @param {readonly (readonly string[])[]} needs
 * @param {(name: string) => boolean} isKnown
 * @returns {{ packages: string[], unknown: string[] }} `unknown`: the last name of each need no list has
 */
export function choosePackages(needs, isKnown) {
  /** @type {string[]} */
  const packages = []
  /** @type {string[]} */
  const unknown = []
  for (const names of needs) {
    const name = names.find(isKnown)
    if (name === undefined) unknown.push(names.at(-1) ?? '')
    else packages.push(name)
  }
  return { packages, unknown }
}

/**
 * True when apt's lists have a package of this name that could be installed.
 * @param {string} name
 */
function aptKnows(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  return /^ {2}Candidate: (?!\(none\))/m.test(stdout)
}

/**
 * The arguments of the `apt-get` call that installs packages.
 * @param {readonly string[]} packages
 */
export function aptArguments(packages) {
  return ['install', '-y', '--no-install-recommends', ...packages]
}

/**
 * The packages' names on this release; asks for fresh lists when a name is in none and `refresh` is given.
 * @param {readonly (readonly string[])[]} needs
 * @param {(() => void) | null} refresh
 * @returns {string[]}
 */
export function packagesHere(needs, refresh) {
  let choice = choosePackages(needs, aptKnows)
  if (choice.unknown.length > 0 && refresh !== null) {
    refresh()
    choice = choosePackages(needs, aptKnows)
    if (choice.unknown.length > 0) throw new Error(`apt knows no package ${choice.unknown.join(', ')}`)
  }
  return [...choice.packages, ...choice.unknown]
}

/**
 * Runs apt-get, its output on our standard error.
 * @param {readonly string[]} args
 */
export function aptGet(args) {
  const { status } = spawnSync('apt-get', args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return status === 0
}
