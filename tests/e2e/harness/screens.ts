import { expect, type Page } from '@playwright/test'
import type { Bridge } from '#renderer/bridge/bridge.ts'
import { changeSettings } from './change-settings.ts'
import { EMPTY_SCREENS } from './empty-screens.ts'
import { HINT_SCREENS } from './hint-screens.ts'
import { LOOK_SCREENS } from './look-screens.ts'
import { MENU_SCREENS, showPane } from './menu-screens.ts'
import { GENERATION_SCREENS, MODEL_SCREENS } from './model-screens.ts'
import { PAGE_FILTER_SCREENS } from './page-filter-screens.ts'
import { closeDialog, dialog, dialogOf, press, toPage, type Screen } from './screen.ts'
import { NOT_OPENED, STATE_SCREENS } from './state-screens.ts'
import { STATISTICS_SCREENS } from './statistics-screens.ts'
import { setStore, type Mounted } from './stores.ts'
import { TOOL_SCREENS } from './tool-screens.ts'
import { WRITING_SCREENS } from './writing-screens.ts'

export interface Look {
  readonly theme: 'light' | 'dark'
  readonly language: 'zh-CN' | 'en'
}

const COURSE_PAGE = 8
const LONG_PAGE_SENTENCES = 400
const ANSWER = `好的，下面是讲解：

# 第 ${COURSE_PAGE} 页

## 7. 通俗解释

启动类型决定“谁来准备机器”：EC2 要自己准备，Fargate 不用。

## 9. 小结

1. EC2 启动类型：自己准备和维护机器。
2. 每台机器上都有一个 Agent。

## 10. 记忆口诀

> EC2 自己搬砖，Fargate 拎包入住。

希望对你有帮助！`
const UNEXPLAINED = `Message queues

• A producer puts messages into a queue
• A consumer takes them out, one by one
• SQS = Simple Queue Service

The queue keeps each message until it is handled. If the consumer fails, another one tries again.`

/** Gives the window its look and opens the page that every screen begins from. Puts the first start's hints away. */
export async function prepare(page: Page, { theme, language }: Look): Promise<void> {
  await page.locator('[data-hint]').waitFor()
  await press(page, 'Escape')
  await expect(page.locator('[data-hint]')).toHaveCount(0)
  await changeSettings(page, { theme, language })
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  await goToPage(page, COURSE_PAGE)
}

async function goToPage(page: Page, number: number): Promise<void> {
  await toPage(page)
  await page.keyboard.press('Control+g')
  await page.locator('[data-page-number]').fill(String(number))
  await page.keyboard.press('Enter')
  await expect(page.locator('nav [aria-current="page"]')).toContainText(String(number))
  await page.locator('main [data-s]').first().waitFor()
}

async function toFoot(page: Page): Promise<void> {
  await page
    .locator('main')
    .evaluate((main) => main.scrollTo({ top: main.scrollHeight, behavior: 'instant' }))
}

/** The course's page so far down, 0–1. */
function scrolled(name: string, fraction: number): Screen {
  const settle = async (page: Page): Promise<void> => {
    await page.locator('main section h2').last().waitFor({ state: 'attached' })
    await page.locator('main').evaluate((main, part) => {
      main.scrollTo({ top: (main.scrollHeight - main.clientHeight) * part, behavior: 'instant' })
    }, fraction)
  }
  return {
    name,
    open: settle,
    settle,
    close: (page) => page.locator('main').evaluate((main) => main.scrollTo(0, 0)),
  }
}

async function paste(page: Page, title: string, text: string): Promise<void> {
  await press(page, 'Control+Shift+V')
  const fields = dialogOf(page).getByRole('textbox')
  await fields.first().fill(title)
  await fields.last().fill(text)
  await dialogOf(page).locator('[type="submit"]').click()
  await expect(page.locator('[data-import-state="done"]').last()).toBeVisible({ timeout: 20_000 })
  await expect(page.locator('nav [aria-current="page"]')).toHaveCount(1)
}

async function dismissToasts(page: Page): Promise<void> {
  await page.locator('[data-import-state="done"]').getByRole('button').first().click()
  await expect(page.locator('[data-import-state]')).toHaveCount(0)
}

async function backToCourse(page: Page): Promise<void> {
  await page
    .locator('nav button[aria-expanded]')
    .filter({ hasText: /AWS|43/u })
    .first()
    .click()
  await expect(page.locator('nav [aria-current="page"]')).toContainText(String(COURSE_PAGE))
  await page.locator('main [data-s]').first().waitFor()
}

