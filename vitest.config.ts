import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** Ends what hangs. It says nothing about speed, which a busy machine and the measuring of coverage take away. */
const LIMIT_MS = 30_000

export default defineConfig({
  test: {
    maxWorkers: '100%', // of two cores one would stand idle
    coverage: { provider: 'v8', include: ['src/**/*.{ts,vue}'], reporter: ['text-summary', 'json-summary'] },
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: LIMIT_MS,
          hookTimeout: LIMIT_MS,
        },
      },
      {
        test: {
          name: 'integration',
          environment: 'node',
          include: ['tests/integration/**/*.test.ts', 'tests/security/**/*.test.ts'],
          testTimeout: LIMIT_MS,
          hookTimeout: LIMIT_MS,
        },
      },
      {
        plugins: [vue()],
        test: {
          name: 'component',
          expect: { poll: { timeout: LIMIT_MS / 2 } }, // a view that is loaded when first asked for
          environment: 'happy-dom',
          include: ['tests/component/**/*.test.ts'],
          testTimeout: LIMIT_MS,
          hookTimeout: LIMIT_MS,
        },
      },
    ],
  },
})
