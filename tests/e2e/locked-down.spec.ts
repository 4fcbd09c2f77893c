import type { Page } from '@playwright/test'
import type { Reply } from '#shared/bridge/errors.ts'
import { expect, test } from './fixtures.ts'

interface AnyBridge {
  call(name: string, input?: unknown): Promise<Reply<unknown>>
  on(name: string, listener: () => void): () => void
}

/** Calls the bridge as hostile code in the page could. */
async function call(page: Page, name: string, input?: unknown): Promise<Reply<unknown> | 'refused'> {
  return page.evaluate(
    async ([name, input]) => {
      const { soundleaf } = window as unknown as { soundleaf: AnyBridge }
      try {
        return await soundleaf.call(name, input)
      } catch (error) {
        if (!(error instanceof Error)) throw error
        return 'refused' as const
      }
    },
    [name, input] as const,
  )
}

test('the bridge refuses every name that is not on the list', async ({ session: { page } }) => {
  for (const name of [
    'library.drop',
    'constructor',
    '__proto__',
    'toString',
    '',
    'app.info ',
    'soundleaf:call',
  ]) {
    expect(await call(page, name), name).toBe('refused')
  }
  const listened = await page.evaluate(() => {
    const { soundleaf } = window as unknown as { soundleaf: AnyBridge }
    try {
      soundleaf.on('no.such.event', () => undefined)
      return 'listened'
    } catch (error) {
      return String(error)
    }
  })
  expect(listened).toContain('No such event')
})

test('the bridge refuses input that the contract does not allow', async ({ session: { page } }) => {
  const inputs: readonly (readonly [name: string, input: unknown])[] = [
    ['library.pages', { documentId: -1 }],
    ['library.pages', { documentId: '1; DROP TABLE documents' }],
    ['reading.page', { pageId: 1, accent: '../../etc', style: 'citation' }],
    ['notes.save', { pageId: 1, text: 7, revision: 0 }],
    ['notes.save', null],
    ['settings.set', { theme: 'neon' }],
    ['jobs.cancel', { jobId: '' }],
  ]
  for (const [name, input] of inputs) {
    expect(await call(page, name, input), name).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  }
})

test('a page that does not exist is an answer, not a crash', async ({ session: { page } }) => {
  expect(await call(page, 'notes.get', { pageId: 999_999 })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
})

test('the page sees the bridge and nothing else of Node or Electron', async ({ session: { page } }) => {
  const seen = await page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'global', 'electron', '__dirname'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys((window as unknown as { soundleaf: object }).soundleaf).sort(),
  }))
  expect(seen).toEqual({ globals: [], bridge: ['call', 'on'] })
})

test('the page cannot open a window, go elsewhere or embed one', async ({ session }) => {
  const { app, page } = session
  const address = page.url()
  const opened = await page.evaluate(() => window.open('https://example.org/') === null)
  expect(opened).toBe(true)
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.org/'
    document.body.append(link)
    link.click()
    link.remove()
  })
  await page.evaluate(() => {
    window.location.href = 'file:///etc/passwd'
  })
  // The next call through the bridge comes after whatever the three attempts would have started.
  expect(await call(page, 'app.info')).toMatchObject({ ok: true })
  expect(page.url()).toBe(address)
  const windows = await app.evaluate(({ BrowserWindow, webContents }) => ({
    windows: BrowserWindow.getAllWindows().length,
    contents: webContents.getAllWebContents().length,
  }))
  expect(windows).toEqual({ windows: 1, contents: 1 })
  expect(session.takeErrors()).toEqual([expect.stringContaining('Not allowed to load local resource')])
})

test('every permission is denied', async ({ session: { page } }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as const
    const answers = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
    return answers.map(({ state }) => state)
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
})

test('the content policy stops inline code, string code and requests to anywhere', async ({ session }) => {
  const { page } = session
  const outcome = await page.evaluate(async () => {
    // The tools that drive this test may evaluate strings; code that runs on its own, in a later frame, may not.
    await new Promise(requestAnimationFrame)
    const script = document.createElement('script')
    script.textContent = 'document.documentElement.dataset.harmed = "inline"'
    document.head.append(script)
    const tried = async (attempt: () => unknown): Promise<string> => {
      try {
        await attempt()
        return 'allowed'
      } catch (error) {
        if (!(error instanceof Error)) throw error
        return 'stopped'
      }
    }
    return {
      harmed: document.documentElement.dataset['harmed'] ?? null,
      string: await tried(() => Reflect.construct(Function, ['return 1'])),
      remote: await tried(() => fetch('https://example.org/')),
      file: await tried(() => fetch('file:///etc/passwd')),
    }
  })
  expect(outcome).toEqual({ harmed: null, string: 'stopped', remote: 'stopped', file: 'stopped' })
  // The policy says so on the console: these are the errors this test is about.
  const complaints = session.takeErrors()
  expect(complaints.length).toBeGreaterThan(0)
  for (const complaint of complaints) {
    expect(complaint).toMatch(/Content Security Policy|Not allowed to load|Failed to fetch|ERR_/)
  }
})