/** A long page of made-up sentences. */
function longText(sentences: number): string {
  const subjects = [
    'A task',
    'The agent',
    'Every container',
    'One cluster',
    'The load balancer',
    'A new image',
  ]
  const doings = [
    'registers with the cluster',
    'asks for more memory',
    'writes its logs to the console',
    'starts again',
  ]
  const lines = Array.from({ length: sentences }, (_, at) => {
    const [subject, doing] = [subjects[at % subjects.length], doings[at % doings.length]]
    return `${subject} ${doing} after ${at + 1} seconds.`
  })
  return `A very long page\n\n${lines.join('\n\n')}`
}

/** Puts a recording to the sentence at the reading place of the open page: swells of a tone, as syllables are. */
async function recordForPage(page: Page): Promise<void> {
  const { sentence } = await page.evaluate(() => {
    const { $pinia } = (document.querySelector('#app') as unknown as Mounted).__vue_app__.config
      .globalProperties
    const player = $pinia._s.get('player') as { sentence: number | null; playlist: readonly number[] }
    return { sentence: player.sentence ?? player.playlist[0] ?? 0 }
  })
  await page.evaluate(async (sentence) => {
    const samples = new Int16Array(24_000 * 2.2)
    samples.forEach((_, at) => {
      const swell = Math.sin((Math.PI * 3.5 * at) / 24_000) ** 2 * (0.5 + 0.5 * Math.cos(at / 9000))
      samples[at] = 14_000 * swell * Math.sin((2 * Math.PI * 180 * at) / 24_000)
    })
    const bridge = Reflect.get(window, 'soundleaf') as Bridge
    const documents = await bridge.call('library.list', undefined)
    const current = document.querySelector('nav [aria-current="page"]')
    if (!documents.ok || !current) throw new Error('no page is open')
    const pages = await bridge.call('library.pages', { documentId: documents.value[0]!.id })
    if (!pages.ok) throw new Error(pages.error.code)
    const pageId = pages.value.find(({ number }) => number === 8)!.id
    const saved = await bridge.call('recording.save', {
      ...{ pageId, sentence },
      samples: new Uint8Array(samples.buffer),
    })
    if (!saved.ok) throw new Error(saved.error.code)
  }, sentence)
}

