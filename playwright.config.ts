import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  workers: 1, // one real window at a time: two cores, one audio device
  retries: 0,
  forbidOnly: !!process.env['CI'],
  timeout: 30_000,
  reporter: [['list'], ['json', { outputFile: 'out/results/e2e.json' }]],
  outputDir: 'test-results',
})
