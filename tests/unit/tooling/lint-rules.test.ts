import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'

/**
 * The project's own configuration; rules that need types are off, so that a snippet may claim to be any file. They
 * have their own test below. One rule of Vue's asks for types by itself, and has none of such a file.
 */
const untyped = new ESLint({
  overrideConfig: [tseslint.configs.disableTypeChecked, { rules: { 'vue/no-ref-as-operand': 'off' } }],
})

async function rulesBroken(eslint: ESLint, filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).map((m) => m.ruleId ?? m.message)
}

interface Case {
  readonly rule: string
  readonly breaks: string
  readonly bad: readonly [file: string, code: string]
  /** The same thing where it belongs, or done as it should be. */
  readonly good: readonly [file: string, code: string]
}

const SYNTAX = 'no-restricted-syntax'
const cases: readonly Case[] = [
  {
    rule: SYNTAX,
    breaks: 'SQL outside a repo',
    bad: ['src/main/notes/notes.service.ts', 'export const q = `SELECT text FROM notes`\n'],
    good: ['src/main/notes/notes.repo.ts', 'export const q = `SELECT text FROM notes`\n'],
  },
  {
    rule: SYNTAX,
    breaks: 'lower-case SQL outside a repo',
    bad: ['src/main/notes/notes.service.ts', "export const q = 'delete from notes where page = ?'\n"],
    good: [
      'src/main/notes/notes.service.ts',
      "export const q = 'Delete from here on, or create a new table?'\n",
    ],
  },
  {
    rule: SYNTAX,
    breaks: 'SQL with a value put into its text',
    bad: ['src/main/notes/notes.repo.ts', 'export const f = (db, id) => db.prepare(`SELECT ${id}`)\n'],
    good: ['src/main/notes/notes.repo.ts', 'export const f = (db) => db.prepare(`SELECT ?`)\n'],
  },
  {
    rule: SYNTAX,
    breaks: 'SQL joined from pieces',
    bad: ['src/main/db/open.ts', "export const f = (db, id) => db.exec('SELECT ' + id)\n"],
    good: ['src/main/db/open.ts', "export const f = (db) => db.exec('SELECT 1')\n"],
  },
  {
    rule: SYNTAX,
    breaks: 'ipcMain outside src/main/ipc',
    bad: ['src/main/app/window.ts', "import { ipcMain } from 'electron'\nipcMain.removeAllListeners()\n"],
    good: ['src/main/ipc/register.ts', "import { ipcMain } from 'electron'\nipcMain.removeAllListeners()\n"],
  },
  {
    rule: SYNTAX,
    breaks: 'ipcMain through the whole module',
    bad: ['src/main/app/window.ts', "import * as e from 'electron'\ne.ipcMain.removeAllListeners()\n"],
    good: ['src/main/app/window.ts', "import * as e from 'electron'\ne.app.quit()\n"],
  },
  {
    rule: SYNTAX,
    breaks: 'reading the bridge outside its client',
    bad: ['src/renderer/src/stores/library.store.ts', 'export const b = window.soundleaf\n'],
    good: ['src/renderer/src/bridge/client.ts', 'export const b = window.soundleaf\n'],
  },
  {
    rule: SYNTAX,
    breaks: 'taking the bridge out of the window',
    bad: ['src/renderer/src/stores/library.store.ts', 'export const { soundleaf } = window\n'],
    good: ['src/renderer/src/stores/library.store.ts', 'export const { innerWidth } = window\n'],
  },
  {
    rule: SYNTAX,
    breaks: 'synchronous IPC from the page',
    bad: ['src/preload/index.ts', "export const f = (ipc) => ipc.sendSync('settings.get')\n"],
    good: ['src/preload/index.ts', "export const f = (ipc) => ipc.invoke('settings.get')\n"],
  },
  {
    rule: SYNTAX,
    breaks: 'answering synchronous IPC',
    bad: ['src/main/ipc/register.ts', 'export const f = (event) => {\n  event.returnValue = 1\n}\n'],
    good: ['src/main/ipc/register.ts', 'export const f = (event) => {\n  event.preventDefault()\n}\n'],
  },
  {
    rule: SYNTAX,
    breaks: 'a test that sleeps',
    bad: ['tests/e2e/reading.spec.ts', 'export const f = (page) => page.waitForTimeout(500)\n'],
    good: ['tests/e2e/reading.spec.ts', "export const f = (page) => page.waitForEvent('close')\n"],
  },
  {
    rule: 'no-empty',
    breaks: 'an empty catch',
    bad: ['src/main/app/window.ts', 'try {\n  close()\n} catch {}\n'],
    good: ['src/main/app/window.ts', 'try {\n  close()\n} catch (error) {\n  log(error)\n}\n'],
  },
  {
    rule: '@typescript-eslint/no-explicit-any',
    breaks: 'any',
    bad: ['src/core/text/format.ts', 'export const f = (x: any) => x\n'],
    good: ['src/core/text/format.ts', 'export const f = (x: unknown) => x\n'],
  },
  {
    rule: '@typescript-eslint/no-explicit-any',
    breaks: 'any inside a component',
    bad: ['src/renderer/src/App.vue', '<script setup lang="ts">\nconst x: any = 1\n</script>\n'],
    good: ['src/renderer/src/App.vue', '<script setup lang="ts">\nconst x: unknown = 1\n</script>\n'],
  },
  {
    rule: 'vue/no-v-html',
    breaks: 'v-html',
    bad: ['src/renderer/src/App.vue', '<template>\n  <p v-html="text" />\n</template>\n'],
    good: ['src/renderer/src/App.vue', '<template>\n  <p v-text="text" />\n</template>\n'],
  },
  {
    rule: 'vue/block-lang',
    breaks: 'a component in plain JavaScript',
    bad: ['src/renderer/src/App.vue', '<script setup>\nconst x = 1\n</script>\n'],
    good: ['src/renderer/src/App.vue', '<script setup lang="ts">\nconst x = 1\n</script>\n'],
  },
  {
    rule: 'max-lines',
    breaks: 'a file of 401 lines',
    bad: ['src/core/text/format.ts', 'f()\n'.repeat(401)],
    good: ['src/core/text/format.ts', 'f()\n'.repeat(400)],
  },
  {
    rule: 'max-lines',
    breaks: 'a component of 301 lines',
    bad: ['src/renderer/src/App.vue', `<template>\n${'  <br />\n'.repeat(299)}</template>\n`],
    good: ['src/renderer/src/App.vue', `<template>\n${'  <br />\n'.repeat(298)}</template>\n`],
  },
  ...['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].flatMap((name): Case[] => [
    {
      rule: 'no-restricted-globals',
      breaks: `${name} in the main process`,
      bad: ['src/main/model/model-client.ts', `export const f = (url) => new ${name}(url)\n`],
      good: ['tests/model-server/stub.ts', `export const f = (url) => new ${name}(url)\n`],
    },
    {
      rule: 'no-restricted-properties',
      breaks: `${name} through the global object`,
      bad: ['src/main/app/window.ts', `export const f = (url) => globalThis.${name}(url)\n`],
      good: ['src/main/app/window.ts', `export const f = (cache, url) => cache.${name}(url)\n`],
    },
  ]),
  {
    rule: 'no-restricted-globals',
    breaks: 'fetch in a component',
    bad: ['src/renderer/src/App.vue', '<script setup lang="ts">\nvoid fetch(\'x\')\n</script>\n'],
    good: ['src/renderer/src/App.vue', '<script setup lang="ts">\nvoid call(\'x\')\n</script>\n'],
  },
  {
    rule: 'no-restricted-globals',
    breaks: 'fetch in the core',
    bad: ['src/core/model/shape.ts', "export const f = () => fetch('x')\n"],
    good: ['src/core/model/shape.ts', 'export const f = (fetch) => fetch\n'],
  },
  {
    rule: SYNTAX,
    breaks: 'Electron’s own network module',
    bad: ['src/main/app/window.ts', "import { net } from 'electron'\nvoid net.fetch('x')\n"],
    good: ['src/main/app/window.ts', "import { app } from 'electron'\napp.quit()\n"],
  },
  {
    rule: 'no-restricted-globals',
    breaks: 'a clock in the core',
    bad: ['src/core/review/due.ts', 'export const now = () => Date.now()\n'],
    good: ['src/main/notes/notes.service.ts', 'export const now = () => Date.now()\n'],
  },
  {
    rule: 'no-restricted-properties',
    breaks: 'randomness in the core',
    bad: ['src/core/review/due.ts', 'export const pick = () => Math.random()\n'],
    good: ['src/core/review/due.ts', 'export const pick = () => Math.max(1, 2)\n'],
  },
  {
    rule: 'no-console',
    breaks: 'console in the app',
    bad: ['src/main/app/window.ts', "console.log('open')\n"],
    good: ['scripts/start.mjs', "console.log('open')\n"],
  },
]

describe('the lint rules', () => {
  it.each(cases)('refuse $breaks', async ({ rule, bad, good }) => {
    expect(await rulesBroken(untyped, ...bad)).toContain(rule)
    expect(await rulesBroken(untyped, ...good)).not.toContain(rule)
  })

  it('know types: a promise that nobody waits for is refused', async () => {
    const typed = new ESLint()
    // Rules with types need a file of a project; this one is read as if it held the snippet.
    const file = 'src/shared/bridge/names.ts'
    const code = 'const save = async (): Promise<void> => {}\nsave()\n'
    expect(await rulesBroken(typed, file, code)).toContain('@typescript-eslint/no-floating-promises')
  })
})