/** Every screen there is, in the order in which they are to be opened. */
export const SCREENS: readonly Screen[] = [
  { name: 'reader', open: async () => {} },
  ...HINT_SCREENS,
  ...EMPTY_SCREENS,
  ...LOOK_SCREENS,
  ...MENU_SCREENS,
  scrolled('study-1', 0.25),
  scrolled('study-2', 0.5),
  scrolled('study-3', 0.75),
  scrolled('study-4', 1),
  {
    name: 'spoken',
    open: async (page) => {
      await page.locator('main [data-s="1"] .play').click()
      await page.locator('main [data-s="1"] [data-lit]').first().waitFor({ timeout: 20_000 })
      await press(page, 'Space')
      await expect(page.locator('[data-player-state]')).toHaveAttribute('data-player-state', 'paused')
    },
    close: async (page) => {
      await press(page, 'Escape')
      await expect(page.locator('[data-player-state]')).toHaveAttribute('data-player-state', 'idle')
    },
  },
  {
    name: 'word-card',
    open: async (page) => {
      const word = page.locator('main .sentence .english .w').filter({ hasText: /^Tasks$/u })
      await word.first().click()
      await page.locator('[data-word-card] [data-technical]').waitFor()
    },
    close: async (page) => {
      await page.locator('[data-word-card] header button').click()
      await expect(page.locator('[data-word-card]')).toHaveCount(0)
    },
  },
  {
    name: 'term-card',
    open: async (page) => {
      await page.locator('#study-plain [data-term="ECS Agent"]').first().click()
      await page.locator('[data-word-card] [data-entry]').waitFor()
      await expect(page.locator('#study-plain [data-lit]')).toHaveCount(0, { timeout: 20_000 })
    },
    close: async (page) => {
      await page.locator('[data-word-card] header button').click()
      await page.locator('main').evaluate((main) => main.scrollTo(0, 0))
    },
  },
  {
    name: 'review',
    open: async (page) => {
      for (const word of [/^Tasks$/u, /^provision$/u, /^register$/u]) {
        await page.locator('main .sentence .english .w').filter({ hasText: word }).first().click()
        const add = page.locator('[data-word-card] [data-review] button').first()
        await page.locator('[data-word-card] [data-meaning]').waitFor()
        if ((await add.getAttribute('aria-pressed')) === 'false') await add.click()
        await expect(add).toHaveAttribute('aria-pressed', 'true')
      }
      await page.locator('[data-word-card] header button').click()
      await press(page, 'b')
      await dialogOf(page).locator('[data-review-word] .ipa').first().waitFor()
    },
    close: closeDialog,
  },
  {
    name: 'revision',
    open: async (page) => {
      await press(page, 'q')
      await page.locator('[data-revision] article').first().waitFor()
    },
    close: async (page) => {
      await page.keyboard.press('Escape')
      await expect(page.locator('[data-revision]')).toHaveCount(0)
    },
  },
  {
    name: 'display',
    open: async (page) => {
      await page.getByRole('button', { name: /^(显示设置|Display)/u }).click()
      await page.getByRole('button', { name: 'English', exact: true }).waitFor()
    },
    close: async (page) => {
      await page.getByRole('button', { name: /^(显示设置|Display)/u }).click()
    },
  },
  {
    name: 'primer',
    open: async (page) => {
      await press(page, 'i')
      await page.locator('[data-phoneme]').first().waitFor()
    },
    close: async (page) => {
      await page.keyboard.press('i')
      await expect(page.locator('[data-phoneme]')).toHaveCount(0)
    },
  },
  {
    name: 'recording',
    open: async (page) => {
      await recordForPage(page)
      await page.getByRole('button', { name: /^(录音对比|Compare recordings)/u }).click()
      await expect(page.locator('[data-recording-state] svg[role="img"]')).toHaveCount(2, { timeout: 20_000 })
    },
    close: async (page) => {
      await page.getByRole('button', { name: /^(录音对比|Compare recordings)/u }).click()
      await expect(page.locator('[data-recording-state]')).toHaveCount(0)
    },
  },
  dialog('recording-consent', 'm'),
  dialog('help', '?'),
  dialog('palette', 'Control+Shift+P'),
  dialog('paste', 'Control+Shift+V'),
  dialog('answer', 'v', async (shown) => {
    await shown.getByRole('textbox').fill(ANSWER)
    await expect(shown.locator('[data-section]')).toHaveCount(3)
  }),
  ...TOOL_SCREENS,
  {
    name: 'rests',
    open: async (page) => {
      await press(page, 'v')
      await dialogOf(page).getByRole('textbox').fill(ANSWER)
      await expect(dialogOf(page).locator('[data-section]')).toHaveCount(3)
      await dialogOf(page).locator('[type="submit"]').click()
      await page.locator('[data-answer-accepted]').waitFor()
      await toFoot(page)
    },
    settle: toFoot,
    close: async (page) => {
      await page.locator('[data-answer-accepted] button').last().click()
      await page.locator('[data-rests] button').last().click()
      await page.locator('main').evaluate((main) => main.scrollTo(0, 0))
    },
  },
  ...WRITING_SCREENS,
  ...MODEL_SCREENS,
  ...STATE_SCREENS,
  ...PAGE_FILTER_SCREENS,
  {
    name: 'imported',
    open: (page) => paste(page, 'Queues', UNEXPLAINED),
    close: async (page) => {
      await dismissToasts(page)
      await backToCourse(page)
    },
  },
  {
    ...scrolled('unexplained', 0.3),
    open: async (page) => {
      await paste(page, 'Streams', UNEXPLAINED)
      await dismissToasts(page)
    },
    close: async () => {},
  },
  ...GENERATION_SCREENS,
  { name: 'library', open: backToCourse, settle: (page) => showPane(page, 'library') },
  ...STATISTICS_SCREENS,
  {
    name: 'long',
    open: async (page) => {
      await paste(page, 'Long page', longText(LONG_PAGE_SENTENCES))
      await dismissToasts(page)
    },
    close: backToCourse,
  },
  {
    name: 'error',
    open: async (page) => {
      const codes = ['note-conflict', 'speech-failed']
      const list = codes.map((code, id) => ({ id, failure: { code, params: {} }, retry: null }))
      await setStore(page, 'notices', { list })
      await page.getByRole('alert').first().waitFor()
    },
    close: (page) => setStore(page, 'notices', { list: [] }),
  },
  {
    name: 'no-page',
    open: async (page) => {
      await setStore(page, 'library', { pages: [], openId: null })
      await setStore(page, 'reading', { pageId: null, outline: null })
      await page.getByRole('button', { name: /^(继续读《|Continue at)/u }).waitFor()
    },
  },
  {
    name: 'empty',
    open: async (page) => {
      await setStore(page, 'library', { documents: [], pages: [], openId: null })
      await setStore(page, 'reading', { pageId: null, outline: null })
      await expect(page.locator('main [data-s]')).toHaveCount(0)
    },
  },
  NOT_OPENED,
]
