// @ts-check -- checked with the tests, whose page object it shares
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { encodeWav } from '#core/speech/wav.ts'
import { launch } from '../tests/e2e/harness/launch.ts'
import { Reader } from '../tests/e2e/harness/reader.ts'
import { resolveRuntime } from './electron-runtime.mjs'
import { buildIfStale } from './runtime/build.mjs'
import { hasVirtualDisplay, startPrivateDisplay } from './runtime/display.mjs'
import { electronEnvironment, electronSwitches } from './runtime/launch.mjs'
import { projectRoot, runCommand } from './runtime/places.mjs'

const PAGE = 8
const SENTENCE = 'EC2 Launch Type: you must provision & maintain the infrastructure (the EC2 instances)'
const NOTE = [
  '> you must provision & maintain the infrastructure',
  '',
  '**provision** 在这里是“准备好（服务器）”，不是“规定”。',
  '',
  '- 跟第 9 页对比：Fargate 不用管 EC2',
  '- Agent = 每台机器上的“班长”，去班级（Cluster）报到',
].join('\n')
const OUT = path.join(projectRoot, 'out/demo')

/**
 * Stops the demo when something that must have happened has not.
 * @param {unknown} holds
 * @param {string} claim
 * @returns {asserts holds}
 */
function must(holds, claim) {
  if (!holds) throw new Error(`the demo failed: ${claim} did not happen`)
}

/** @param {string} line */
function done(line) {
  console.log(`  ✓ ${line}`)
}

/**
 * Photographs the window, and refuses a blank picture.
 * @param {import('../tests/e2e/harness/launch.ts').Launched} launched
 * @param {string} name
 */
async function photograph({ app, page }, name) {
  const png = await page.screenshot({ path: path.join(OUT, name), animations: 'disabled' })
  const colours = await app.evaluate(({ nativeImage }, base64) => {
    const pixels = nativeImage.createFromBuffer(Buffer.from(base64, 'base64')).toBitmap()
    const seen = new Set()
    for (let at = 0; at + 4 <= pixels.length; at += 4) seen.add(pixels.readUInt32LE(at))
    return seen.size
  }, png.toString('base64'))
  must(colours > 50, `a picture with more than a blank page (${colours} colours)`)
}

/**
 * Fetches the clip of a sentence as the window's player does, and keeps it as a WAV file.
 * @param {import('@playwright/test').Page} page
 * @param {number} sentence its place on the page
 * @param {string} file
 */
async function saveClip(page, sentence, file) {
  const clip = await page.evaluate(async ([pageNumber, sentence]) => {
    /** @type {unknown} */
    const exposed = Reflect.get(window, 'soundleaf')
    const bridge = /** @type {import('#renderer/bridge/bridge.ts').Bridge} */ (exposed)
    /**
     * @template T
     * @param {import('#shared/bridge/errors.ts').Reply<T>} reply
     */
    const value = (reply) => {
      if (!reply.ok) throw new Error(reply.error.code)
      return reply.value
    }
    const [course] = value(await bridge.call('library.list', undefined))
    if (!course) throw new Error('no document')
    const pages = value(await bridge.call('library.pages', { documentId: course.id }))
    const page = pages.find(({ number }) => number === pageNumber)
    if (!page) throw new Error('no such page')
    const { accent, voice } = value(await bridge.call('settings.get', undefined))
    const clip = value(await bridge.call('speech.sentence', { pageId: page.id, sentence, accent, voice }))
    return { ...clip, pcm: [...clip.pcm] }
  }, /** @type {const} */ ([PAGE, sentence]))
  const pcm = Uint8Array.from(clip.pcm)
  const samples = new Int16Array(pcm.buffer)
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  must(loudest > 1000, `sound in the clip (loudest sample ${loudest})`)
  must(clip.durationMs > 1000, `a clip of more than a second (${clip.durationMs} ms)`)
  await writeFile(file, encodeWav({ samples, sampleRate: clip.sampleRate }))
  return clip
}

