import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'

// The lower of the two runtimes we support: Electron 25 is Node 18.15 and Chrome 114. The same build runs on 45.
const NODE_TARGET = 'node18.15'
const CHROME_TARGET = 'chrome114'

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
    plugins: [vue()],
    build: {
      target: CHROME_TARGET,
      minify: true,
      assetsInlineLimit: 0, // the CSP allows no data: URIs
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: resolve('src/renderer/index.html'), print: resolve('src/renderer/print.html') },
      },
    },
  },
})
