import type { Page } from '@playwright/test'
import type { ImportResult } from '#shared/bridge/contract.ts'
import type { Statistics } from '#shared/model/statistics.ts'
import { showPane } from './menu-screens.ts'
import type { Screen } from './screen.ts'
import { setStore } from './stores.ts'

type Values = Readonly<Record<string, unknown>>

/** What a store of the window says while work goes on or has ended, which is over too soon to be photographed. */
function told(name: string, store: string, values: Values, after: Values, shown: string): Screen {
  return {
    name,
    open: async (page) => {
      await setStore(page, store, values)
      await page.locator(shown).first().waitFor()
    },
    close: async (page) => {
      await setStore(page, store, after)
      await page.locator(shown).first().waitFor({ state: 'detached' })
    },
  }
}

const NOTHING: ImportResult = { name: '', documents: [], pageCount: 0, warnings: [], pack: null, error: null }
const PACK: NonNullable<ImportResult['pack']> = {
  ...{ importId: 'pack', title: 'Containers on AWS', pages: 43, matched: 40, unmatched: [41, 42, 43] },
  ...{ addedDocument: false, put: 212, same: 80, own: 3, problems: [{ page: 12, code: 'missing' }] },
}

function imported(name: string, results: readonly ImportResult[]): Screen {
  const jobs = [{ id: 'import', state: 'done', fraction: 1, results }]
  return told(name, 'imports', { jobs }, { jobs: [] }, '[data-import-state="done"]')
}

const IMPORT_SCREENS: readonly Screen[] = [
  told(
    'import-running',
    'imports',
    { jobs: [{ id: 'import', state: 'running', fraction: 0.42, name: 'lecture-08.md', results: [] }] },
    { jobs: [] },
    '[data-import-state="running"]',
  ),
  imported('import-failed', [
    { ...NOTHING, name: 'lecture-08-recording.mp4', error: { code: 'import-binary', params: {} } },
    {
      ...{ ...NOTHING, name: 'aws-containers.prompts.txt', pageCount: 43 },
      warnings: [
        { code: 'text-repaired', page: null, detail: '' },
        { code: 'empty-page-skipped', page: 17, detail: '' },
      ],
    },
  ]),
  imported('pack-imported', [{ ...NOTHING, name: 'containers.soundleaf', pack: PACK }]),
]

const WORK_SCREENS: readonly Screen[] = [
  told(
    'exporting',
    'exports',
    { job: { id: 'export', to: 'file', fraction: 0.3, name: 'Containers on AWS.pdf' } },
    { job: null },
    '[role="progressbar"], progress',
  ),
  told(
    'exported',
    'packs',
    { exported: { name: 'Containers on AWS.soundleaf', fileId: 'file', pages: 43, sections: 344 } },
    { exported: null },
    '.notices [data-packs] p',
  ),
  told('removed', 'removal', { undoable: { id: 1, title: 'Queues' } }, { undoable: null }, '[data-undo]'),
  told(
    'prompt-copied',
    'prompt',
    { copied: { first: 8, last: 12, length: 25_400 } },
    { copied: null },
    '[data-prompt-copied]',
  ),
  {
    name: 'keeping-speech',
    open: (page) => showPane(page, 'library'),
    settle: async (page) => {
      await showPane(page, 'library')
      await setStore(page, 'document-speech', {
        job: { id: 'speech', kind: 'keep', documentId: 1, fraction: 0.42 },
      })
      await page.locator('nav .documents').evaluate((list) => list.scrollTo(0, 0))
      await page.locator('nav [data-speech-job="keep"]').waitFor()
    },
    close: (page) => setStore(page, 'document-speech', { job: null }),
  },
]

/** Drags a file over the window, or away again. */
function drag(page: Page, type: 'dragenter' | 'dragleave'): Promise<void> {
  return page.evaluate((type) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['text'], 'notes.txt'))
    window.dispatchEvent(new DragEvent(type, { dataTransfer }))
  }, type)
}

/** What a new learner's record says. */
const NO_STATISTICS: Statistics = {
  ...{ today: '2026-01-05', days: [], documents: [] },
  total: { days: 0, activeMs: 0, sentences: 0 },
}

/** Work that goes on, what came of it, and pages that did not come. */
export const STATE_SCREENS: readonly Screen[] = [
  ...IMPORT_SCREENS,
  ...WORK_SCREENS,
  {
    name: 'drop',
    open: (page) => drag(page, 'dragenter'),
    close: (page) => drag(page, 'dragleave'),
  },
  {
    name: 'page-failed',
    open: async (page) => {
      await setStore(page, 'reading', { outline: null, failure: { code: 'internal', params: {} } })
      await page.locator('main .message button').waitFor()
    },
    close: async (page) => {
      await page.locator('main .message button').click()
      await page.locator('main [data-s]').first().waitFor()
    },
  },
  {
    name: 'statistics-empty',
    open: async (page) => {
      await setStore(page, 'away', { view: 'statistics' })
      await page.locator('.statistics h1').waitFor()
      await setStore(page, 'statistics', { shown: NO_STATISTICS })
    },
    close: (page) => setStore(page, 'away', { view: null }),
  },
]

/** The window without its data: nothing can be opened. */
export const NOT_OPENED: Screen = {
  name: 'not-opened',
  open: async (page) => {
    const failure = { code: 'database-damaged', params: {} }
    await setStore(page, 'library', { documents: [], pages: [], openId: null, loaded: false, failure })
    await setStore(page, 'reading', { pageId: null, outline: null })
    await page.getByRole('alert').first().waitFor()
  },
}
