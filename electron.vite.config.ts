import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import type { HtmlTagDescriptor, Plugin } from 'vite'

// The lower of the two runtimes we support: Electron 25 is Node 18.15 and Chrome 114. The same build runs on 45.
const NODE_TARGET = 'node18.15'
const CHROME_TARGET = 'chrome114'

/** The fonts of the text and its IPA. */
const TEXT_FONTS = /(literata-latin-wght-normal|soundleaf-ipa)-.*woff2$/

const BEGIN = resolve('src/renderer/src/main.ts')
const APP = resolve('src/renderer/src/app.ts')

/** What each of the two imports, directly or not, and not only when it is wanted. */
const imported: Readonly<Record<string, Set<string>>> = { [BEGIN]: new Set(), [APP]: new Set() }

/**
 * The page's own script only shows the window as it was left, and then brings the app (docs/adr/0015). Both need the app's
 * styles and the fonts of the text: the page asks for them at once. The app's scripts are fetched then too, but not
 * compiled before the window is on the screen.
 */
function beginSmall(): Plugin {
  return {
    name: 'begin-small',
    buildEnd() {
      for (const [entry, modules] of Object.entries(imported)) {
        modules.clear() // a build that watches ends more than once
        const open = [entry]
        for (let id = open.pop(); id !== undefined; id = open.pop()) {
          if (modules.has(id)) continue
          modules.add(id)
          open.push(...(this.getModuleInfo(id)?.importedIds ?? []))
        }
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, path }) => {
        const files = Object.values(bundle ?? {})
        const app = files.find((file) => file.type === 'chunk' && file.facadeModuleId === APP)
        if (path !== '/index.html' || app?.type !== 'chunk') return []
        const fonts = files.map(({ fileName }) => fileName).filter((name) => TEXT_FONTS.test(name))
        const chunks = [app.fileName, ...app.imports].flatMap((name) => {
          const file = bundle?.[name]
          return file?.type === 'chunk' && !file.isEntry ? [file] : [] // the page's own script is in the page
        })
        const styles = chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])])
        const link = (file: string, attributes: Readonly<Record<string, string>>): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { ...attributes, crossorigin: true, href: `./${file}` },
          injectTo: 'head',
        })
        return [
          ...[...new Set(styles)].map((file) => link(file, { rel: 'stylesheet' })),
          ...fonts.map((file) => link(file, { rel: 'preload', as: 'font' })),
          ...chunks.map(({ fileName }) => link(fileName, { rel: 'preload', as: 'script' })),
        ]
      },
    },
  }
}

/** The app's modules in one file: each more takes a turn of the page's own thread before anything answers. */
function isOfApp(id: string): boolean {
  return (
    id !== APP &&
    !id.includes('preload-helper') && // how a script brings another: the page's own needs it first
    imported[APP]?.has(id) === true &&
    imported[BEGIN]?.has(id) === false
  )
}

export default defineConfig({
  main: {
    build: {
      target: NODE_TARGET,
      externalizeDeps: true, // only "dependencies" stay external; devDependencies are bundled
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          'reading-worker': resolve('src/main/workers/reading.ts'),
          'import-worker': resolve('src/main/workers/import.ts'),
          'speech-host': resolve('src/main/speech/host.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: NODE_TARGET,
      externalizeDeps: false, // a sandboxed preload must be one self-contained CommonJS file
      isolatedEntries: true,
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [vue(), beginSmall()],
    build: {
      target: CHROME_TARGET,
      minify: true,
      assetsInlineLimit: 0, // the CSP allows no data: URIs
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ name: 'window', test: isOfApp }],
          },
        },
        input: {
          index: resolve('src/renderer/index.html'),
          print: resolve('src/renderer/print.html'),
        },
      },
    },
  },
})
