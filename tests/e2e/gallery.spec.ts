import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, planOfRun, test as base } from './fixtures.ts'
import { axeProblems } from './harness/axe.ts'
import { startDevServer, type DevServer } from './harness/dev-server.ts'
import { launch } from './harness/launch.ts'

const COMPONENTS = readdirSync('src/renderer/src/components').map((file) => basename(file, '.vue'))
const THEMES = { light: /^(浅色|Light)$/u, sepia: /^(护眼|Sepia)$/u, dark: /^(深色|Dark)$/u } as const
const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const
const WIDTH = 1280

/** The gallery in the window that the tests run in, served as while developing. */
const test = base.extend<{ gallery: Page }, { devServer: DevServer }>({
  devServer: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'soundleaf-dev-server-'))
      const server = await startDevServer(folder)
      await use(server)
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  gallery: async ({ devServer, userData }, use) => {
    const plan = planOfRun()
    const environment = { ...plan.environment, ELECTRON_RENDERER_URL: `${devServer.address}?gallery` }
    const { page, takeErrors, close } = await launch({ plan: { ...plan, environment }, userData })
    await page.locator('[data-component]').first().waitFor()
    await page.evaluate(() => document.fonts.ready)
    await use(page)
    await close()
    expect(takeErrors()).toEqual([])
  },
})

/** Makes the window as tall as what is in it, so that one picture has it all. */
async function showAll(page: Page): Promise<void> {
  const height = await page
    .locator('main')
    .first()
    .evaluate((main) => main.scrollHeight + main.getBoundingClientRect().top)
  await page.setViewportSize({ width: WIDTH, height })
}

async function choose(
  page: Page,
  theme: keyof typeof THEMES,
  language: keyof typeof LANGUAGES,
): Promise<void> {
  await page.getByRole('button', { name: LANGUAGES[language], exact: true }).click()
  await page.getByRole('button', { name: THEMES[theme] }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  await page.evaluate(() => document.fonts.ready)
}

/** The names of the components that are really there within a part of the page or around it, as Vue knows them. */
async function mountedIn(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluate((part) => {
    interface Instance {
      readonly type: { readonly __name?: string }
      readonly parent: Instance | null
    }
    const names = new Set<string>()
    for (const element of [part, ...part.querySelectorAll('*')]) {
      const own = Reflect.get(element, '__vueParentComponent') as Instance | undefined
      for (let at: Instance | null | undefined = own; at; at = at.parent) names.add(at.type.__name ?? '')
    }
    return [...names]
  })
}

test('every base component has an entry that shows it', async ({ gallery }) => {
  const shown = await gallery
    .locator('[data-component]')
    .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-component') ?? ''))
  expect(shown.toSorted()).toEqual(COMPONENTS.toSorted())
  for (const name of COMPONENTS) {
    if (name === 'ModalDialog') await gallery.locator('[data-opens="normal"]').click()
    expect.soft(await mountedIn(gallery, `[data-component="${name}"]`)).toContain(name)
    if (name === 'ModalDialog') await gallery.keyboard.press('Escape')
  }
})

for (const theme of ['light', 'sepia', 'dark'] as const) {
  test(`axe finds nothing in the gallery in ${theme}, in either language`, async ({ gallery }, testInfo) => {
    test.slow()
    const popovers = gallery.locator('[data-component="PopoverButton"] [aria-expanded]')
    for (const language of ['zh-CN', 'en'] as const) {
      const look = `${theme}-${language}`
      const picture = (name: string): Promise<unknown> =>
        gallery.screenshot({ path: testInfo.outputPath(`${name}-${look}.png`), animations: 'disabled' })
      await choose(gallery, theme, language)
      expect.soft(await axeProblems(gallery), look).toEqual([])
      await showAll(gallery)
      await picture('gallery')
      await gallery.setViewportSize({ width: WIDTH, height: 800 })
      for (const [place, popover] of (await popovers.all()).entries()) {
        await popover.click()
        expect.soft(await axeProblems(gallery), look).toEqual([])
        await picture(`popover-${place}`)
        await gallery.keyboard.press('Escape')
      }
      for (const kind of ['normal', 'wide', 'long']) {
        await gallery.locator(`[data-opens="${kind}"]`).click()
        expect.soft(await axeProblems(gallery), look).toEqual([])
        await picture(`dialog-${kind}`)
        await gallery.keyboard.press('Escape')
      }
    }
  })
}

test('the Tab key reaches every control, and each shows that it has the focus', async ({
  gallery,
}, testInfo) => {
  const controls = ':is(a, button:enabled, input, [tabindex="0"]):not([inert] *)'
  const count = await gallery.locator(controls).count()
  const reached = new Set<number>()
  const pictured = new Set<string>()
  for (let stop = 0; stop <= count; stop += 1) {
    await gallery.keyboard.press('Tab')
    const focus = await gallery.evaluate((selector) => {
      const element = document.activeElement ?? document.body
      const isSeen =
        getComputedStyle(element).outlineStyle !== 'none' ||
        getComputedStyle(element, '::before').backgroundColor !== 'rgba(0, 0, 0, 0)' // a divider is a line
      return {
        at: [...document.querySelectorAll(selector)].indexOf(element),
        of: element.closest('[data-component]')?.getAttribute('data-component') ?? null,
        isSeen: isSeen && element.matches(':focus-visible'),
      }
    }, controls)
    if (focus.at === -1) continue // the page itself, between its last control and its first
    expect.soft(focus).toMatchObject({ isSeen: true })
    reached.add(focus.at)
    if (focus.of === null || pictured.has(focus.of)) continue
    pictured.add(focus.of)
    await gallery
      .locator(`[data-component="${focus.of}"]`)
      .screenshot({ path: testInfo.outputPath(`focus-${focus.of}.png`), animations: 'disabled' })
  }
  expect(reached.size).toBe(count)
})

test('the built page has nothing of the gallery in it', () => {
  const marker = 'data-component'
  expect(readFileSync('src/renderer/src/gallery/frame/GallerySection.vue', 'utf8')).toContain(marker)
  const files = readdirSync('out/renderer', { recursive: true, encoding: 'utf8' })
  const texts = files.filter((name) => /\.(js|css|html)$/u.test(name))
  expect(texts.length).toBeGreaterThan(5)
  expect(files.filter((name) => /gallery|specimen/iu.test(name))).toEqual([])
  for (const name of texts) {
    expect(readFileSync(join('out/renderer', name), 'utf8'), name).not.toMatch(
      /data-component|openGallery|specimen/iu,
    )
  }
})
