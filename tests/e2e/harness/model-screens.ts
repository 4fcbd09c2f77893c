import type { Page } from '@playwright/test'
import type { GenerationQueue } from '#shared/model/generation.ts'
import type { PageId } from '#shared/model/ids.ts'
import { closeDialog, dialogOf, type Screen } from './screen.ts'
import { readStore, setStore } from './stores.ts'

/** The settings of the local model, with what trying it has found. */
function setUp(name: string, found: Readonly<Record<string, unknown>>): Screen {
  return {
    name,
    open: async (page) => {
      await setStore(page, 'generation', { settingUp: true })
      await dialogOf(page).waitFor()
      await page.locator('dialog input[type="text"]').and(page.locator(':not(:placeholder-shown)')).waitFor()
      await setStore(page, 'model-setup', found)
    },
    close: closeDialog,
  }
}

/** Sections of the open page that a local model writes. */
function writing(name: string, queue: Partial<GenerationQueue>): Screen {
  const settle = async (page: Page): Promise<void> => {
    const pageId = (await readStore(page, 'reading', 'pageId')) as PageId
    const tasks: GenerationQueue['tasks'] = [
      { pageId, section: 'plain', state: queue.state === 'running' ? 'writing' : 'waiting', failure: null },
      { pageId, section: 'summary', state: 'waiting', failure: null },
      { pageId, section: 'mnemonic', state: 'failed', failure: { code: 'model-bad-answer', params: {} } },
    ]
    await setStore(page, 'generation', { queue: { failure: null, done: 2, tasks, ...queue } })
    await page.locator('#study-plain [data-generating]').waitFor()
    await page.locator('#study-plain').evaluate((shown) => shown.scrollIntoView({ behavior: 'instant' }))
  }
  return {
    name,
    open: settle,
    settle,
    close: async (page) => {
      await setStore(page, 'generation', { queue: { state: 'idle', failure: null, done: 0, tasks: [] } })
      await page.locator('[data-generating]').first().waitFor({ state: 'detached' })
    },
  }
}

const failure = (code: string) => ({ found: null, failure: { code, params: {} } })
const FOUND = { models: ['qwen2.5:7b-instruct-q4_K_M', 'llama3.2:3b'], listMs: 12, answerMs: 1830 }

/** What is set up for a local model, on the course's page. */
export const MODEL_SCREENS: readonly Screen[] = [
  setUp('model', { found: null, failure: null }),
  setUp('model-guide', failure('model-not-running')),
  setUp('model-found', { failure: null, model: FOUND.models[0], found: FOUND }),
  setUp('model-failed', failure('model-not-understood')),
]

/** A local model at work, on a page without explanations. */
export const GENERATION_SCREENS: readonly Screen[] = [
  writing('generating', { state: 'running' }),
  writing('generation-paused', { state: 'paused', failure: { code: 'model-not-running', params: {} } }),
]