/**
 * @param {import('../tests/e2e/harness/launch.ts').Launched} launched
 */
async function firstVisit(launched) {
  const { page } = launched
  const reader = new Reader(page)
  await reader.waitUntilOpen()
  const pages = await reader.pages.count()
  must(pages === 43, `43 pages in the course (there are ${pages})`)
  done('first start: the course is open, 43 pages')

  await page.locator('[data-hint]').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[data-hint]').waitFor({ state: 'detached' })
  done('the hints of the first start came, and went at Escape')

  await reader.choose('主题', '浅色')
  await reader.openPage(PAGE)
  const row = reader.sentences().filter({ hasText: SENTENCE })
  const words = await row.locator('.english [data-w]').count()
  const ipa = await row.locator('.ipa').innerText()
  must(words > 0 && ipa.trim() !== '', 'IPA below the sentence')
  done(`page ${PAGE}: ${ipa.trim()}`)

  const moments = await reader.watchPlayer()
  await row.getByRole('button', { name: /播放第/ }).click()
  await page.locator('[data-player-state="ended"]').waitFor({ timeout: 20_000 })
  const lit = (await moments()).filter(({ word }) => word !== '')
  const order = [...new Set(lit.map(({ word }) => Number(word)))]
  const heard = (lit.at(-1)?.at ?? 0) - (lit[0]?.at ?? 0)
  must(order.length === words && order.every((word, at) => word === at), 'every word lit, in order')
  must(heard > 1000, 'the audio clock running')
  done(`spoken: ${words} words lit in order over ${(heard / 1000).toFixed(1)} s`)

  const place = Number(await row.getAttribute('data-s'))
  const clip = await saveClip(page, place, path.join(OUT, 'sentence.wav'))
  done(`sentence.wav: ${(clip.durationMs / 1000).toFixed(1)} s, voice ${clip.voice}`)

  await reader.note.fill(NOTE)
  await page.locator('[data-note-state="saved"]').waitFor()
  done('note written and saved')

  // The pictures show a sentence being spoken.
  await row.getByRole('button', { name: /播放第/ }).click()
  await reader.waitForWord(5)
  await page.keyboard.press('Space')
  await page.locator('[data-player-state="paused"]').waitFor()
  await photograph(launched, 'reader-light.png')
  await reader.choose('主题', '深色')
  await photograph(launched, 'reader-dark.png')
  done('reader-light.png, reader-dark.png')
}

/**
 * @param {import('../tests/e2e/harness/launch.ts').Launched} launched
 */
async function secondVisit(launched) {
  const reader = new Reader(launched.page)
  await reader.waitUntilOpen()
  await launched.page.getByRole('textbox', { name: `第 ${PAGE} 页的笔记` }).waitFor()
  must((await reader.note.inputValue()) === NOTE, 'the note found again')
  await photograph(launched, 'next-start.png')
  done(`next start: page ${PAGE} is open and the note is there (next-start.png)`)
}

await runCommand(async () => {
  await buildIfStale()
  const runtime = await resolveRuntime()
  const display = hasVirtualDisplay() ? await startPrivateDisplay({ width: 1440, height: 900 }) : null
  const userData = await mkdtemp(path.join(tmpdir(), 'soundleaf-demo-'))
  await rm(OUT, { recursive: true, force: true })
  await mkdir(OUT, { recursive: true })
  const plan = {
    binary: runtime.binary,
    switches: electronSwitches(),
    environment: electronEnvironment(runtime, display?.environment),
  }
  console.log(`Soundleaf's main job, in a real window (Electron ${runtime.electron}) and a new profile:`)
  try {
    for (const visit of [firstVisit, secondVisit]) {
      const launched = await launch({ plan, userData })
      try {
        await visit(launched)
      } finally {
        await launched.close()
      }
      const errors = launched.takeErrors()
      must(errors.length === 0, `a run without console errors (${errors.join(' | ')})`)
    }
    console.log('All of it is in out/demo.')
  } finally {
    await display?.close()
    await rm(userData, { recursive: true, force: true })
  }
})
