// @ts-check -- checked with the tests, whose page object it shares
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { launch } from '../tests/e2e/harness/launch.ts'
import { prepare, SCREENS } from '../tests/e2e/harness/screens.ts'
import { resolveRuntime } from './electron-runtime.mjs'
import { buildIfStale } from './runtime/build.mjs'
import { hasVirtualDisplay, startPrivateDisplay } from './runtime/display.mjs'
import { electronEnvironment, electronSwitches } from './runtime/launch.mjs'
import { projectRoot, runCommand } from './runtime/places.mjs'

const OUT = path.join(projectRoot, 'out/shots')
const SIZES = /** @type {const} */ ([
  [800, 600],
  [1280, 800],
  [1920, 1080],
])
const LOOKS = /** @type {const} */ ([
  ['light', 'zh-CN'],
  ['dark', 'zh-CN'],
  ['light', 'en'],
  ['dark', 'en'],
])
const USAGE = `npm run shots [-- PART]

Photographs every screen in light and dark, Chinese and English, 800×600, 1280×800 and 1920×1080 into out/shots.
PART photographs only the pictures whose name has it in it: card, dark-en, 800x600.`

/**
 * @param {import('../tests/e2e/harness/screen.ts').Screen} screen
 * @param {string} look
 * @param {string} part
 */
function picturesOf(screen, look, part) {
  return SIZES.map(([width, height]) => ({
    size: { width, height },
    name: `${screen.name}-${look}-${width}x${height}`,
  })).filter(({ name }) => name.includes(part))
}

/**
 * Photographs one screen in all sizes.
 * @param {import('../tests/e2e/harness/launch.ts').Launched} launched
 * @param {string} look
 * @param {import('../tests/e2e/harness/screen.ts').Screen} screen
 * @param {string} part
 */
async function photograph({ page }, look, screen, part) {
  const wanted = picturesOf(screen, look, part)
  if (wanted.length === 0) return 0
  await page.setViewportSize({ width: 1280, height: 800 })
  await screen.open(page)
  await page.mouse.move(0, 0)
  for (const { size, name } of wanted) {
    await page.setViewportSize(size)
    await screen.settle?.(page)
    await page.screenshot({ path: path.join(OUT, `${name}.png`), animations: 'disabled' })
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await screen.close?.(page)
  return wanted.length
}

await runCommand(async () => {
  const [part = ''] = process.argv.slice(2)
  if (part === '--help') {
    console.log(USAGE)
    return
  }
  await buildIfStale()
  const runtime = await resolveRuntime()
  const display = hasVirtualDisplay() ? await startPrivateDisplay({ width: 1920, height: 1080 }) : null
  const plan = {
    binary: runtime.binary,
    switches: electronSwitches(),
    environment: electronEnvironment(runtime, display?.environment),
  }
  await mkdir(OUT, { recursive: true })
  let pictures = 0
  try {
    for (const [theme, language] of LOOKS) {
      const look = `${theme}-${language.slice(0, 2)}`
      if (!SCREENS.some((screen) => picturesOf(screen, look, part).length > 0)) continue
      const userData = await mkdtemp(path.join(tmpdir(), 'soundleaf-shots-'))
      const launched = await launch({ plan, userData })
      try {
        await prepare(launched.page, { theme, language })
        for (const screen of SCREENS) pictures += await photograph(launched, look, screen, part)
      } finally {
        await launched.close()
      }
      await rm(userData, { recursive: true, force: true })
      console.log(`  ✓ ${look}`)
    }
  } finally {
    await display?.close()
  }
  console.log(`${pictures} pictures in out/shots`)
})
