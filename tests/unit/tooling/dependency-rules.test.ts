import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const project = path.resolve(import.meta.dirname, '../../..')
const config = createRequire(import.meta.url)(path.join(project, '.dependency-cruiser.cjs')) as {
  readonly forbidden: readonly { readonly name: string }[]
}

/** A small house in which every rule is broken once, and the same thing done right beside it. */
const house: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    type: 'module',
    imports: { '#shared/*': './src/shared/*', '#core/*': './src/core/*', '#main/*': './src/main/*' },
    dependencies: { 'better-sqlite3': '*', electron: '*', valibot: '*', vue: '*', pinia: '*' },
  }),
  'tsconfig.web.json': JSON.stringify({ compilerOptions: { moduleResolution: 'bundler', module: 'ESNext' } }),
  // right
  'src/shared/names.ts': 'export const names = []',
  'src/shared/bridge/names.ts': 'export const names = []',
  'src/shared/bridge/contract.ts': "import 'valibot'",
  'src/core/text.ts': "import '#shared/names.ts'",
  'src/main/index.ts': "import '#core/text.ts'\nimport 'electron'\nimport 'node:fs'",
  'src/main/db/open.ts': "import 'better-sqlite3'",
  'src/main/notes/notes.repo.ts': "import 'better-sqlite3'",
  'src/main/model/model-client.ts': "import './door.ts'",
  'src/preload/index.ts': "import '#shared/bridge/names.ts'\nimport 'electron'",
  'src/renderer/src/App.vue': "<script setup lang=\"ts\">\nimport '#core/text.ts'\nimport 'vue'\n</script>",
  'src/renderer/src/bridge/client.ts': "import '#shared/names.ts'",
  'src/renderer/src/stores/notes.store.ts': "import '../bridge/client.ts'\nimport 'pinia'",
  'src/renderer/src/features/notes/View.vue': '<script setup lang="ts">\nimport \'./part.ts\'\n</script>',
  'src/renderer/src/features/notes/part.ts': 'export {}',
  // wrong
  'src/shared/bad-up.ts': "import '#core/text.ts'",
  'src/shared/bad-library.ts': "import 'vue'",
  'src/core/bad-node.ts': "import 'node:fs'",
  'src/core/bad-library.ts': "import 'valibot'",
  'src/core/bad-type.ts': "import type { App } from 'electron'\nexport type A = App",
  'src/core/bad-up.ts': "import '#main/index.ts'",
  'src/main/bad-down.ts': "import '../renderer/src/bridge/client.ts'",
  'src/main/bad-sql.service.ts': "import 'better-sqlite3'",
  'src/main/bad-network.ts': "import 'node:https'",
  'src/main/bad-late-network.ts': "export const open = () => import('node:http')",
  'src/main/bad-socket.ts': "import net from 'net'",
  'src/main/model/door.ts': "import '#core/text.ts'\nimport 'node:http'\nimport 'node:https'",
  'src/main/model/bad-network.ts': "import 'node:http'",
  'src/main/other/door.ts': "import 'node:http'",
  'src/main/bad-way.ts': "import './model/door.ts'",
  'src/main/bad-cycle-a.ts': "import './bad-cycle-b.ts'",
  'src/main/bad-cycle-b.ts': "import './bad-cycle-a.ts'",
  'src/main/bad-lost.ts': "import './nowhere.ts'",
  'src/cli/bad-electron.ts': "import '#main/index.ts'",
  'src/preload/bad-contract.ts': "import '#shared/bridge/contract.ts'",
  'src/renderer/src/Bad.vue': "<script setup lang=\"ts\">\nimport 'electron'\nimport 'node:fs'\n</script>",
  'src/renderer/src/bad-main.ts': "import '#main/index.ts'",
  'src/renderer/src/BadPart.vue': '<script setup lang="ts">\nimport \'./bridge/client.ts\'\n</script>',
  'src/renderer/src/features/library/bad-neighbour.ts': "import '../notes/part.ts'",
}

/** Each rule and the files that break it. */
const broken: Readonly<Record<string, readonly string[]>> = {
  'shared-is-leaf': ['src/shared/bad-library.ts', 'src/shared/bad-up.ts'],
  'core-is-pure': ['bad-library', 'bad-node', 'bad-type', 'bad-up'].map((name) => `src/core/${name}.ts`),
  'main-not-to-renderer': ['src/main/bad-down.ts'],
  'sql-only-in-repos': ['src/main/bad-sql.service.ts'],
  'no-network': [
    ...['bad-late-network', 'bad-network', 'bad-socket', 'model/bad-network', 'other/door'].map(
      (name) => `src/main/${name}.ts`,
    ),
  ],
  'door-is-plain-http': ['src/main/model/door.ts'],
  'door-has-one-user': ['src/main/bad-way.ts'],
  'no-circular': ['src/main/bad-cycle-a.ts'], // a cycle is told once
  'not-unresolvable': ['src/main/bad-lost.ts'],
  'core-and-engines-without-electron': ['src/cli/bad-electron.ts'],
  'preload-sees-names-only': ['src/preload/bad-contract.ts'],
  'renderer-is-web-only': ['src/renderer/src/Bad.vue', 'src/renderer/src/bad-main.ts'],
  'renderer-no-node': ['src/renderer/src/Bad.vue'],
  'bridge-client-is-the-only-reader': ['src/renderer/src/BadPart.vue'],
  'features-do-not-import-each-other': ['src/renderer/src/features/library/bad-neighbour.ts'],
}

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[]
  }
}

let folder: string
let found: Map<string, Set<string>>

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'soundleaf-house-'))
  for (const [file, text] of Object.entries(house)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), `${text}\n`)
  }
  await symlink(path.join(project, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  const cruiser = path.join(project, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cruiser, 'src', '--config', path.join(project, '.dependency-cruiser.cjs'), '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  if (stdout === '') throw new Error(stderr)
  found = new Map()
  for (const { from, rule } of (JSON.parse(stdout) as Report).summary.violations) {
    found.set(rule.name, (found.get(rule.name) ?? new Set()).add(from))
  }
}, 30_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

it.each(Object.entries(broken))('%s finds what breaks it, and nothing else', (rule, files) => {
  expect([...(found.get(rule) ?? [])].sort()).toEqual([...files].sort())
})

it('every rule is tried here', () => {
  expect(Object.keys(broken).sort()).toEqual(config.forbidden.map(({ name }) => name).sort())
})
